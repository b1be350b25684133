package io.github.genesysdataactions.local.page;

import io.github.genesysdataactions.local.http.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that the page consists of. */
final class PageFiles {
    static final String OPENAPI = "openapi.json";

    private static final String SCRIPT = "text/javascript;charset=UTF-8";
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("page.html", "text/html;charset=UTF-8"),
            Map.entry("page.css", "text/css;charset=UTF-8"),
            Map.entry("icon.svg", "image/svg+xml"),
            Map.entry("main.js", SCRIPT),
            Map.entry("dom.js", SCRIPT),
            Map.entry("velocity.js", SCRIPT),
            Map.entry("actions.js", SCRIPT),
            Map.entry("form.js", SCRIPT),
            Map.entry("trace.js", SCRIPT),
            Map.entry("calls.js", SCRIPT),
            Map.entry("organization.js", SCRIPT),
            Map.entry("faults.js", SCRIPT),
            Map.entry("load.js", SCRIPT),
            Map.entry("keys.js", SCRIPT),
            Map.entry("state.js", SCRIPT),
            Map.entry("executions.js", SCRIPT),
            Map.entry(OPENAPI, "application/json"));

    private PageFiles() {}

    /** Returns the page, for {@code /}, or what it loads, from {@code /__local/page/…}. */
    static Optional<Reply> find(String path) {
        if (path.equals("/")) {
            return Optional.of(file("page.html"));
        }
        String prefix = "/__local/page/";
        String name = path.startsWith(prefix) ? path.substring(prefix.length()) : "";
        return FILES.containsKey(name) ? Optional.of(file(name)) : Optional.empty();
    }

    static Reply file(String name) {
        try (InputStream in = PageFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + name + " is missing");
            }
            return Reply.of(200, Map.of("Content-Type", List.of(String.valueOf(FILES.get(name)))), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
