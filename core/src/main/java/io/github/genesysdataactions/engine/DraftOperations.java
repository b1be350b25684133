package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.ActionFile;
import io.github.genesysdataactions.action.DraftEdit;
import io.github.genesysdataactions.action.DraftValidation;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.Limits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The operations on drafts, each with its requests. */
public final class DraftOperations {
    private final ActionOperations drafts;

    public DraftOperations(ActionOperations drafts) {
        this.drafts = drafts;
    }

    /** Returns what drafts have in common with published actions. */
    public ActionOperations actions() {
        return drafts;
    }

    public Action create(ActionDefinition definition) {
        Limits limits = drafts.api().begin();
        Action draft = drafts.create(definition, limits, false);
        Action whole = ActionRequest.of(definition).complete(draft);
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
                        .map(address -> drafts.reader(limits).template(draft.id(), name)));
    }

    public Action createFrom(String actionId) {
        ActionOperations.requireChangeable(actionId);
        Limits limits = drafts.api().begin();
        ActionOperations published = drafts.at(Stage.PUBLISHED);
        Call call = Endpoint.CREATE_DRAFT_OF_ACTION.call(limits, actionId).awaiting(Stage.PUBLISHED.key(actionId), 404);
        Map<String, Action> seen = new HashMap<>();
        Action answer = new Create<>(
                        drafts.api(),
                        call,
                        "draft of action",
                        actionId,
                        Action::parse,
                        look -> draftOf(actionId, look, seen),
                        (id, look) -> Optional.ofNullable(seen.get(id))
                                .filter(found -> isCopy(published.reader(look).forChange(id), found)))
                .run(true);
        drafts.api().recent().made(Stage.DRAFT, answer.id());
        return drafts.reader(limits).whole(answer.id(), false);
    }

    public Action update(String id, UnaryOperator<DraftEdit> edit) {
        return drafts.update(id, DraftEdit::of, edit, (given, limits) -> {
            if (given.changesContract()) {
                drafts.at(Stage.PUBLISHED)
                        .reader(limits)
                        .findContract(id)
                        .ifPresent(live ->
                                PublishedContract.of(live).requireUnchangedBy(given.contract(), given.isSecure()));
            }
        });
    }

    public DraftValidation validate(String id) {
        Call call = Endpoint.VALIDATE_DRAFT.call(drafts.api().begin(), id);
        return drafts.api().send(call.awaiting(Stage.DRAFT.key(id), 404), DraftValidation::parse);
    }

    private List<String> draftOf(String actionId, Limits limits, Map<String, Action> seen) {
        try {
            Action draft = drafts.reader(limits).forChange(actionId);
            seen.put(draft.id(), draft);
            return List.of(draft.id());
        } catch (NotFoundException e) {
            return List.of();
        }
    }

    private static boolean isCopy(Action action, Action draft) {
        return ActionRequest.of(action.toJson()).isMetBy(draft);
    }
}
