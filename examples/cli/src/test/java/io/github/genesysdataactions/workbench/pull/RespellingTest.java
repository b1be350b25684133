package io.github.genesysdataactions.workbench.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.file.ExportFile;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RespellingTest {
    private static final String FILES = """
            {"secure": false, "name": "Find order", "actionType": "custom",
             "config": {"timeoutSeconds": 5,
              "request": {"requestType": "GET", "headers": {"B": "1", "A": "@{env.KEY}"}, "requestUrlTemplate": "https://a.example.com"},
              "response": {"successTemplate": "${rawResult}"}},
             "contract": {"input": {"inputSchema": {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string"}}}},
              "output": {"successSchema": {"type": "object", "properties": {}}}}}""";

    private static final String ORGANIZATION = """
            {"name": "Find order", "actionType": "custom", "integrationType": "custom-rest-actions",
             "config": {"request": {"requestUrlTemplate": "https://a.example.com", "requestTemplate": "x", "requestType": "GET",
               "headers": {"A": "k3y-value", "B": "1"}},
              "response": {"successTemplate": "${rawResult}"}, "timeoutSeconds": 9},
             "contract": {"input": {"inputSchema": {"properties": {"b": {"type": "string"}, "a": {"type": "string"}}, "type": "object"}},
              "output": {"successSchema": {"type": "object", "properties": {}}}}, "secure": false}""";

    @Test
    void of_leavesInItsPlaceWhatTheFilesHave() {
        ExportFile written = ExportFile.parse(FILES);
        ActionDirectory.Entry files = new ActionDirectory.Entry(
                "find-order",
                written,
                written,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of("KEY", "k3y-value"));
        ActionDirectory.Entry organization = ActionDirectory.Entry.of(
                ExportFile.parse(ORGANIZATION), Optional.empty(), Optional.empty(), Optional.empty());

        String spelled = Respelling.of(files, organization).toJson().replaceAll("\\s", "");

        // The order of an input contract's properties is the organization's: forms show them so.
        assertThat(spelled)
                .startsWith("{\"secure\":false,\"name\":\"Findorder\",\"actionType\":\"custom\","
                        + "\"config\":{\"timeoutSeconds\":9,\"request\":{\"requestType\":\"GET\","
                        + "\"headers\":{\"B\":\"1\",\"A\":\"@{env.KEY}\"},\"requestUrlTemplate\":\"https://a.example.com\","
                        + "\"requestTemplate\":\"x\"}")
                .contains("\"inputSchema\":{\"type\":\"object\",\"properties\":{\"b\":")
                .endsWith("\"integrationType\":\"custom-rest-actions\"}");
    }
}
