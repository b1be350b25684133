package io.github.genesysdataactions;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.ActionFile;
import io.github.genesysdataactions.action.ActionQuery;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.action.DraftEdit;
import io.github.genesysdataactions.action.DraftValidation;
import io.github.genesysdataactions.action.TestResult;
import io.github.genesysdataactions.engine.DraftOperations;
import io.github.genesysdataactions.engine.Publisher;
import io.github.genesysdataactions.options.CallOptions;
import io.github.genesysdataactions.options.RetryPolicy;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The operations on drafts: {@code /api/v2/integrations/actions/drafts} and {@code …/{actionId}/draft} of the public API.
 * Immutable and safe for any number of threads.
 *
 * <pre>{@code
 * Action draft = genesys.drafts().create(definition);
 * DraftValidation validation = genesys.drafts().validate(draft.id());
 * TestResult result = genesys.drafts().test(draft.id(), new CustomerRequest("C-1", "refund"));
 * Action live = genesys.drafts().publish(draft.id());
 * }</pre>
 *
 * <p>A draft can be tested, but Architect cannot call it. Its id is that of the action it becomes, or already is a
 * draft of; publishing does not change it. Operations throw what they name, and the exceptions that {@link
 * GenesysDataActions} lists. Changes of built-in actions ({@code static_-_…}) are refused with an {@code
 * IllegalArgumentException} before anything is sent.
 */
public final class Drafts {
    private final DraftOperations operations;

    Drafts(DraftOperations operations) {
        this.operations = operations;
    }

    /**
     * Creates a draft of an action that does not exist yet. One request. One call never leaves two, as with
     * {@link Actions#create}.
     *
     * <p>Where the definition has a request template, it makes sure that the draft has it too. Assumed: a create may drop
     * it, as some who work with the API report. One more request reads the template, unless the answer brings its text; if
     * the draft has another one, or none, it is read and changed, as by {@link #update}. If that fails, the draft is there
     * without its template, and the exception has a suppressed one with its id.
     *
     * @return the draft as the server has it; its templates are those that were sent if the server answers with their
     *     addresses only
     * @throws io.github.genesysdataactions.error.InvalidDefinitionException if the definition cannot be sent in the public
     *     form, or if neither it nor the client names an integration; nothing was sent
     * @throws io.github.genesysdataactions.error.AmbiguousCreateException as {@link Actions#create} does
     * @throws io.github.genesysdataactions.error.OutcomeUnknownException as {@link Actions#create} does
     */
    public Action create(ActionDefinition definition) {
        return operations.create(definition);
    }

    /**
     * Creates a draft of a published action, to change it without an interruption. One request, and those of {@link
     * #get}. Where a fault leaves it uncertain whether the draft was made, it is looked for, as with {@link #create};
     * an action has one draft at most.
     *
     * @throws io.github.genesysdataactions.error.AmbiguousCreateException if there is a draft that differs from the action
     * @throws io.github.genesysdataactions.error.OutcomeUnknownException as {@link Actions#create} does
     * @throws io.github.genesysdataactions.error.NotFoundException if the action does not exist
     */
    public Action createFrom(String actionId) {
        return operations.createFrom(actionId);
    }

    /**
     * Returns a draft whole: contract, configuration and templates. One request, and one more for each template that the
     * server gives by its address only. What {@link Actions#get} says of templates, of the flattened form and of waiting
     * holds here too.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if the draft does not exist
     */
    public Action get(String id) {
        return operations.actions().get(id);
    }

    /**
     * Returns the draft of exactly this name in the default integration, or in any if the client has no default.
     *
     * @throws io.github.genesysdataactions.error.AmbiguousNameException if there are several
     */
    public Optional<Action> findByName(String name) {
        return operations.actions().find(name);
    }

    /**
     * Returns the draft of exactly this name in one integration; see {@link #findByName(String)}.
     *
     * @throws io.github.genesysdataactions.error.AmbiguousNameException if there are several
     */
    public Optional<Action> findByName(String name, String integrationId) {
        return operations.actions().find(name, Optional.of(integrationId));
    }

