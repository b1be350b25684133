package io.github.genesysdataactions;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.ActionFile;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.action.DraftEdit;
import io.github.genesysdataactions.action.DraftValidation;
import io.github.genesysdataactions.action.TestResult;
import io.github.genesysdataactions.call.Call;
import io.github.genesysdataactions.call.Limits;
import io.github.genesysdataactions.error.DataActionsException;
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
 * <p>A draft can be tested and not be called from Architect. Its id is that of the action it becomes, or already is a
 * draft of; publishing does not change it. What {@link Actions} says of exceptions holds here too, and all changes of
 * built-in actions ({@code static_-_…}) are refused with an {@code IllegalArgumentException} before anything is sent.
 */
public final class Drafts {
    private final StagedActions drafts;

    Drafts(StagedActions drafts) {
        this.drafts = drafts;
    }

    /** Returns the limits of these operations: the client's own, unless {@link #with} set others. */
    public CallOptions options() {
        return drafts.api().options();
    }

    /** Returns the same operations with other limits; see {@link Actions#with}. */
    public Drafts with(CallOptions options) {
        return new Drafts(drafts.with(options));
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
        Limits limits = drafts.api().begin();
        Action draft = drafts.create(definition, limits, false);
        Action whole = new SentAction(definition.toCompactJson()).complete(draft);
        return definition
                .requestTemplate()
                .map(template -> withRequestTemplate(template, draft, whole, limits))
                .orElse(whole);
    }

    private Action withRequestTemplate(String template, Action draft, Action whole, Limits limits) {
        try {
            return requestTemplate(draft, limits).filter(template::equals).isPresent()
                    ? whole
                    : drafts.change(
                            draft.id(),
                            limits,
                            now -> drafts.write(now, DraftEdit.of(now).requestTemplate(template), limits));
        } catch (DataActionsException e) {
            e.addSuppressed(new DataActionsException("The draft '" + draft.name() + "' was created, and its id is "
                    + draft.id() + "; it may be without its request template. Set that with drafts().update, or delete"
                    + " the draft."));
            throw e;
        }
    }

    private Optional<String> requestTemplate(Action draft, Limits limits) {
        String name = ActionFile.REQUEST_TEMPLATE.nameIn(draft);
        return draft.requestTemplate()
                .or(() -> draft.requestTemplateUri()
                        .map(address -> drafts.reader(limits).file(draft.id(), "templates", name, false)));
    }

    /**
     * Begins a draft of a published action, for changing it without a gap. One request, and those of {@link #get}. Where a
     * fault leaves it open whether the draft was made, it is read; an action has one draft at most.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if there is no such action
     */
    public Action createFrom(String actionId) {
        StagedActions.requireChangeable(actionId);
        Limits limits = drafts.api().begin();
        StagedActions published = drafts.at(Stage.PUBLISHED);
        Call call = Call.of(
                "create a draft of action '" + actionId + "'",
                StagedActions.EDIT,
                "POST",
                Stage.DRAFT.one(actionId),
                limits);
        Action answer = new ReadBack(limits, drafts.api().pause(), call.purpose())
                .run(
                        () -> published.send(actionId, call),
                        () -> drafts.reader(limits).forChange(actionId),
                        found -> isCopy(published.reader(limits).forChange(actionId), found));
        drafts.api().recent().add(Stage.DRAFT.key(answer.id()));
        return drafts.reader(limits).whole(answer.id(), false);
    }

    /**
     * Returns a draft whole: contract, configuration and templates. One request, and one more for each template that the
     * server gives by its address only. What {@link Actions#get} says of templates, of the flattened form and of waiting
     * holds here too.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if there is none
     */
    public Action get(String id) {
        return drafts.get(id);
    }

    /**
     * Returns the draft of exactly this name in the default integration, or in any if the client has no default.
     *
     * @throws io.github.genesysdataactions.error.AmbiguousNameException if there are several
     */
    public Optional<Action> find(String name) {
        return drafts.find(name, drafts.defaults().integrationId());
    }

