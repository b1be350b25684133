package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.ActionEdit;
import io.github.genesysdataactions.action.ActionFile;
import io.github.genesysdataactions.action.ActionQuery;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.action.Edit;
import io.github.genesysdataactions.error.AmbiguousNameException;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.CallBudget;
import io.github.genesysdataactions.json.ActionAccess;
import io.github.genesysdataactions.json.Binding;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The operations on published actions or on drafts, depending on the stage. */
public final class ActionOperations {

    private final Stage stage;
    private final Api api;
    private final DefinitionDefaults defaults;
    private final Binding binding;

    ActionOperations(Stage stage, Api api, DefinitionDefaults defaults, Binding binding) {
        this.stage = stage;
        this.api = api;
        this.defaults = defaults;
        this.binding = binding;
    }

    public Stage stage() {
        return stage;
    }

    public Api api() {
        return api;
    }

    public DefinitionDefaults defaults() {
        return defaults;
    }

    /** Returns the other kind, for the same client. */
    public ActionOperations at(Stage other) {
        return new ActionOperations(other, api, defaults, binding);
    }

    public Action create(ActionDefinition definition) {
        return create(definition, api.begin(), false);
    }

    /** Creates one; a published action has the templates that were sent, a draft what the server answers. */
    public Action create(ActionDefinition definition, CallBudget budget, boolean wasAbsent) {
        ActionDefinition complete = complete(definition);
        Function<String, Action> reader =
                stage == Stage.DRAFT ? Action::parse : answer -> (Action) ActionAccess.read(answer, complete);
        return remembered(create(ActionRequest.of(complete), reader, budget).run(wasAbsent));
    }

    /** Creates one from JSON that is not validated here; the caller has checked that the name is free. */
    public Action create(ActionRequest sent) {
        return remembered(create(sent, answer -> sent.complete(Action.parse(answer)), api.begin())
                .run(true));
    }

    private Create<Action> create(ActionRequest sent, Function<String, Action> reader, CallBudget budget) {
        Call call = stage.create()
                .call(budget, stage.create().path(), sent.name())
                .withJson(sent.json(), sent::headerValues)
                .awaiting(sent.integrationId().orElse(""), 400);
        return new Create<>(
                api,
                call,
                stage.toString(),
                sent.name(),
                reader,
                look -> ids(sent.name(), sent.integrationId(), look),
                (id, look) -> Optional.of(reader(look).forChange(id)).filter(sent::isMetBy));
    }

    private Action remembered(Action created) {
        api.recent().made(stage, created);
        return created;
    }

    /** Creates it, or updates the one of its name; one thread at a time, so that many make one. */
    public Action createOrUpdate(ActionDefinition definition) {
        CallBudget budget = api.begin();
        ActionDefinition complete = complete(definition);
        String name = stage.key(complete.integrationId().orElse("") + ' ' + complete.name());
        String purpose = "create or update " + stage.named(complete.name());
        return api.names().locked(name, purpose, budget, made -> createOrUpdate(complete, budget, made), Action::id);
    }

    private Action createOrUpdate(ActionDefinition complete, CallBudget budget, Optional<String> madeElsewhere) {
        madeElsewhere.ifPresent(made -> api.recent().made(stage, complete.name(), made));
        Optional<String> id = findId(complete.name(), complete.integrationId(), budget);
        if (id.isEmpty()) {
            return create(complete, budget, true);
        }
        requireChangeable(id.get());
        return change(id.get(), budget, current -> {
            PublishedContractGuard.of(current)
                    .requireUnchangedBy(Optional.of(complete.contract()), complete.isSecure());
            return write(current, ActionEdit.of(current).apply(complete), budget);
        });
    }

    public Action get(String id) {
        return reader(api.begin()).whole(id, api.options().isFlatten());
    }

    /** Looks in the default integration, or in all if the client has none. */
    public Optional<Action> find(String name) {
        return find(name, defaults.integrationId());
    }

    public Optional<Action> find(String name, Optional<String> integrationId) {
        CallBudget budget = api.begin();
        return findId(name, integrationId, budget).flatMap(id -> stillThere(id, budget));
    }

