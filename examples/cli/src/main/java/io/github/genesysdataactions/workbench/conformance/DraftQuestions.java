package io.github.genesysdataactions.workbench.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.workbench.conformance.Calls.Reply;

/** What drafts answer. */
final class DraftQuestions {
    private static final String DRAFT_CATEGORY = "Conformance of drafts";

    private final Conformance conformance;
    private final Calls calls;

    DraftQuestions(Conformance conformance) {
        this.conformance = conformance;
        this.calls = conformance.calls();
    }

    void ask() {
        conformance.ask(
                12,
                this::draftOfAnAction,
                "empty-required",
                "second-draft",
                "draft-version",
                "published-version",
                "published-draft",
                "relative-url",
                "published-contract",
                "delete-with-draft");
        conformance.ask(3, this::validation, "validation", "categories");
    }

    /** Its contract has an empty list of required names, unless that is refused. */
    private Reply action() {
        ObjectNode body = conformance.action("draft");
        ((ObjectNode) body.at("/contract/input/inputSchema")).putArray("required");
        Reply reply = conformance.create(body);
        conformance.answer("empty-required", reply.isOk(), reply.isOk() ? "accepted" : reply.shown());
        return reply.isOk() ? reply : conformance.create(conformance.action("draft"));
    }

    private void draftOfAnAction() {
        Reply action = action();
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
        Reply again = calls.post(draft, "");
        boolean isGone = again.isOk();
        conformance.answer("published-draft", isGone, isGone ? "gone, another can be made" : again.shown());
        if (!isGone) {
            again = calls.get(draft);
        }
        ObjectNode changed = conformance.action("draft");
        ((ObjectNode) changed.at("/contract/output/successSchema/properties"))
                .putObject("more")
                .put("type", "string");
        ((ObjectNode) changed.at("/config/request")).put("requestUrlTemplate", "/conformance");
        changed.put("version", again.json().path("version").asInt()).remove("integrationId");
        Reply patched = calls.patch(draft, changed.toString());
        relativeUrl(draft, patched);
        Reply refused = patched.isOk()
                ? calls.post(
                        draft + "/publish",
                        "{\"version\": " + patched.json().path("version").asInt() + "}")
                : patched;
        conformance.answer("published-contract", refused.status() == 400, refused.shown());
        deleteWithDraft(action, draft);
    }

    /** In an integration for web services nothing comes in front of it. */
    private void relativeUrl(String draft, Reply patched) {
        if (!patched.isOk()) {
            conformance.unanswered("relative-url", "the change of the draft was refused: " + patched.shown());
            return;
        }
        Reply test = calls.post(draft + "/test", "{\"text\": \"x\"}");
        boolean fails = test.isOk() && !test.json().path("success").asBoolean();
        conformance.answer(
                "relative-url",
                test,
                fails,
                fails ? "a failed step, in an integration for web services" : "no failed step: " + test.shown());
    }

    private void deleteWithDraft(Reply action, String draft) {
        Reply deleted = calls.delete(Conformance.path(action));
        if (!deleted.isOk()) {
            conformance.answer("delete-with-draft", false, "refused: " + deleted.shown());
            return;
        }
        conformance.made().forget(Made.action(Conformance.id(action)));
        Reply left = calls.get(draft);
        conformance.answer(
                "delete-with-draft",
                left.status() == 404,
                left.status() == 404 ? "both are gone" : "the draft is left");
    }

    private void validation() {
        ObjectNode body = conformance.action("validation").put("category", DRAFT_CATEGORY);
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
        new ReadQuestions(conformance).categories("Conformance", DRAFT_CATEGORY);
    }
}
