package io.github.genesysdataactions.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Request bodies that the tests share. */
final class Bodies {
    static final String INPUT = """
            {"type":"object","properties":{"customerId":{"type":"string"}},"required":["customerId"]}""";
    static final String OUTPUT = """
            {"type":"object","properties":{"status":{"type":"string"}}}""";

    private Bodies() {}

    /** An action that posts its input to a URL and takes the raw answer. */
    static String action(LocalCloud cloud, String name, String url) {
        return action(cloud, name, INPUT, OUTPUT, """
                {"request":{"requestUrlTemplate":"%s","requestType":"POST"}}""".formatted(url));
    }

    static String action(LocalCloud cloud, String name, String input, String output, String config) {
        return """
                {"name":"%s","category":"Tests","integrationId":"%s",
                 "contract":{"input":{"inputSchema":%s},"output":{"successSchema":%s}},
                 "config":%s}""".formatted(name, cloud.integrationId(), input, output, config);
    }

    /** An action without declared inputs. */
    static String configured(LocalCloud cloud, String config) {
        return action(cloud, "Configured", inputs(), OUTPUT, config);
    }

    /** An input schema of optional texts. */
    static String inputs(String... names) {
        ObjectNode schema = Caller.JSON.createObjectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        List.of(names).forEach(name -> properties.putObject(name).put("type", "string"));
        return schema.toString();
    }

    static String flat(String name) {
        return """
                {"name":"%s","description":"d","type":"http","version":"1","url":"https://a.example.com/x",
                 "method":"POST","inputSchema":{"type":"object"},"outputSchema":{"type":"object"},
                 "headers":{"X-Custom-Header":"v"},"timeout":5000}""".formatted(name);
    }
}
