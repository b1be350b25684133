package io.github.genesysdataactions.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.rules.Paths;
import java.util.Collection;
import java.util.stream.Stream;

/** Looks whether a request without a body carries its inputs at all. */
final class LintGet {
    private LintGet() {}

    static void check(JsonNode inputSchema, String url, Collection<String> headers, LintReport report) {
        if (!inputSchema.path("properties").isEmpty()
                && Stream.concat(Stream.of(url), headers.stream()).noneMatch(LintGet::namesInput)) {
            report.add(
                    LintRule.GET_SENDS_NO_INPUT,
                    Paths.URL,
                    "The action has inputs, and a GET sends none of them: neither its URL nor a header names one, and it"
                            + " has no body.",
                    "Write them into the URL, as in ?id=$esc.url(${input.id}), or send a POST.");
        }
    }

    private static boolean namesInput(String text) {
        return new LintTemplate(Paths.URL, text)
                .references().stream().anyMatch(reference -> reference.root().equals("input"));
    }
}
