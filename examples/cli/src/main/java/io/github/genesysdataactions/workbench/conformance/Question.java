package io.github.genesysdataactions.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A question about the service that local-cloud had to answer by a choice.
 *
 * @param here what local-cloud does
 */
public record Question(String id, String text, String here) {
    /** Returns the questions that are open, from local-cloud's table. */
    public static List<Question> open() {
        try (InputStream table =
                Question.class.getResourceAsStream("/io/github/genesysdataactions/workbench/choices.json")) {
            List<Question> open = new ArrayList<>();
            for (JsonNode one : new JsonMapper().readTree(table)) {
                if (one.path("state").asText().equals("open")) {
                    open.add(new Question(
                            one.path("id").asText(),
                            one.path("question").asText(),
                            one.path("here").asText()));
                }
            }
            return open;
        } catch (IOException e) {
            throw new UncheckedIOException("The table of choices is not in this program.", e);
        }
    }
}
