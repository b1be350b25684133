package io.github.genesysdataactions.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.workbench.conformance.Calls.Reply;
import java.time.Duration;
import java.util.List;

/** What integrations and credentials do: in one of its own, so that nothing that others use is changed. */
final class IntegrationQuestions {
    static final List<String> IDS = List.of(
            "new-integration",
            "config-version",
            "credential-keys",
            "disabled-integration",
            "credential-fields",
            "auth-action-runs",
            "credential-in-use");

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String CREDENTIAL_TYPE = "userDefinedOAuth";
    private static final String FIELD = "token";
    private static final String VALUE = "conformance";
    private static final int REQUESTS = 12;

    private final Conformance conformance;
    private final Calls calls;
    private final String type;

    IntegrationQuestions(Conformance conformance, String type) {
        this.conformance = conformance;
        this.calls = conformance.calls();
        this.type = type;
    }

    void ask() {
        conformance.ask(REQUESTS, this::integration, IDS.toArray(String[]::new));
    }

    private void integration() {
        ObjectNode body = MAPPER.createObjectNode().put("name", Made.INTEGRATION_NAME);
        body.putObject("integrationType").put("id", type);
        Reply integration = calls.post("/api/v2/integrations", body.toString());
        if (!integration.isOk()) {
            unasked("the integration was refused: " + integration.shown());
            return;
        }
        String path = Made.integration(Conformance.id(integration));
        conformance.noteMade(integration, path);
        String state = integration.json().path("intendedState").asText();
        conformance.answer(
                "new-integration",
                state.equals("DISABLED"),
                "intended state " + (state.matches("[A-Z]{1,20}") ? state : "unknown")
                        + "; one without a name is not asked, as a run that was killed could not find it");
        Reply conflict =
                calls.put(path + "/config/current", config(integration, 99, "").toString());
        conformance.answer("config-version", conflict.shown().equals("409 version.conflict"), conflict.shown());
        Reply credential = calls.post(Made.CREDENTIALS, credential().toString());
        if (!credential.isOk()) {
            unasked("the credential was refused: " + credential.shown());
            return;
        }
        conformance.noteMade(credential, Made.credential(Conformance.id(credential)));
        Reply configured = configured(path, integration, Conformance.id(credential));
        conformance.answer(
                "credential-keys",
                configured,
                configured.isOk(),
                "`" + CREDENTIAL_TYPE + "`: " + (configured.isOk() ? "accepted" : configured.shown()));
        Reply action = action(integration);
        if (action.isOk()) {
            disabled(action);
            enabled(path, action, Conformance.id(integration));
        }
        inUse(path, Conformance.id(credential));
    }

    /** A new one has version 1, most likely. */
    private Reply configured(String path, Reply integration, String credentialId) {
        Reply first = calls.put(
                path + "/config/current", config(integration, 1, credentialId).toString());
        if (first.status() != 409) {
            return first;
        }
        int version = calls.get(path + "/config/current").json().path("version").asInt();
        return calls.put(
                path + "/config/current",
                config(integration, version, credentialId).toString());
    }

    private void unasked(String why) {
        for (String id : IDS) {
            conformance.unanswered(id, why);
        }
    }

    private static ObjectNode config(Reply integration, int version, String credentialId) {
        ObjectNode config = MAPPER.createObjectNode()
                .put("name", integration.json().path("name").asText())
                .put("version", version)
                .put("notes", "");
        config.putObject("properties");
        config.putObject("advanced");
        ObjectNode credentials = config.putObject("credentials");
        if (!credentialId.isEmpty()) {
            credentials.putObject(CREDENTIAL_TYPE).put("id", credentialId);
        }
        return config;
    }

    private static ObjectNode credential() {
        ObjectNode body = MAPPER.createObjectNode().put("name", Made.CREDENTIAL_NAME);
        body.putObject("type").put("name", CREDENTIAL_TYPE);
        body.putObject("credentialFields").put(FIELD, VALUE);
        return body;
    }

    /** It goes with its integration. */
    private Reply action(Reply integration) {
        ObjectNode body = conformance.action("credentials").put("integrationId", Conformance.id(integration));
        ((ObjectNode) body.at("/config/request"))
                .put(
                        "requestTemplate",
                        "{\"field\": \"#if(\"${credentials." + FIELD + "}\" == \"" + VALUE
                                + "\")found#{else}lost#end\"}");
        Reply reply = calls.post("", body.toString());
        if (!reply.isOk()) {
            for (String id : new String[] {"disabled-integration", "credential-fields", "auth-action-runs"}) {
                conformance.unanswered(id, "the action for it was refused: " + reply.shown());
            }
        } else {
            calls.isFresh(Calls.encoded(Conformance.id(reply)));
        }
        return reply;
    }

    private void disabled(Reply action) {
        Reply test = test(action);
        conformance.answer("disabled-integration", test, test.status() == 400, "a test answers " + test.shown());
    }

    private void enabled(String integration, Reply action, String integrationId) {
        calls.patch(integration, "{\"intendedState\": \"ENABLED\"}");
        Reply test = test(action);
        if (test.status() == 400) {
            calls.sleep(Duration.ofSeconds(2));
            test = test(action);
        }
        if (!test.isOk()) {
            conformance.unanswered("credential-fields", "the integration was not enabled in time: " + test.shown());
            conformance.unanswered("auth-action-runs", "the integration was not enabled in time: " + test.shown());
            return;
        }
        boolean runsBefore = signsIn(test.json());
        if (runsBefore) {
            conformance.answer("auth-action-runs", false, "also before it has a URL");
        }
        String steps = test.json().path("operations").toString();
        boolean isFound = steps.contains("found");
        if (isFound || steps.contains("lost")) {
            conformance.answer(
                    "credential-fields", isFound, isFound ? "by its name, of the one credential" : "not found");
        } else {
            conformance.answer("credential-fields", false, "the request template failed");
        }
        if (!runsBefore) {
            signIn(action, integrationId);
        }
    }

    private void signIn(Reply action, String integrationId) {
        ObjectNode body = MAPPER.createObjectNode().put("version", 1);
        body.set("config", conformance.action("auth").path("config"));
        String path = "/" + Calls.encoded("customAuth_-_" + integrationId);
        Reply changed = calls.patch(path, body.toString());
        if (!changed.isOk()) {
            conformance.unanswered("auth-action-runs", "its configuration was refused: " + changed.shown());
            return;
        }
        boolean runs = signsIn(test(action).json());
        conformance.answer("auth-action-runs", runs, runs ? "once it has a URL" : "not seen, though it has a URL");
    }

    private static boolean signsIn(JsonNode test) {
        return test.path("error").path("errorCode").asText().equals("ACTION.AUTHENTICATION")
                || test.path("error").toString().contains("ACTION.AUTHENTICATION");
    }

    private Reply test(Reply action) {
        return calls.post(Conformance.path(action) + "/test", "{\"text\": \"x\"}");
    }

    private void inUse(String integration, String credentialId) {
        Reply deleted = calls.delete(Made.credential(credentialId));
        if (!deleted.isOk()) {
            conformance.answer("credential-in-use", deleted, false, "refused: " + deleted.shown());
            return;
        }
        conformance.made().forget(Made.credential(credentialId));
        boolean isShown = calls.get(integration + "/config/current")
                .json()
                .at("/credentials/" + CREDENTIAL_TYPE)
                .isObject();
        conformance.answer(
                "credential-in-use",
                deleted.status() == 204 && !isShown,
                deleted.status()
                        + (isShown ? ", and the configuration still shows it" : ", the configuration follows"));
    }
}
