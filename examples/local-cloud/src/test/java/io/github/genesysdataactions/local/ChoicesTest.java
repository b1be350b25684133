package io.github.genesysdataactions.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of what this cloud does where no public document settles what the real service does: {@code choices.json},
 * which the README shows. {@code -Dchoices.write} renews the README's table.
 */
class ChoicesTest {
    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- choices.json -->\n";
    private static final String END = "<!-- end of choices.json -->\n";
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"choice:([^\"]+)\"\\)");

    private final JsonNode choices = read();

    @Test
    void choices_haveAnIdAStateAndItsSource() {
        List<String> ids = choices.findValuesAsText("id");

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"));
        for (JsonNode choice : choices) {
            String state = choice.path("state").asText();
            assertThat(state).as(choice.path("id").asText()).isIn("open", "confirmed", "contradicted");
            assertThat(choice.has("source"))
                    .as("source of " + choice.path("id").asText())
                    .isEqualTo(!state.equals("open"));
        }
    }

    @Test
    void readme_showsTheChoices() throws IOException {
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        if (System.getProperty("choices.write") != null) {
            Files.writeString(README, readme.substring(0, begin) + table() + readme.substring(end));
            return;
        }

        assertThat(readme.substring(begin, end))
                .as("the table of the README; this test renews it when it is run with -Dchoices.write")
                .isEqualTo(table());
    }

    @Test
    void tests_nameTheChoicesThatTheyRestOn() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                TAG.matcher(Files.readString(source)).results().forEach(tag -> named.add(tag.group(1)));
            }
        }

        assertThat(named).containsExactlyInAnyOrderElementsOf(choices.findValuesAsText("id"));
    }

    private String table() {
        List<String> lines = new ArrayList<>(List.of("| id | question | here | state |", "|---|---|---|---|"));
        for (JsonNode choice : choices) {
            String source = choice.has("source") ? ": " + choice.path("source").asText() : "";
            lines.add("| `" + choice.path("id").asText() + "` | "
                    + choice.path("question").asText() + " | "
                    + choice.path("here").asText() + " | "
                    + choice.path("state").asText() + source + " |");
        }
        return String.join("\n", lines) + "\n";
    }

    private static JsonNode read() {
        try {
            return Caller.JSON.readTree(Path.of("choices.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
