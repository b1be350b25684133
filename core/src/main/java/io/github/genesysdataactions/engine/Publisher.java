package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.CallBudget;
import java.util.List;

/** Makes a draft the published action: its version is read just before, as only the current one is taken. */
public final class Publisher {
    private final ActionOperations drafts;
    private final ActionOperations published;

    public Publisher(ActionOperations drafts) {
        this.drafts = drafts;
        this.published = drafts.at(Stage.PUBLISHED);
    }

    public Action publish(String id) {
        ActionOperations.requireChangeable(id);
        CallBudget budget = drafts.api().begin();
        // What is not written need not be known: a template that the server does not show is published all the same.
        return drafts.change(id, budget, reader -> reader.whole(id, false), draft -> publish(draft, budget));
    }

    private Action publish(Action draft, CallBudget budget) {
        if (draft.version() < 1) {
            throw new IllegalStateException("The draft " + draft.id()
                    + " was read without its version, which Genesys Cloud requires to publish it.");
        }
        Call call = Endpoint.PUBLISH_DRAFT
                .call(budget, Endpoint.PUBLISH_DRAFT.path(draft.id()), draft.name())
                .withJson(
                        "{\"version\":" + draft.version() + "}",
                        () -> List.copyOf(draft.headers().values()));
        ActionRequest asDrafted = ActionRequest.of(draft.toJson());
        Action live = VersionedChange.send(
                drafts.api(),
                call.awaiting(Stage.DRAFT.key(draft.id()), 404),
                answer -> asDrafted.complete(Action.parse(answer)),
                () -> published.reader(budget).whole(draft.id(), false),
                asDrafted::isMetBy);
        drafts.api().recent().forget(Stage.DRAFT, draft.id());
        drafts.api().recent().made(Stage.PUBLISHED, live);
        return live;
    }
}
