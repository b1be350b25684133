package io.github.genesysdataactions.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LineDiffTest {
    static Stream<Arguments> diffs() {
        String many = "a\n".repeat(600);
        return Stream.of(
                Arguments.of("a\nb\nc", "a\nx\nc", List.of("  a", "- b", "+ x", "  c")),
                Arguments.of("a\nb", "a\nb\nc", List.of("  a", "  b", "+ c")),
                Arguments.of("a\nb\nc\nd", "b\nd\ne", List.of("- a", "  b", "- c", "  d", "+ e")),
                Arguments.of("a\r\nb", "a\nb", List.of("Only line ends differ.")),
                Arguments.of("x\n" + many, many, List.of("- x", "  a", "  a", "  a", "…")),
                Arguments.of(
                        "1\n2\n3\n4\n5\n6\n7\n8\n9",
                        "1\n2\n3\n4\nx\n6\n7\n8\n9",
                        List.of("…", "  2", "  3", "  4", "- 5", "+ x", "  6", "  7", "  8", "…")));
    }

    @ParameterizedTest
    @MethodSource("diffs")
    void between_hasTheLinesThatGoAndCome(String before, String after, List<String> lines) {
        assertThat(LineDiff.between(before, after)).isEqualTo(lines);
    }

    @Test
    void between_isCutWhereItIsLong() {
        assertThat(LineDiff.between("a\n".repeat(600), "b\n".repeat(600)))
                .hasSize(201)
                .endsWith("… and 1000 more lines");
    }
}
