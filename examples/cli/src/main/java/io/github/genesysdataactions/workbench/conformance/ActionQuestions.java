package io.github.genesysdataactions.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.workbench.conformance.Calls.Reply;
import java.util.ArrayList;
import java.util.List;

/** What creating, reading and changing published actions answers. */
final class ActionQuestions {
    private final Conformance conformance;
    private final Calls calls;

    ActionQuestions(Conformance conformance) {
        this.conformance = conformance;
        this.calls = conformance.calls();
    }

    void ask() {
        Reply first = conformance.create(conformance.action("b"));
        if (!first.isOk()) {
            throw new DataActionsException("An action could not be created: " + first.shown()
                    + ". Check the integration and the permission integrations:action:add.");
        }
        boolean isWhole = first.json().path("contract").isObject()
                && first.json().path("config").isObject();
        conformance.answer(
                "answer-of-changes",
                isWhole,
                isWhole ? "contract and configuration" : "without contract or configuration");
        conformance.ask(1, () -> versionConflict(first), "version-conflict");
        conformance.ask(1, () -> unknownField(first), "unknown-field");
        conformance.ask(1, this::unknownIntegration, "unknown-integration");
        conformance.ask(1, this::pageLimit, "page-limit");
        conformance.ask(1, () -> schemaNames(first), "schema-file-names");
        conformance.ask(3, this::templateUris, "template-uris-in-requests", "list-order");
        conformance.ask(1, this::nestedArrays, "nested-arrays");
        conformance.ask(1, () -> failedExecution(first), "failed-execution");
    }

    private void versionConflict(Reply first) {
        Reply reply = calls.patch(
                Conformance.path(first),
                "{\"name\": \"" + Conformance.PREFIX + "b\", \"category\": \"Conformance\", \"version\": 99}");
        conformance.answer("version-conflict", reply.shown().equals("409 version.conflict"), reply.shown());
    }

    private void unknownField(Reply first) {
        ObjectNode body = conformance.action("b");
        body.put("version", first.json().path("version").asInt(1)).remove("integrationId");
        Reply reply = calls.patch(Conformance.path(first), body.toString());
        List<String> codes = reply.json().path("details").findValuesAsText("errorCode");
        conformance.answer(
                "unknown-field",
                reply.status() == 400 && codes.contains("invalid.value"),
                reply.status() + " " + String.join(", ", codes));
    }

    private void unknownIntegration() {
        ObjectNode body = conformance.action("unknown").put("integrationId", "00000000-0000-4000-8000-000000000000");
        Reply reply = conformance.create(body);
        conformance.answer("unknown-integration", reply.status() == 400, reply.shown());
    }

    private void pageLimit() {
        Reply reply = calls.get("?pageSize=101");
        conformance.answer("page-limit", reply.status() == 400, reply.shown());
    }

    /** The names are in the answer to the create, or else in that to a read. */
    private void schemaNames(Reply first) {
        JsonNode shown = first.json().path("contract");
        JsonNode contract = shown.at("/input/inputSchemaUri").isTextual()
                ? shown
                : calls.get(Conformance.path(first) + "?expand=contract&includeConfig=true")
                        .json()
                        .path("contract");
        String names = last(contract.at("/input/inputSchemaUri").asText()) + ", "
                + last(contract.at("/output/successSchemaUri").asText());
        conformance.answer("schema-file-names", names.equals("inputschema.json, successschema.json"), names);
    }

    private static String last(String uri) {
        String name = uri.substring(uri.lastIndexOf('/') + 1);
        return name.matches("[A-Za-z0-9._-]{1,60}") ? name : "none";
    }

    private void templateUris() {
        ObjectNode body = conformance.action("a");
        ((ObjectNode) body.at("/config/request"))
                .put("requestTemplateUri", "/api/v2/integrations/actions/x/templates/requesttemplate.vm")
                .remove("requestTemplate");
        Reply reply = conformance.create(body);
        if (!reply.isOk()) {
            conformance.answer("template-uris-in-requests", false, "refused: " + reply.shown());
            conformance.unanswered("list-order", "the second action was refused");
            return;
        }
        Reply template = calls.get(Conformance.path(reply) + "/templates/requesttemplate.vm");
        boolean isDefault = template.text().strip().equals("${input.rawRequest}");
        conformance.answer(
                "template-uris-in-requests",
                isDefault,
                isDefault ? "the default is written" : "something else is written");
        List<String> names = new ArrayList<>();
        calls.get("?pageSize=100&name=" + Calls.encoded(Conformance.PREFIX.strip()))
                .json()
                .path("entities")
                .forEach(action -> names.add(action.path("name").asText()));
        int b = names.indexOf(Conformance.PREFIX + "b");
        int a = names.indexOf(Conformance.PREFIX + "a");
        if (a < 0 || b < 0) {
            conformance.unanswered("list-order", "the list did not have what was just made");
        } else {
            conformance.answer("list-order", b < a, b < a ? "by creation" : "not by creation");
        }
    }

    private void nestedArrays() {
        ObjectNode body = conformance.action("nested");
        ObjectNode items = ((ObjectNode) body.at("/contract/output/successSchema/properties"))
                .putObject("rows")
                .put("type", "array")
                .putObject("items")
                .put("type", "array");
        items.putObject("items").put("type", "string");
        Reply reply = conformance.create(body);
        conformance.answer("nested-arrays", reply.status() == 400, reply.shown());
    }

    private void failedExecution(Reply first) {
        Reply reply = calls.post(Conformance.path(first) + "/execute", "{\"text\": 5}");
        boolean isAsHere = reply.status() == 400 && reply.json().has("errorCode");
        conformance.answer(
                "failed-execution",
                isAsHere,
                reply.shown()
                        + (reply.json().has("errorCode")
                                ? " in the data action service's shape"
                                : " in the public API's shape"));
    }
}