    /** Returns all drafts; pages of 100 are fetched while the stream is read, as with {@link Actions#list()}. */
    public Stream<ActionSummary> list() {
        return list(ActionQuery.all());
    }

    /** Returns the drafts that a query selects; see {@link #list()}. */
    public Stream<ActionSummary> list(ActionQuery query) {
        return operations.actions().list(query);
    }

    /**
     * Reads a draft, lets {@code edit} change it, and writes it back unless someone changed it in the meantime.
     *
     * <pre>{@code
     * genesys.drafts().update(id, edit -> edit.input(CustomerRequest.class).secure(true).timeout(Duration.ofSeconds(10)));
     * }</pre>
     *
     * <p>Contract and {@code secure} can be changed as long as the action was never published. Where the edit changes one
     * of them, one more request finds that out, and a change that Genesys Cloud does not allow is not sent. After faults it
     * reads before it repeats, as {@link Actions#update} does.
     *
     * @throws io.github.genesysdataactions.error.InvalidDefinitionException if the edit breaks a rule, or changes the
     *     contract or {@code secure} of a published action; nothing was written
     * @throws io.github.genesysdataactions.error.VersionConflictException as {@link Actions#update} does
     * @throws io.github.genesysdataactions.error.NotFoundException if the draft does not exist
     * @throws IllegalArgumentException if {@code edit} returns another edit than it was given; nothing was sent
     */
    public Action update(String id, UnaryOperator<DraftEdit> edit) {
        return operations.update(id, edit);
    }

    /** Updates a draft to match a definition, contract included; see {@link #update(String, UnaryOperator)}. */
    public Action update(String id, ActionDefinition definition) {
        return update(id, edit -> edit.apply(definition));
    }

    /**
     * Asks Genesys Cloud what is wrong with a draft. One request; faults are part of the answer, not an exception.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if the draft does not exist
     */
    public DraftValidation validate(String id) {
        return operations.validate(id);
    }

    /**
     * Executes a draft and returns every step with its intermediate result; see {@link Actions#test}.
     *
     * @throws IllegalArgumentException if the input is not a JSON object; nothing was sent
     * @throws io.github.genesysdataactions.error.NotFoundException if the draft does not exist
     */
    public TestResult test(String id, Object input) {
        return operations.actions().execution().test(id, input);
    }

    /**
     * Publishes a draft, which makes it callable from Architect, at once and under the same id.
     *
     * <p>A published contract cannot be changed: to alter it, create a new action. The requests of {@link #get}, as the
     * draft's version is read just before, and one to publish. Where a fault leaves it uncertain whether that one was
     * carried out, the published action is read: if it is as the draft was, that is the result; otherwise it is sent
     * again, at most {@link RetryPolicy#faultRetries()} times.
     *
     * @return the action as the server answers, with those templates of the draft that the server shows
     * @throws io.github.genesysdataactions.error.VersionConflictException if someone changed the draft in between;
     *     nothing was published. With {@link CallOptions#withVersionConflictRetries} it publishes what is there then
     * @throws io.github.genesysdataactions.error.NotFoundException if the draft does not exist
     * @throws io.github.genesysdataactions.error.ApiException if the API finds fault with the draft; {@link #validate} names
     *     each
     */
    public Action publish(String id) {
        return new Publisher(operations.actions()).publish(id);
    }

    /**
     * Deletes a draft; the action that it is a draft of stays as it is. A repeated request that no longer finds the draft counts as success.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if the draft does not exist
     */
    public void delete(String id) {
        operations.actions().delete(id);
    }

    /**
     * Returns a schema of the draft; see {@link Actions#schema}.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if the draft does not exist
     */
    public String schema(String id, String fileName) {
        return operations.actions().schema(id, fileName);
    }

    /**
     * Returns a template of the draft; see {@link Actions#template}.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if the draft does not exist
     */
    public String template(String id, String fileName) {
        return operations.actions().template(id, fileName);
    }

    /**
     * Returns a schema or a template of the draft by what it is; see {@link Actions#file}.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if the draft or the file does not exist
     */
    public String file(String id, ActionFile file) {
        return operations.actions().file(id, file);
    }
}
