package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.ActionFile;
import io.github.genesysdataactions.action.DraftEdit;
import io.github.genesysdataactions.action.DraftValidation;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.CallBudget;
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
        CallBudget budget = drafts.api().begin();
        Action draft = drafts.create(definition, budget, false);
        try {
            Action whole = definition
                    .requestTemplate()
                    .map(template -> withRequestTemplate(draft, template, budget))
                    .orElse(draft);
            return ActionRequest.of(definition).complete(whole);
        } catch (DataActionsException e) {
            e.addSuppressed(new DataActionsException("The draft '" + draft.name() + "' was created, and its id is "
                    + draft.id() + "; it may be without its request template. Set that with drafts().update, or delete"
                    + " the draft."));
            throw e;
        }
    }

    /**
     * Returns a draft that was just made with its request template, which a create may have dropped, as some who work with the
     * API report.
     */
    public Action withRequestTemplate(Action draft, String template, CallBudget budget) {
        return requestTemplate(draft, budget).filter(template::equals).isPresent()
                ? draft
                : drafts.change(
                        draft.id(),
                        budget,
                        now -> drafts.write(now, DraftEdit.of(now).requestTemplate(template), budget));
    }

    private Optional<String> requestTemplate(Action draft, CallBudget budget) {
        String name = ActionFile.REQUEST_TEMPLATE.nameIn(draft);
        return draft.requestTemplate()
                .or(() -> draft.requestTemplateUri()
                        .map(address -> drafts.reader(budget).template(draft.id(), name)));
    }

    public Action createFrom(String actionId) {
        ActionOperations.requireChangeable(actionId);
        CallBudget budget = drafts.api().begin();
        ActionOperations published = drafts.at(Stage.PUBLISHED);
        Call call = Endpoint.CREATE_DRAFT_OF_ACTION.call(budget, actionId).awaiting(Stage.PUBLISHED.key(actionId), 404);
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
        return drafts.reader(budget).whole(answer.id(), false);
    }

    public Action update(String id, UnaryOperator<DraftEdit> edit) {
        return drafts.update(id, DraftEdit::of, edit, (given, budget) -> {
            if (given.changesContract()) {
                drafts.at(Stage.PUBLISHED)
                        .reader(budget)
                        .findContract(id)
                        .ifPresent(live ->
                                PublishedContractGuard.of(live).requireUnchangedBy(given.contract(), given.isSecure()));
            }
        });
    }

    public DraftValidation validate(String id) {
        Call call = Endpoint.VALIDATE_DRAFT.call(drafts.api().begin(), id);
        return drafts.api().send(call.awaiting(Stage.DRAFT.key(id), 404), DraftValidation::parse);
    }

    private List<String> draftOf(String actionId, CallBudget budget, Map<String, Action> seen) {
        try {
            Action draft = drafts.reader(budget).forChange(actionId);
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
