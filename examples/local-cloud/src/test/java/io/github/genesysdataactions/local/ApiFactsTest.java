package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.local.Caller.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** This cloud against what the official JavaScript SDK says of the public API. {@link Caller} judges each answer. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ApiFactsTest {
    private static final String INTEGRATIONS = "/api/v2/integrations";

    /** No public document shows the flat form. */
    private static final Set<String> NOT_PUBLIC = Set.of("POST /api/v2/custom/dataactions");

    @Test
    void operations_areThoseOfThePublicApi() {
        try (LocalCloud cloud = LocalCloud.start()) {
            assertThat(cloud.operations())
                    .filteredOn(operation -> !NOT_PUBLIC.contains(operation))
                    .isNotEmpty()
                    .isSubsetOf(ApiFacts.operations());
        }
    }

    @Test
    void answers_haveTheContainersAndFieldsOfThePublicApi() {
        try (LocalCloud cloud = LocalCloud.builder()
                        .integration("fn", "function-data-actions", "Functions")
                        .start();
                Remote remote = Remote.answering("{\"status\":\"OK\"}")) {
            Caller caller = Caller.of(cloud);
            Map<String, Answer> answers = everyOperation(cloud, caller, remote.url());

            assertThat(answers.values()).extracting(Answer::status).allMatch(status -> status < 300);
            Set<String> asked = new TreeSet<>(answers.keySet());
            asked.addAll(NOT_PUBLIC);
            assertThat(asked).containsExactlyInAnyOrderElementsOf(cloud.operations());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET /api/v2/integrations/actions | {\"entities\":[{\"actionId\":\"a\"}]} | answer.entities[].actionId is not a field of the model Action",
                "GET /api/v2/integrations/actions | [] | answer is not an object of the model ActionEntityListing",
                "GET /api/v2/integrations/credentials/types | {\"entities\":[]} | answer is not an array",
                "GET /api/v2/integrations/credentials/listing | {\"entities\":[],\"total\":0} | answer.total is not a field of the model CredentialInfoCursorListing",
                "GET /api/v2/integrations/actions/{actionId} | {\"config\":{\"request\":{\"url\":\"x\"}}} | answer.config.request.url is not a field of the model RequestConfig",
                "GET /api/v2/integrations/actions/{actionId} | {\"version\":\"1\"} | answer.version is not a number",
                "GET /api/v2/integrations/actions/{actionId} | {\"secure\":1} | answer.secure is not a boolean",
                "GET /api/v2/integrations/actions/{actionId} | {\"config\":{\"request\":{\"headers\":{\"a\":1}}}} | answer.config.request.headers{} is not a string",
                "DELETE /api/v2/integrations/actions/{actionId} | {} | answer has a body, where the SDK expects none"
            })
    void faults_nameWhatTheSdkDoesNotKnow(String operation, String body, String fault) throws JsonProcessingException {
        assertThat(ApiFacts.faults(operation, 200, body, Caller.JSON.readTree(body)))
                .containsExactly(fault);
    }

    @Test
    void faults_judgeErrorsToo() throws JsonProcessingException {
        JsonNode error = Caller.JSON.readTree("{\"code\":\"bad.request\",\"reason\":\"x\"}");
        JsonNode service = Caller.JSON.readTree("{\"errorCode\":\"BAD_REQUEST\",\"message\":\"x\"}");
        String operation = "POST /api/v2/integrations/actions/{actionId}/execute";

        assertThat(ApiFacts.faults(operation, 400, "x", error))
                .containsExactly("answer.reason is not a field of the model ErrorBody");
        assertThat(ApiFacts.faults(operation, 400, "x", service))
                .containsExactly("answer.message is not a field of the data action service's errors");
    }

    @Test
    void operation_isTheMostLiteralOne() {
        assertThat(ApiFacts.operation("GET", INTEGRATIONS + "/credentials/types"))
                .contains("GET /api/v2/integrations/credentials/types");
        assertThat(ApiFacts.operation("GET", ACTIONS + "/custom_-_1"))
                .contains("GET /api/v2/integrations/actions/{actionId}");
        assertThat(ApiFacts.operation("GET", "/api/v2/users")).isEmpty();
    }

    private static Map<String, Answer> everyOperation(LocalCloud cloud, Caller caller, String url) {
        Calls calls = new Calls(caller);
        String config = """
                {"timeoutSeconds":5,"request":{"requestUrlTemplate":"%s","requestType":"POST","headers":{"A":"b"}},
                 "response":{"translationMap":{"s":"$.status"},"translationMapDefaults":{"s":"1"}}}""".formatted(url);
        String action = Bodies.action(cloud, "All", Bodies.INPUT, Bodies.OUTPUT, config);
        String input = "{\"customerId\":\"1\"}";
        String id = calls.post(ACTIONS, "", action).get("id").textValue();
        String one = "/{actionId}";
        calls.with("actionId", id).with("fileName", "requesttemplate.vm");
        calls.get(ACTIONS, "?includeConfig=true&sortBy=name");
        calls.get(ACTIONS + one, "?expand=contract&includeConfig=true");
        calls.get(ACTIONS + one, "?expand=contract&flatten=true");
        calls.get(ACTIONS + one + "/templates/{fileName}", "");
        calls.post(ACTIONS + one + "/execute", "?flatten=true", input);
        calls.post(ACTIONS + one + "/test", "", input);
        calls.post(ACTIONS + one + "/test", "", "{}");
        calls.send("PATCH", ACTIONS + one, "{\"version\":1,\"name\":\"Other\"}");
        calls.post(ACTIONS + one + "/draft", "", "");
        calls.get(ACTIONS + "/drafts", "?includeConfig=true");
        calls.get(ACTIONS + one + "/draft", "?expand=contract&includeConfig=true");
        calls.get(ACTIONS + one + "/draft/templates/{fileName}", "");
        calls.get(ACTIONS + one + "/draft/validation", "");
        calls.post(ACTIONS + one + "/draft/test", "", input);
        calls.with("fileName", "inputschema.json");
        calls.get(ACTIONS + one + "/schemas/{fileName}", "");
        calls.get(ACTIONS + one + "/draft/schemas/{fileName}", "");
        calls.send("PATCH", ACTIONS + one + "/draft", "{\"version\":3,\"secure\":true}");
        calls.post(ACTIONS + one + "/draft/publish", "", "{\"version\":4}");
        calls.post(ACTIONS + one + "/draft", "", "");
        calls.send("DELETE", ACTIONS + one + "/draft", "");
        calls.send("DELETE", ACTIONS + one, "");
        functions(calls, action.replace(cloud.integrationId(), "fn"));
        calls.get(ACTIONS + "/categories", "?sortBy=name");
        calls.get(ACTIONS + "/certificates", "?status=Current");
        calls.get(ACTIONS + "/certificates/truststore", "");
        integrations(calls);
        calls.get("/api/v2/organizations/me", "");
        return calls.answers;
    }

    private static void functions(Calls calls, String action) {
        String draft = ACTIONS + "/{actionId}/draft";
        String id = calls.post(ACTIONS + "/drafts", "", action).get("id").textValue();
        calls.with("actionId", id);
        calls.get(ACTIONS + "/functions/runtimes", "");
        calls.send("PUT", draft + "/function", "{\"handler\":\"index.handler\",\"runtime\":\"nodejs22.x\"}");
        calls.get(draft + "/function", "");
        JsonNode upload = calls.post(draft + "/function/upload", "", "{\"fileName\":\"a.zip\"}");
        HttpRequest.Builder put =
                HttpRequest.newBuilder(URI.create(upload.get("url").textValue()));
        upload.get("headers")
                .properties()
                .forEach(header -> put.header(header.getKey(), header.getValue().asText()));
        Caller.exchange(put.PUT(BodyPublishers.ofByteArray(zip())).build());
        calls.get(draft + "/function", "");
        calls.post(draft + "/publish", "", "{\"version\":1}");
        calls.get(ACTIONS + "/{actionId}/function", "");
    }

    private static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("index.js"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void integrations(Calls calls) {
        String one = INTEGRATIONS + "/{integrationId}";
        String credential = INTEGRATIONS + "/credentials/{credentialId}";
        String body = "{\"name\":\"c\",\"type\":{\"name\":\"userDefined\"},\"credentialFields\":{\"a\":\"b\"}}";
        String secret =
                calls.post(INTEGRATIONS + "/credentials", "", body).get("id").textValue();
        calls.with("credentialId", secret).with("typeId", "custom-rest-actions");
        String id = calls.post(
                        INTEGRATIONS, "", "{\"name\":\"I\",\"integrationType\":{\"id\":\"custom-rest-actions\"}}")
                .get("id")
                .textValue();
        calls.with("integrationId", id);
        calls.get(INTEGRATIONS, "?expand=config.current&sortBy=name");
        calls.send("PATCH", one, "{\"intendedState\":\"ENABLED\"}");
        calls.send(
                "PUT",
                one + "/config/current",
                "{\"name\":\"I\",\"version\":1,\"credentials\":{\"userDefined\":{\"id\":\"" + secret + "\"}}}");
        calls.get(one, "?expand=config.current");
        calls.get(one + "/config/current", "");
        calls.get(INTEGRATIONS + "/types", "");
        calls.get(INTEGRATIONS + "/types/{typeId}", "");
        calls.get(INTEGRATIONS + "/credentials", "");
        calls.get(INTEGRATIONS + "/credentials/listing", "?pageSize=1");
        calls.get(INTEGRATIONS + "/credentials/types", "");
        calls.get(credential, "");
        calls.send("PUT", credential, body);
        calls.send("DELETE", credential, "");
        calls.send("DELETE", one, "");
    }

    /** Calls operations by their templates, and keeps the last answer of each. */
    private static final class Calls {
        private final Map<String, Answer> answers = new LinkedHashMap<>();
        private final Map<String, String> variables = new LinkedHashMap<>();
        private final Caller caller;

        Calls(Caller caller) {
            this.caller = caller;
        }

        Calls with(String variable, String value) {
            variables.put(variable, value);
            return this;
        }

        void get(String template, String query) {
            answers.put("GET " + template, caller.get(path(template) + query));
        }

        JsonNode post(String template, String query, String body) {
            Answer answer = caller.post(path(template) + query, body);
            answers.put("POST " + template, answer);
            return answer.body();
        }

        void send(String method, String template, String body) {
            answers.put(method + " " + template, caller.send(method, path(template), body));
        }

        private String path(String template) {
            String path = template;
            for (Map.Entry<String, String> variable : variables.entrySet()) {
                path = path.replace("{" + variable.getKey() + "}", variable.getValue());
            }
            return path;
        }
    }
}