    /**
     * Returns the draft of exactly this name in one integration; see {@link #find(String)}.
     *
     * @throws io.github.genesysdataactions.error.AmbiguousNameException if there are several
     */
    public Optional<Action> find(String name, String integrationId) {
        return drafts.find(name, Optional.of(integrationId));
    }

    /** Returns all drafts; pages of 100 are fetched while the stream is read, as with {@link Actions#list()}. */
    public Stream<ActionSummary> list() {
        return list(ActionQuery.all());
    }

    /** Returns the drafts that a query selects; see {@link #list()}. */
    public Stream<ActionSummary> list(ActionQuery query) {
        return drafts.list(query);
    }

    /**
     * Reads a draft, lets {@code edit} change it, and writes it back unless somebody changed it meanwhile.
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
     * @throws io.github.genesysdataactions.error.NotFoundException if there is none
     * @throws IllegalArgumentException if {@code edit} returns another edit than it was given; nothing was sent
     */
    public Action update(String id, UnaryOperator<DraftEdit> edit) {
        return drafts.update(id, DraftEdit::of, edit, (given, limits) -> {
            if (given.changesContract()) {
                drafts.at(Stage.PUBLISHED)
                        .reader(limits)
                        .findContract(id)
                        .ifPresent(live ->
                                PublishedContract.of(live).requireUnchangedBy(given.contract(), given.secure()));
            }
        });
    }

    /**
     * Asks Genesys Cloud what is wrong with a draft. One request; faults are an answer and no exception.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if there is none
     */
    public DraftValidation validate(String id) {
        Call call = Call.of(
                "validate draft '" + id + "'",
                StagedActions.EDIT,
                "GET",
                Stage.DRAFT.one(id).literal("validation"),
                drafts.api().begin());
        return drafts.api()
                .recent()
                .whenThere(Stage.DRAFT.key(id), call, () -> drafts.api().send(call, DraftValidation::parse));
    }

    /**
     * Executes a draft and returns every step with its intermediate result; see {@link Actions#test}.
     *
     * @throws IllegalArgumentException if the input is no JSON object; nothing was sent
     */
    public TestResult test(String id, Object input) {
        return drafts.test(id, input);
    }

    /**
     * Publishes a draft, which makes it callable from Architect, at once and under the same id.
     *
     * <p>A published contract cannot be changed: to alter it, create a new action. The requests of {@link #get}, as the
     * draft's version is read just before, and one to publish. Where a fault leaves it open whether that one was carried
     * out, the published action is read: if it is as the draft was, all is well, else it is sent again, at most
     * {@link CallOptions#faultRetries()} times.
     *
     * @return the action as the server answers, with those templates of the draft that the server shows
     * @throws io.github.genesysdataactions.error.VersionConflictException if somebody changed the draft in between;
     *     nothing was published. With {@link CallOptions#withRepeatVersionConflicts} it publishes what is there then
     * @throws io.github.genesysdataactions.error.NotFoundException if there is none
     * @throws io.github.genesysdataactions.error.ApiException if the API finds fault with the draft; {@link #validate} names
     *     each
     */
    public Action publish(String id) {
        return new Publication(drafts).publish(id);
    }

    /**
     * Deletes a draft; the action that it is a draft of stays as it is. If it is sent again after a fault and the draft is
     * not there any more, that is success.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if there is none
     */
    public void delete(String id) {
        drafts.delete(id);
    }

    /** Returns a schema of the draft; see {@link Actions#schema}. */
    public String schema(String id, String fileName) {
        return drafts.schema(id, fileName);
    }

    /** Returns a template of the draft; see {@link Actions#template}. */
    public String template(String id, String fileName) {
        return drafts.template(id, fileName);
    }

    /** Returns a schema or a template of the draft by what it is; see {@link Actions#file}. */
    public String file(String id, ActionFile file) {
        return drafts.file(id, file);
    }

    private static boolean isCopy(Action action, Action draft) {
        return WantedAction.of(action.toJson()).isMetBy(draft);
    }
}
