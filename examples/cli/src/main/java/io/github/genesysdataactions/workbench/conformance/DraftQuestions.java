package io.github.genesysdataactions.workbench.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.workbench.conformance.Calls.Reply;

/** What drafts answer. */
final class DraftQuestions {
    private final Conformance conformance;
    private final Calls calls;

    DraftQuestions(Conformance conformance) {
        this.conformance = conformance;
        this.calls = conformance.calls();
    }

    void ask() {
        conformance.ask(
                9,
                this::draftOfAnAction,
                "second-draft",
                "draft-version",
                "published-version",
                "published-draft",
                "published-contract",
                "delete-with-draft");
        conformance.ask(2, this::validation, "validation");
    }

    private void draftOfAnAction() {
        Reply action = conformance.create(conformance.action("draft"));
        String draft = Conformance.path(action) + "/draft";
        Reply first = calls.post(draft, "");
        Reply second = calls.post(draft, "");
        conformance.answer("second-draft", second.status() == 400, second.shown());
        int version = first.json().path("version").asInt();
        int more = version - action.json().path("version").asInt();
        conformance.answer("draft-version", more == 1, "the action's version plus " + more);
        Reply published = calls.post(draft + "/publish", "{\"version\": " + version + "}");
        int now = published.json().path("version").asInt();
        conformance.answer(
                "published-version",
                published.isOk() && now == version,
                published.isOk() ? (now == version ? "the draft's" : "another than the draft's") : published.shown());
        Reply gone = calls.get(draft);
        conformance.answer("published-draft", gone.status() == 404, gone.status() == 404 ? "gone" : gone.shown());
        Reply again = gone.status() == 404 ? calls.post(draft, "") : gone;
        ObjectNode changed = conformance.action("draft");
        ((ObjectNode) changed.at("/contract/output/successSchema/properties"))
                .putObject("more")
                .put("type", "string");
        changed.put("version", again.json().path("version").asInt()).remove("integrationId");
        Reply patched = calls.patch(draft, changed.toString());
        Reply refused = patched.isOk()
                ? calls.post(
                        draft + "/publish",
                        "{\"version\": " + patched.json().path("version").asInt() + "}")
                : patched;
        conformance.answer("published-contract", refused.status() == 400, refused.shown());
        deleteWithDraft(action, draft);
    }

    private void deleteWithDraft(Reply action, String draft) {
        Reply deleted = calls.delete(Conformance.path(action));
        if (!deleted.isOk()) {
            conformance.answer("delete-with-draft", false, "refused: " + deleted.shown());
            return;
        }
        conformance.forget(Conformance.id(action));
        Reply left = calls.get(draft);
        conformance.answer(
                "delete-with-draft",
                left.status() == 404,
                left.status() == 404 ? "both are gone" : "the draft is left");
    }

    private void validation() {
        ObjectNode body = conformance.action("validation");
        ((ObjectNode) body.at("/config/request")).put("requestTemplate", "#if(");
        Reply draft = conformance.createDraft(body);
        if (!draft.isOk()) {
            conformance.answer("validation", false, "a template that cannot be parsed is refused: " + draft.shown());
            return;
        }
        boolean isValid = calls.get(Conformance.path(draft) + "/draft/validation")
                .json()
                .path("valid")
                .asBoolean();
        conformance.answer(
                "validation", isValid, "a template that cannot be parsed is " + (isValid ? "valid" : "not valid"));
    }
}
