package io.github.genesysdataactions.testing;

import static io.github.genesysdataactions.testing.TestActions.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers were counted by hand, on an action with two conditions, which are four branches. */
class CoverageTest {
    private static final String[] FOUR_BRANCHES = {
        "/config/request/requestTemplate",
        "#set($q = '\"')\n#if($input.name)\n{\"name\": $q$esc.jsonEncode($input.name)$q}\n"
                + "#elseif($input.limit)\n{\"limit\": $input.limit}\n#else\n{}\n#end",
        "/config/response/translationMapDefaults",
        "{\"state\": \"\\\"none\\\"\"}"
    };

    @TempDir
    private Path folder;

    private final Coverage coverage = new Coverage();

    private void run(ActionRunner runner, BackendAnswer answer, Map<String, ?> input) {
        coverage.add(runner.backend(Backend.always(answer)).run(input));
    }

    @Test
    void add_countsWhatWasReached() {
        ActionRunner runner = TestActions.in(folder, FOUR_BRANCHES);
        run(runner, BackendAnswer.json(200, OPEN), Map.of("name", "Ann"));

        ActionCoverage action = coverage.actions().get(0);
        // #if was true; #elseif was not asked.
        assertThat(action.branches()).isEqualTo(new Points(1, 4));
        // $q, $esc.jsonEncode(…), $q of the body and ${state}; not $input.limit.
        assertThat(action.references()).isEqualTo(new Points(4, 5));
        // Both inputs are optional: name was given, limit left out.
        assertThat(action.inputs()).isEqualTo(new Points(2, 4));
        // state was found.
        assertThat(action.translations()).isEqualTo(new Points(1, 2));
        assertThat(action.answers()).isEqualTo(new Points(1, 2));
        assertThat(action.total()).isEqualTo(new Points(9, 17));
        assertThat(coverage.percent()).isEqualTo(100.0 * 9 / 17);

        run(runner, BackendAnswer.json(200, "{}"), Map.of("limit", 1));
        // Now #if was false and #elseif true; $input.limit was printed; state was missing.
        assertThat(action.branches()).isEqualTo(new Points(3, 4));
        assertThat(action.references()).isEqualTo(new Points(5, 5));
        assertThat(action.inputs()).isEqualTo(new Points(4, 4));
        assertThat(action.translations()).isEqualTo(new Points(2, 2));
        assertThat(action.missed())
                .containsExactly(place("#elseif") + ": #if($input.limit) was never false", "the backend never failed");

        run(runner, BackendAnswer.status(500), Map.of());
        assertThat(action.total()).isEqualTo(new Points(17, 17));
        assertThat(action.missed()).isEmpty();
        assertThat(action.statuses()).isEqualTo(Map.of(200, 2, 500, 1));
        assertThat(action.runs()).isEqualTo(3);
    }

    private static String place(String needle) {
        String file = TestActions.export(FOUR_BRANCHES);
        String before = file.substring(0, file.indexOf(needle));
        return "find-order.custom.json:"
                + (before.chars().filter(c -> c == '\n').count() + 1) + ":"
                + (before.length() - before.lastIndexOf('\n'));
    }

    @Test
    void reports_sayTheSame() throws Exception {
        run(TestActions.in(folder, FOUR_BRANCHES), BackendAnswer.json(200, OPEN), Map.of("limit", 1));

        coverage.writeTo(folder.resolve("report"));

        assertThat(coverage.toText())
                .contains("Find order: 47 % (1 runs; branches 2 of 4, references 2 of 5, inputs 2 of 4")
                .contains("#if($input.name) was never true");
        var json = Values.jsonOrText(Files.readString(folder.resolve("report/coverage.json")));
        assertThat(json.at("/actions/0/branches/reached").intValue()).isEqualTo(2);
        assertThat(json.at("/actions/0/conditions/1/condition").textValue()).isEqualTo("$input.limit");
        assertThat(json.at("/actions/0/conditions/1/true").intValue()).isEqualTo(1);
        assertThat(json.at("/actions/0/translations/state/found").intValue()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("report/index.html")))
                .contains("<span class=\"half\" data-line=\"2\">#if($input.name)</span>")
                .contains("<span class=\"miss\" data-line=\"3\">")
                .contains("<span class=\"half\" data-line=\"4\">#elseif($input.limit)</span>")
                .contains("<span class=\"hit\" data-line=\"5\">")
                .contains("<span class=\"miss\" data-line=\"7\">{}</span>")
                .doesNotContain("http:", "https://cdn", "<script");
    }

    @Test
    void requireAtLeast_namesWhatIsBelow() {
        run(TestActions.in(folder, FOUR_BRANCHES), BackendAnswer.json(200, OPEN), Map.of("name", "Ann"));

        coverage.requireAtLeast(50);
        assertThatThrownBy(() -> coverage.requireAtLeast(60))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("less than 60 % of:")
                .hasMessageContaining("was never asked");
        coverage.reset();
        coverage.requireAtLeast(100);
    }
}
