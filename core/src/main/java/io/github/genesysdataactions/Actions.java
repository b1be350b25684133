package io.github.genesysdataactions;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.ActionEdit;
import io.github.genesysdataactions.action.ActionFile;
import io.github.genesysdataactions.action.ActionQuery;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.action.CategoryQuery;
import io.github.genesysdataactions.action.TestResult;
import io.github.genesysdataactions.engine.ActionOperations;
import io.github.genesysdataactions.engine.ActionPages;
import io.github.genesysdataactions.error.AmbiguousNameException;
import io.github.genesysdataactions.options.CallOptions;
import io.github.genesysdataactions.options.RetryPolicy;
import io.github.genesysdataactions.schema.TypeToken;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The operations on published actions: {@code /api/v2/integrations/actions} of the public API. Immutable and safe for
 * any number of threads.
 *
 * <pre>{@code
 * Action action = genesys.actions().createOrUpdate(definition);
 * CustomerResponse answer = genesys.actions()
 *     .execute(action.id(), new CustomerRequest("C-1", "refund"), CustomerResponse.class);
 * List<String> names = genesys.actions().list(ActionQuery.nameContains("order")).map(ActionSummary::name).toList();
 * }</pre>
 *
 * <p>Operations throw what they name, and the exceptions that {@link GenesysDataActions} lists.
 *
 * <p>Ids are opaque: {@code custom_-_} and a UUID for your own actions, {@code static_-_…} for those that are built into
 * Genesys Cloud and cannot be changed.
 */
public final class Actions {
    private final ActionOperations published;

    Actions(ActionOperations published) {
        this.published = published;
    }

    /**
     * Creates an action, which is published and callable from Architect at once. One request.
     *
     * <p>Names need not be unique in Genesys Cloud: creating twice makes two. See {@link #createOrUpdate}. One call makes
     * at most one, unless the options allow a repeat. Where a fault leaves it uncertain whether the request was carried out, it looks for actions of exactly this
     * name in this integration, after 0.5, 1, 2 and 4 s, as lists lag. One that is equal is the result, and may be one
     * that was there before. If none is found, the request is sent again only if {@link CallOptions#withRepeatUnknownCreate} allows that.
     *
     * @return the action as the server has it; its templates are those that were sent if the server answers with their
     *     addresses only
     * @throws io.github.genesysdataactions.error.InvalidDefinitionException if the definition cannot be sent in the public
     *     form, or if neither it nor the client names an integration; nothing was sent
     * @throws io.github.genesysdataactions.error.AmbiguousCreateException if it is uncertain whether the action was created, and
     *     there are several of its name, or one that differs
     * @throws io.github.genesysdataactions.error.OutcomeUnknownException if it is uncertain whether the action was created, and
     *     none of its name was found
     */
    public Action create(ActionDefinition definition) {
        return published.create(definition);
    }

    /**
     * Returns the action with this id whole: contract, configuration and templates. One request, and one more for each
     * template that the server gives by its address only. A template that the server refuses to show stays an address;
     * such an action is not for {@link io.github.genesysdataactions.action.ActionEdit#of}, and {@link #update} refuses it.
     *
     * <p>With {@link CallOptions#withFlatten} the schemas come in Architect's flattened form, which {@code toJson()} shows
     * and {@code contract()} does not.
     *
     * <p>If the server does not know an action yet that this client made less than 30 s ago, this waits for it, as all
     * operations with an id do.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if the action does not exist
     */
    public Action get(String id) {
        return published.get(id);
    }

    /**
     * Returns the action of exactly this name in the default integration, or in any if the client has no default. The
     * requests of {@link #get} and one for each 100 actions whose names contain this one.
     *
     * @throws AmbiguousNameException if there are several
     */
    public Optional<Action> findByName(String name) {
        return published.find(name);
    }

    /**
     * Returns the action of exactly this name in one integration; see {@link #findByName(String)}.
     *
     * @throws AmbiguousNameException if there are several
     */
    public Optional<Action> findByName(String name, String integrationId) {
        return published.find(name, Optional.of(integrationId));
    }

    /**
     * Returns all actions, built-in ones too. Pages of 100 are fetched while the stream is read, each as a call of its
     * own: {@code limit(10)} fetches one page. Actions that are created or deleted in the meantime may appear twice or
     * not at all.
     */
    public Stream<ActionSummary> list() {
        return list(ActionQuery.all());
    }

    /** Returns the actions that a query selects; see {@link #list()}. */
    public Stream<ActionSummary> list(ActionQuery query) {
        return published.list(query);
    }

    /**
     * Reads an action, changes it with {@code edit}, and writes it back unless someone changed it in the meantime.
     *
     * <pre>{@code
     * genesys.actions().update(id, edit -> edit.header("X-Team", "orders").timeout(Duration.ofSeconds(10)));
     * }</pre>
     *
     * <p>The requests of {@link #get} and one to write, or none if nothing differs. Where a fault leaves it uncertain
     * whether that one was carried out, the action is read: if it is as wanted, that is the result; otherwise the
     * change is sent again, at most {@link RetryPolicy#faultRetries()} times; its version keeps it from being carried
     * out twice. The contract of a published action cannot be changed: create another action beside it. An action whose
     * template the server refuses to show is not changed, as that would blank it.
     *
     * @throws io.github.genesysdataactions.error.VersionConflictException if someone changed the action since it was
     *     read; nothing was written. With {@link CallOptions#withVersionConflictRetries} it is read, changed by
     *     {@code edit} and sent again first
     * @throws io.github.genesysdataactions.error.NotFoundException if the action does not exist
     * @throws io.github.genesysdataactions.error.InvalidDefinitionException if the edit breaks a rule; nothing was sent
     * @throws IllegalArgumentException if the action is built in, or if {@code edit} returns another edit than it was
     *     given; nothing was sent
     */
    public Action update(String id, UnaryOperator<ActionEdit> edit) {
        return published.update(id, ActionEdit::of, edit, (given, limits) -> {});
    }

