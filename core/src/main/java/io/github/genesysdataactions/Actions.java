package io.github.genesysdataactions;

import io.github.genesysdataactions.GenesysDataActions.Defaults;
import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.ActionEdit;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.action.TestResult;
import io.github.genesysdataactions.call.ApiPath;
import io.github.genesysdataactions.call.Call;
import io.github.genesysdataactions.call.Limits;
import io.github.genesysdataactions.error.AmbiguousNameException;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The operations on published actions: {@code /api/v2/integrations/actions} of the public API. Immutable and safe for
 * any number of threads.
 *
 * <p>Each operation throws, besides what it names itself, the exceptions of
 * {@link io.github.genesysdataactions.error}: {@code AuthenticationException} (credentials or token refused),
 * {@code PermissionDeniedException} (the OAuth client lacks the permission that the message names),
 * {@code RateLimitedException} (429, and the policy's waits did not help), {@code ApiException} (any other refusal),
 * {@code NetworkException} and {@code DeadlineExceededException} (no complete answer), {@code InvalidReplyException} (an
 * answer that makes no sense) and {@code CallInterruptedException}. What is sent again after a 429 or a fault, and what
 * is not, is in {@link CallOptions#withFaultRetries(int)}.
 *
 * <p>Ids are opaque: {@code custom_-_} and a UUID for actions of one's own, {@code static_-_…} for those that are built
 * into Genesys Cloud and cannot be changed.
 */
public final class Actions {
    static final String PATH = "/api/v2/integrations/actions";
    private static final String ADD = "integrations:action:add";
    private static final String EDIT = "integrations:action:edit";
    private static final String DELETE = "integrations:action:delete";

    private final Api api;
    private final Defaults defaults;

    Actions(Api api, Defaults defaults) {
        this.api = api;
        this.defaults = defaults;
    }

    Defaults defaults() {
        return defaults;
    }

    /** Returns the limits of these operations: the client's own, unless {@link #with} set others. */
    public CallOptions options() {
        return api.options();
    }

    /**
     * Returns the same operations with other limits, such as
     * {@code actions.with(actions.options().withTimeout(Duration.ofMinutes(10)))}.
     */
    public Actions with(CallOptions options) {
        return new Actions(api.with(options), defaults);
    }

    /**
     * Creates an action, which is published and callable from Architect at once. One request.
     *
     * <p>Names need not be unique in Genesys Cloud: creating twice makes two. See {@link #createOrUpdate}. One call never
     * makes two. Where a fault leaves it open whether the request was carried out, it looks for actions of exactly this
     * name in this integration, after 0.5, 1, 2 and 4 s, as lists lag. One that is equal is the result, and may be one
     * that was there before. If there is none, the request is sent again after an answer of 502, 503 or 504, at most
     * {@link CallOptions#faultRetries()} times, but not after silence (a broken connection, a timeout, an answer that
     * cannot be read), unless {@link CallOptions#withRepeatUnknownCreate} allows that.
     *
     * @return the action as the server has it; its templates are those that were sent if the server answers with their
     *     addresses only
     * @throws io.github.genesysdataactions.error.InvalidDefinitionException if the definition cannot be sent in the public
     *     form, or if neither it nor the client names an integration; nothing was sent
     * @throws io.github.genesysdataactions.error.AmbiguousCreateException if it is open whether the action was created, and
     *     there are several of its name, or one that differs
     * @throws io.github.genesysdataactions.error.OutcomeUnknownException if it is open whether the action was created, and
     *     none of its name was found
     */
    public Action create(ActionDefinition definition) {
        return create(definition, api.begin(), false);
    }

    /**
     * Returns the action with this id whole: contract, configuration and templates. One request, and one more for each
     * template that the server gives by its address only.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if there is none
     */
    public Action get(String id) {
        return reader(api.begin()).whole(id);
    }

    /**
     * Returns the action of exactly this name in the default integration, or in any if the client has no default. The
     * requests of {@link #get} and one for each 100 actions whose names contain this one.
     *
     * @throws AmbiguousNameException if there are several
     */
    public Optional<Action> find(String name) {
        Limits limits = api.begin();
        return findId(name, defaults.integrationId(), limits)
                .map(id -> reader(limits).whole(id));
    }

    /**
     * Returns the action of exactly this name in one integration; see {@link #find(String)}.
     *
     * @throws AmbiguousNameException if there are several
     */
    public Optional<Action> find(String name, String integrationId) {
        Limits limits = api.begin();
        return findId(name, Optional.of(integrationId), limits)
                .map(id -> reader(limits).whole(id));
    }

    /**
     * Returns all actions, built-in ones too. Pages of 100 are fetched while the stream is read, each as a call of its
     * own: {@code limit(10)} fetches one page. What is created or deleted meanwhile may appear twice or not at all.
     */
    public Stream<ActionSummary> list() {
        return list(ActionQuery.all());
    }

    /** Returns the actions that a query selects; see {@link #list()}. */
    public Stream<ActionSummary> list(ActionQuery query) {
        return ActionPages.stream(api, query, api::begin);
    }

    /**
     * Reads an action, lets {@code edit} change it, and writes it back unless somebody changed it meanwhile.
     *
     * <pre>{@code
     * genesys.actions().update(id, edit -> edit.header("X-Team", "orders").timeout(Duration.ofSeconds(10)));
     * }</pre>
     *
     * <p>The requests of {@link #get} and one to write, or none if nothing differs. Where a fault leaves it open whether
     * that one was carried out, the action is read: if it is as wanted, all is well, else the change is sent again, at
     * most {@link CallOptions#faultRetries()} times; its version keeps it from being carried out twice. The contract of a published action
     * cannot be changed: create another action beside it.
     *
     * @throws io.github.genesysdataactions.error.VersionConflictException if somebody changed the action since it was
     *     read; nothing was written
     * @throws io.github.genesysdataactions.error.NotFoundException if there is none
     * @throws io.github.genesysdataactions.error.InvalidDefinitionException if the edit breaks a rule; nothing was sent
     * @throws IllegalArgumentException if the action is built in, or if {@code edit} returns another edit than it was
     *     given; nothing was sent
     */
    public Action update(String id, UnaryOperator<ActionEdit> edit) {
        Limits limits = api.begin();
        Action current = reader(limits).whole(id);
        ActionEdit given = ActionEdit.of(current);
        if (edit.apply(given) != given) {
            throw new IllegalArgumentException(
                    "The change to action '" + id + "' returned another edit; return the one it was given.");
        }
        return write(current, given, limits);
    }

    /**
     * Makes the organization match a definition: creates the action unless one of exactly this name is in the
     * integration, else updates that one, or leaves it alone if nothing differs. Doing it twice changes nothing. The
     * requests of {@link #find(String)}, and one to create or to change the action.
     *
     * <p>Everything in the contract counts, descriptions too, as none of it can be changed once it is published.
     *
     * @throws AmbiguousNameException if several actions have this name
     * @throws io.github.genesysdataactions.error.InvalidDefinitionException if the contract or {@code secure} differ from
     *     those of the action, which Genesys Cloud does not change once published; the problems say what differs
     */
    public Action createOrUpdate(ActionDefinition definition) {
        Limits limits = api.begin();
        ActionDefinition complete = complete(definition);
        Optional<String> id = findId(complete.name(), complete.integrationId(), limits);
        if (id.isEmpty()) {
            return create(complete, limits, true);
        }
        Action current = reader(limits).whole(id.get());
        PublishedContract.of(current).requireUnchangedBy(complete);
        return write(current, ActionEdit.of(current).apply(complete), limits);
    }

    /**
     * Deletes an action; flows that use it fail from then on. If it is sent again after a fault and the action is not
     * there any more, that is success.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if there is none
     */
    public void delete(String id) {
        requireChangeable(id);
        ApiPath path = ApiPath.of(PATH).id(id);
        api.send(Call.of("delete action '" + id + "'", DELETE, "DELETE", path, api.begin()));
    }

    /**
     * Executes an action as Architect would and returns its answer. One request; the action may take up to 60 s. It is sent
     * again after a fault only if {@link CallOptions#withIdempotentExecute} says that this does no harm, or if no
     * connection came about.
     *
     * @param input a record or a map with a value for each input, or a {@code String} that holds a JSON object
     * @param output the type of the answer: a record, an array of records (for a contract with a list at its root), any
     *     other class that Jackson can read, or {@code String.class} for the answer's JSON as it came
     * @throws IllegalArgumentException if the input is no JSON object; nothing was sent
     * @throws io.github.genesysdataactions.error.ApiException if the action failed; {@code details()} says on which side
     *     ({@code ACTION.REMOTE_ENDPOINT}, {@code ACTION.PROCESSING}, {@code ACTION.AUTHENTICATION}), and {@link #test}
     *     shows each step
     */
    public <T> T execute(String id, Object input, Class<T> output) {
        return new Execution(api).execute(id, input, output);
    }

    /** Executes an action whose answer is an object and returns that as a map; see {@link #execute(String, Object, Class)}. */
    public Map<String, Object> execute(String id, Object input) {
        return new Execution(api).execute(id, input);
    }

    /**
     * Executes an action and returns every step with its intermediate result, as the test pane of the admin page does.
     * A failing action is a result with {@code success} false, and no exception.
     *
     * @param input as for {@link #execute}
     * @throws IllegalArgumentException if the input is no JSON object; nothing was sent
     */
    public TestResult test(String id, Object input) {
        return new Execution(api).test(id, input);
    }

    private Action create(ActionDefinition definition, Limits limits, boolean wasAbsent) {
        ActionDefinition complete = complete(definition);
        Call call = Call.of("create action '" + complete.name() + "'", ADD, "POST", PATH, limits)
                .withJson(complete.toCompactJson())
                .withConfidential(() -> List.copyOf(complete.headers().values()));
        return new Creation(limits, api.pause(), options().repeatUnknownCreate())
                .run(new NewPublishedAction(complete, call), wasAbsent);
    }

    private final class NewPublishedAction implements NewAction {
        private final ActionDefinition definition;
        private final Call call;

        NewPublishedAction(ActionDefinition definition, Call call) {
            this.definition = definition;
            this.call = call;
        }

        @Override
        public String name() {
            return definition.name();
        }

        @Override
        public Action send() {
            return api.send(call, answer -> Action.parse(answer, definition));
        }

        @Override
        public List<String> sameName(Limits limits) {
            return ids(name(), definition.integrationId(), limits);
        }

        @Override
        public Action read(String id, Limits limits) {
            return reader(limits).whole(id);
        }

        @Override
        public WantedAction wanted() {
            return WantedAction.of(definition.toCompactJson());
        }
    }

    private Action write(Action current, ActionEdit edit, Limits limits) {
        if (!edit.changesAnything()) {
            return current;
        }
        SentAction sent = new SentAction(edit.toJson());
        ApiPath path = ApiPath.of(PATH).id(current.id());
        Call call = Call.of("update action '" + current.name() + "'", EDIT, "PATCH", path, limits)
                .withJson(sent.json())
                .withConfidential(sent::headerValues);
        return new ReadBack(limits, api.pause(), call.purpose())
                .run(
                        () -> sent.complete(api.send(call, Action::parse)),
                        () -> reader(limits).whole(current.id()),
                        found -> WantedAction.of(sent.json()).isMetBy(found));
    }

    private Optional<String> findId(String name, Optional<String> integrationId, Limits limits) {
        List<String> ids = ids(name, integrationId, limits);
        if (ids.size() > 1) {
            throw new AmbiguousNameException(name, ids);
        }
        return ids.stream().findFirst();
    }

    private List<String> ids(String name, Optional<String> integrationId, Limits limits) {
        return ActionPages.stream(api, ActionQuery.all().withNamePart(name), () -> limits)
                .filter(action -> action.name().equals(name))
                .filter(action -> integrationId.isEmpty() || integrationId.equals(action.integrationId()))
                .map(ActionSummary::id)
                .toList();
    }

    private ActionDefinition complete(ActionDefinition definition) {
        ActionDefinition complete = definition.withDefaults(defaults.category(), defaults.integration());
        if (complete.integrationId().isEmpty()) {
            throw new InvalidDefinitionException(
                    "Action '" + definition.name() + "'",
                    List.of(new Problem(
                            "$.integrationId",
                            "no integration is named, and the client has no default.",
                            "Write .integration(id) on the definition or .defaultIntegration(id) on the client.")));
        }
        return complete;
    }

    private ActionReader reader(Limits limits) {
        return new ActionReader(api, limits);
    }

    private static void requireChangeable(String id) {
        if (id.startsWith("static_-_")) {
            throw new IllegalArgumentException("Action '" + id
                    + "' is built into Genesys Cloud and cannot be changed or deleted; make one of your own.");
        }
    }
}
