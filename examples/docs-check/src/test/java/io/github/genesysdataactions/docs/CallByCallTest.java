package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.GenesysDataActions;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the table of calls, official and ours, to the methods that this library has. */
class CallByCallTest {
    static final Path PAGE = Pages.ROOT.resolve("docs/from-the-official-sdk.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `((?:GET|POST|PUT|PATCH|DELETE) /[^`]*)` \\| `(\\w+)`( ¹)? \\| (.+) \\|$");
    private static final Pattern CALL = Pattern.compile("`(\\w+)\\(\\)\\.(\\w+)\\([^)]*\\)`");

    /** One request with the official method for it, which only later versions may have, and ours. */
    record Row(String request, String official, boolean later, String ours) {}

    static List<Row> rows() {
        return ROW.matcher(Pages.text(PAGE))
                .results()
                .map(row -> new Row(row.group(1), row.group(2), row.group(3) != null, row.group(4)))
                .toList();
    }

    @Test
    void table_hasEveryOperationOnActionsOnce() {
        assertThat(rows()).extracting(Row::request).doesNotHaveDuplicates().hasSize(43);
        assertThat(rows()).extracting(Row::official).doesNotHaveDuplicates();
        assertThat(rows())
                .filteredOn(row -> row.request().contains(" /actions"))
                .hasSize(28);
    }

    @Test
    void table_namesMethodsThatAreThere() {
        assertThat(rows())
                .allSatisfy(row -> assertThat(CALL.matcher(row.ours()).results())
                        .isNotEmpty()
                        .allSatisfy(call -> assertThat(methods(call)).contains(call.group(2))));
    }

    private static Stream<String> methods(MatchResult call) throws NoSuchMethodException {
        Class<?> facet = GenesysDataActions.class.getMethod(call.group(1)).getReturnType();
        return Stream.of(facet.getMethods()).map(Method::getName);
    }
}