    /** Lists may still have what is deleted. */
    private Optional<Action> stillThere(String id, CallBudget budget) {
        try {
            return Optional.of(reader(budget).whole(id, false));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /** Looks in the list, and at what this client made under the name a moment ago, as lists lag. */
    public Optional<String> findId(String name, Optional<String> integrationId, CallBudget budget) {
        List<String> ids = ids(name, integrationId, budget);
        if (ids.size() > 1) {
            throw new AmbiguousNameException(name, ids);
        }
        return ids.stream()
                .findFirst()
                .or(() -> api.recent().named(stage, name).filter(id -> isStill(id, name, integrationId, budget)));
    }

    private boolean isStill(String id, String name, Optional<String> integrationId, CallBudget budget) {
        try {
            Action made = reader(budget).plain(id);
            return made.name().equals(name)
                    && integrationId.map(made.integrationId()::equals).orElse(true);
        } catch (NotFoundException e) {
            return false;
        }
    }

    public Stream<ActionSummary> list(ActionQuery query) {
        return ActionPages.stream(api, stage, query, api::begin);
    }

    public void delete(String id) {
        requireChangeable(id);
        api.send(stage.delete().call(api.begin(), id).awaiting(stage.key(id), 404));
        api.recent().forget(stage, id);
        if (stage == Stage.PUBLISHED) {
            api.recent().forget(Stage.DRAFT, id);
        }
    }

    /** Returns what executes one, and tests it. */
    public Execution execution() {
        return new Execution(api, stage, binding);
    }

    public String schema(String id, String fileName) {
        return reader(api.begin()).schema(id, fileName, api.options().isFlatten());
    }

    public String template(String id, String fileName) {
        return reader(api.begin()).template(id, fileName);
    }

    public String file(String id, ActionFile file) {
        ActionFetch reader = reader(api.begin());
        String name = file.nameIn(reader.outline(id));
        return file.isSchema() ? reader.schema(id, name, api.options().isFlatten()) : reader.template(id, name);
    }

    /** Reads, lets {@code edit} change what {@code begin} made of it, and writes. */
    public <E extends Edit<E>> Action update(
            String id, Function<Action, E> begin, UnaryOperator<E> edit, EditRules<E> rules) {
        requireChangeable(id);
        CallBudget budget = api.begin();
        return change(id, budget, current -> {
            E given = begin.apply(current);
            if (edit.apply(given) != given) {
                throw new IllegalArgumentException("The change to " + stage.named(id)
                        + " returned a different edit; return the one it was given.");
            }
            rules.check(given, budget);
            return write(current, given, budget);
        });
    }

    /** Looks at an edit before it is sent. */
    public interface EditRules<E> {
        void check(E edit, CallBudget budget);
    }

    /** Reads for a change and writes, as often as version conflicts allow. */
    public Action change(String id, CallBudget budget, Function<Action, Action> write) {
        return change(id, budget, reader -> reader.forChange(id), write);
    }

    /** Reads in this way and writes, as often as version conflicts allow. */
    public Action change(
            String id, CallBudget budget, Function<ActionFetch, Action> read, Function<Action, Action> write) {
        ActionFetch reader = reader(budget);
        return new VersionedChange<>(api, budget, stage.named(id), Action::version)
                .run(
                        () -> read.apply(reader),
                        write,
                        () -> reader.withoutRepetition().plain(id));
    }

    public Action write(Action current, Edit<?> edit, CallBudget budget) {
        if (!edit.hasChanges()) {
            return current;
        }
        ActionRequest sent = new ActionRequest(current.name(), Optional.of(current.integrationId()), edit.toJson());
        Call call = updating(current.id(), sent, budget);
        return VersionedChange.send(
                api,
                call,
                answer -> sent.complete(Action.parse(answer)),
                () -> reader(budget).forChange(current.id()),
                sent::isMetBy);
    }

    /** Returns the call that changes one of them. */
    public Call updating(String id, ActionRequest sent, CallBudget budget) {
        return stage.update()
                .call(budget, stage.update().path(id), sent.name())
                .withJson(sent.json(), sent::headerValues)
                .awaiting(stage.key(id), 404);
    }

    public ActionFetch reader(CallBudget budget) {
        return new ActionFetch(api, budget, stage);
    }

    public static void requireChangeable(String id) {
        if (id.startsWith("static_-_")) {
            throw new IllegalArgumentException("Action '" + id
                    + "' is built into Genesys Cloud and cannot be changed or deleted; create your own.");
        }
    }

    public ActionDefinition complete(ActionDefinition definition) {
        ActionDefinition complete = definition;
        if (complete.category().isEmpty() && defaults.category() != null) {
            complete = complete.withCategory(defaults.category());
        }
        if (complete.integrationId().isEmpty() && defaults.integration() != null) {
            complete = complete.withIntegration(defaults.integration());
        }
        if (complete.integrationId().isEmpty()) {
            throw new InvalidDefinitionException(
                    "Action '" + definition.name() + "'",
                    List.of(new Problem(
                            "$.integrationId",
                            "The definition names no integration, and the client has no default.",
                            "Write .integration(id) on the definition or .defaultIntegration(id) on the client.")));
        }
        return complete;
    }

    private List<String> ids(String name, Optional<String> integrationId, CallBudget budget) {
        return ActionPages.stream(api, stage, ActionQuery.nameContains(name), () -> budget)
                .filter(action -> action.name().equals(name))
                .filter(action ->
                        integrationId.map(action.integrationId()::equals).orElse(true))
                .map(ActionSummary::id)
                .toList();
    }
}
