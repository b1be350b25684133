package io.github.genesysdataactions.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.file.ExportFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How much lint finds: nothing in 300 valid actions, and of their mutants what the table of docs/lint.md says. */
class MutationTest {
    private static final List<ObjectNode> ACTIONS = ValidActions.of(300, 14);
    private static final Path PAGE = Path.of("..", "..", "docs", "lint.md");
    private static final String BEGIN = "<!-- mutations: begin -->\n";
    private static final String END = "<!-- mutations: end -->\n";

    /** What came of the mutants of one kind. */
    private static final class Score {
        int found;
        int missed;
    }

    @Test
    void of_findsNothingInValidActions() {
        assertThat(ACTIONS).hasSize(300).allSatisfy(action -> {
            assertThat(Lint.of(action)).as(action.toPrettyString()).isEmpty();
            assertThat(ExportFile.parse(action.toString()).toDefinition()).isNotNull();
        });
    }

    /** Writes the table with {@code -Dlint.table=write}; else fails where the page has another one. */
    @Test
    void of_findsOfTheMutantsWhatThePageSays() throws IOException {
        String table = table(scores());
        String page = Files.readString(PAGE, StandardCharsets.UTF_8);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);

        if (System.getProperty("lint.table", "").equals("write")) {
            Files.writeString(PAGE, page.substring(0, from) + table + page.substring(to), StandardCharsets.UTF_8);
        } else {
            assertThat(page.substring(from, to)).isEqualTo(table);
        }
    }

    /** What build() refuses is what lint calls refused, over valid actions and mutants alike. */
    @Test
    void of_callsRefusedWhatBuildRefuses() {
        Random random = new Random(99);
        for (ObjectNode action : ACTIONS) {
            for (Mutation kind : Mutation.values()) {
                kind.of(action, random)
                        .ifPresent(mutant -> assertThat(isRefused(mutant))
                                .as(kind + " " + mutant)
                                .isEqualTo(Lint.of(mutant).stream()
                                        .anyMatch(found -> found.verdict() == Verdict.REFUSED)));
            }
        }
    }

    private static boolean isRefused(ObjectNode action) {
        try {
            ExportFile.parse(action.toString()).toDefinition();
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }

    private static Map<Mutation, Score> scores() {
        Map<Mutation, Score> scores = new EnumMap<>(Mutation.class);
        for (Mutation kind : Mutation.values()) {
            Score score = scores.computeIfAbsent(kind, any -> new Score());
            Random random = new Random(kind.name().hashCode());
            for (ObjectNode action : ACTIONS) {
                Optional<ObjectNode> mutant = kind.of(action, random);
                if (mutant.isPresent() && Lint.of(mutant.get()).isEmpty()) {
                    score.missed++;
                    if (System.getProperty("lint.missed", "").equals(kind.name())) {
                        System.out.println(difference(action, mutant.get()));
                    }
                } else if (mutant.isPresent()) {
                    score.found++;
                }
            }
        }
        return scores;
    }

    private static String difference(ObjectNode action, ObjectNode mutant) {
        List<String> before = List.of(action.toPrettyString().split("\n"));
        List<String> after = new ArrayList<>(List.of(mutant.toPrettyString().split("\n")));
        after.removeAll(before);
        return String.join("\n", after);
    }

    private static String table(Map<Mutation, Score> scores) {
        StringBuilder table =
                new StringBuilder("| mistake | for instance | mutants | found | missed |\n|---|---|---|---|---|\n");
        scores.forEach((kind, score) -> table.append("| ")
                .append(kind.label())
                .append(" | ")
                .append(kind.example())
                .append(" | ")
                .append(score.found + score.missed)
                .append(" | ")
                .append(score.found)
                .append(" | ")
                .append(score.missed)
                .append(" |\n"));
        return table.toString();
    }
}
