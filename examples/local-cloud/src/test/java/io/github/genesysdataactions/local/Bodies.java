package io.github.genesysdataactions.local;

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

    static String flat(String name) {
        return """
                {"name":"%s","description":"d","type":"http","version":"1","url":"https://a.example.com/x",
                 "method":"POST","inputSchema":{"type":"object"},"outputSchema":{"type":"object"},
                 "headers":{"X-Custom-Header":"v"},"timeout":5000}""".formatted(name);
    }
}