    /**
     * Updates an action to match a definition, whose contract must be the same; see {@link #update(String,
     * UnaryOperator)} and {@link ActionEdit#apply}.
     */
    public Action update(String id, ActionDefinition definition) {
        return update(id, edit -> edit.apply(definition));
    }

    /**
     * Makes the organization match a definition: creates the action if the integration has none of exactly this name, updates
     * it if it differs, and otherwise leaves it alone. Doing it twice changes nothing. The
     * requests of {@link #findByName(String)}, and one to create or to change the action. Threads of one client take turns at one name, so that only one action is
     * created; several clients do not wait for each other.
     *
     * <p>Everything in the contract counts, descriptions too, as none of it can be changed once it is published.
     *
     * @throws AmbiguousNameException if several actions have this name
     * @throws io.github.genesysdataactions.error.InvalidDefinitionException if the contract or {@code secure} differ from
     *     those of the action, which Genesys Cloud does not change once published; the problems say what differs
     * @throws io.github.genesysdataactions.error.VersionConflictException as {@link #update(String, UnaryOperator)} does
     * @throws io.github.genesysdataactions.error.AmbiguousCreateException as {@link #create} does
     * @throws io.github.genesysdataactions.error.OutcomeUnknownException as {@link #create} does
     */
    public Action createOrUpdate(ActionDefinition definition) {
        return published.createOrUpdate(definition);
    }

    /**
     * Deletes an action. Flows that use it fail from then on. A repeated request that no longer finds the action counts as
     * success.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if the action does not exist
     */
    public void delete(String id) {
        published.delete(id);
    }

    /**
     * Executes an action as Architect would and returns its answer. One request; the action may take up to 60 s. It is sent
     * again after a fault only if {@link CallOptions#withIdempotentExecute} says that this does no harm, or if no
     * connection came about.
     *
     * <p>Values are not converted: an answer with {@code "7"} or 7.9 for an {@code int}, 0 for an enum, or without a value for
     * a primitive does not fit.
     *
     * @param input a record or a map with a value for each input, or a {@code String} that holds a JSON object
     * @param output the type of the answer: a record, an array of records (for a contract with a list at its root), any
     *     other class that Jackson can read, or {@code String.class} for the answer's JSON unchanged
     * @throws IllegalArgumentException if the input is not a JSON object, or holds what JSON cannot express, such as NaN; nothing
     *     was sent
     * @throws io.github.genesysdataactions.error.InvalidReplyException if the answer does not fit the type
     * @throws io.github.genesysdataactions.error.ApiException if the action failed; {@code details()} says on which side
     *     ({@code ACTION.REMOTE_ENDPOINT}, {@code ACTION.PROCESSING}, {@code ACTION.AUTHENTICATION}), and {@link #test}
     *     shows each step
     * @throws io.github.genesysdataactions.error.NotFoundException if the action does not exist
     */
    public <T> T execute(String id, Object input, Class<T> output) {
        return published.execution().execute(id, input, output);
    }

    /**
     * Executes an action whose answer has type arguments, such as {@code new TypeToken<Page<Order>>() {}}; see {@link
     * #execute(String, Object, Class)}.
     */
    public <T> T execute(String id, Object input, TypeToken<T> output) {
        return published.execution().execute(id, input, output);
    }

    /** Executes an action whose answer is an object and returns that as a map; see {@link #execute(String, Object, Class)}. */
    public Map<String, Object> execute(String id, Object input) {
        return published.execution().execute(id, input);
    }

    /**
     * Executes an action and returns every step with its intermediate result, as the test pane of the admin page does.
     * A failing action is a result that is not a success, not an exception.
     *
     * @param input as for {@link #execute}
     * @throws IllegalArgumentException if the input is not a JSON object; nothing was sent
     * @throws io.github.genesysdataactions.error.NotFoundException if the action does not exist
     */
    public TestResult test(String id, Object input) {
        return published.execution().test(id, input);
    }

    /**
     * Returns a schema of the action as JSON text, by the name of its file. {@link #file} knows the name.
     *
     * <p>With {@link CallOptions#withFlatten} it comes in Architect's flattened form.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if the action does not exist
     */
    public String schema(String id, String fileName) {
        return published.schema(id, fileName);
    }

    /**
     * Returns a Velocity template of the action byte for byte, by the name of its file, such as
     * {@code requesttemplate.vm}. {@link #file} knows the name.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if the action does not exist
     */
    public String template(String id, String fileName) {
        return published.template(id, fileName);
    }

    /**
     * Returns a schema or a template of the action by what it is. Two requests: the action names its files by their
     * addresses.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if the action or the file does not exist
     */
    public String file(String id, ActionFile file) {
        return published.file(id, file);
    }

    /** Returns the names of all categories that actions are in; pages are fetched while the stream is read. */
    public Stream<String> categories() {
        return categories(CategoryQuery.all());
    }

    /** Returns the names of the categories that a query selects; see {@link #categories()}. */
    public Stream<String> categories(CategoryQuery query) {
        return ActionPages.categories(published.api(), query, published.api()::begin);
    }
}
