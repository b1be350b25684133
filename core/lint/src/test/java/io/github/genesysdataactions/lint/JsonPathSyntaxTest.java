package io.github.genesysdataactions.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar, held against json-path itself. */
class JsonPathSyntaxTest {
    private static final List<String> WORTH_TRYING = List.of(
            "$",
            "@",
            "$.a",
            "$.a.b",
            "a.b",
            "a",
            "$.['a']",
            "$['a']['b c']",
            "$['a','b']",
            "$[\"a\"]",
            "$.a[0]",
            "$.a[-1]",
            "$.a[0,1]",
            "$.a[1:2]",
            "$.a[1:]",
            "$.a[:2]",
            "$.a[*]",
            "$.*",
            "$..a",
            "$..*",
            "$..['a']",
            "$..[0]",
            "$.a.size()",
            "$.a.length()",
            "$..a.first()",
            "$.a[?(@.b)]",
            "$.a[?(@.b == 'c')]",
            "$.a[?(@.b=='c')].d",
            "$.a[?(@.b == \"c\")]",
            "$.a[?(@.b != 1 && @.c > 2 || !(@.d))]",
            "$.a[?(@.b =~ /x.*/i)]",
            "$.a[?(@.b in ['x', 'y'])]",
            "$.a[?(@.b nin [1, 2])]",
            "$.a[?(@['b c'] == true)]",
            "$.a[?(@.b == null)]",
            "$.a[?(@.b == $.c)]",
            "$.a[?(@.b.size() > 0)]",
            "$.a[?(@.b empty true)]",
            "$.a[?('x' in @.b)]",
            "$.a[?(@.b contains 'x')]",
            "$.a[?(@.b[0].c == 'd')].e[0]",
            "$.a[?(@.b=='a]b')].c",
            "$.a[?(@.b == 'it\\'s')]",
            "$.a[?(@)]",
            "$.a-b",
            "$.a_b.c$d",
            "$.a ",
            "$.a[",
            "$.a[ 0 ]",
            "$[ 'a' ]",
            "$.entities[?(@.name=='Agent Transfer')].id");

    private static final List<String> BROKEN = List.of(
            "",
            " ",
            "$.",
            "$..",
            "$$.id",
            "$a",
            "$.a.",
            "$.a..",
            "$.a...b",
            "$.a[0.id",
            "$.a[]",
            "$.a[b]",
            "$.a['b]",
            "$.a['b'",
            "$.a['b',]",
            "$.a[b']",
            "$.a b",
            "$.a[?(@.b=='c']",
            "$.a[?(@.b=='c'].d",
            "$.a[?(@.b=='c)].d",
            "$.a[?@.b=='c'].d",
            "$.a[?(@.b=c)]",
            "$.a[?(@.b==c)]",
            "$.a[?(@.b = 'c')]",
            "$.a[?(@.b == )]",
            "$.a[?()]",
            "$.a[?]",
            "$.a[?(@.b == 'c' && )]",
            "$.a[?(@.b like 'c')]",
            "$.a.size(",
            "$.a.count()",
            "$.a[1:x]",
            "$.a[0 1]",
            "$.a[*",
            "$.a[?(@.b == 'c')");

    @Test
    void fault_isThereWhereJsonPathSaysSo() {
        assertThat(BROKEN).allSatisfy(path -> {
            assertThat(JsonPathSyntax.fault(path)).as(path).isPresent();
            assertThat(isRead(path)).as(path).isFalse();
        });
    }

    @Test
    void fault_isNoneWhereJsonPathReadsThePath() {
        assertThat(WORTH_TRYING).allSatisfy(path -> {
            assertThat(JsonPathSyntax.fault(path)).as(path).isEmpty();
            assertThat(isRead(path)).as(path).isTrue();
        });
    }

    /**
     * Changes good paths at one place. The few that may differ are those where json-path passes over a last character, or
     * reads a bracket as a part of a name.
     */
    @Test
    void fault_agreesOverChangedPaths() {
        Random random = new Random(20261130);
        List<String> wronglyRefused = new ArrayList<>();
        int refused = 0;
        int missed = 0;
        for (int i = 0; i < 4_000; i++) {
            String path = changed(WORTH_TRYING.get(random.nextInt(WORTH_TRYING.size())), random);
            boolean isRead = isRead(path);
            boolean isFault = JsonPathSyntax.fault(path).isPresent();
            refused += isRead ? 0 : 1;
            missed += !isRead && !isFault ? 1 : 0;
            if (isRead && isFault && !namesNoFunction(path)) {
                wronglyRefused.add(path);
            }
        }

        assertThat(wronglyRefused).hasSizeLessThan(8);
        assertThat(refused).isGreaterThan(1_000);
        assertThat(missed).isLessThan(refused / 20);
    }

    /** json-path looks for a function when it comes to it, which it does not where the path before it finds nothing. */
    private static boolean namesNoFunction(String path) {
        return JsonPathSyntax.fault(path)
                .filter(fault -> fault.message().contains("no function"))
                .isPresent();
    }

    private static String changed(String path, Random random) {
        int at = random.nextInt(path.length());
        String pieces = "$@.[]()'\"*?=!&|<>, 0a-:/";
        return switch (random.nextInt(3)) {
            case 0 -> path.substring(0, at) + path.substring(at + 1);
            case 1 -> path.substring(0, at) + pieces.charAt(random.nextInt(pieces.length())) + path.substring(at);
            default -> path.substring(0, at) + pieces.charAt(random.nextInt(pieces.length())) + path.substring(at + 1);
        };
    }

    private static boolean isRead(String path) {
        try {
            JsonPath compiled = JsonPath.compile(path);
            return isEvaluated(compiled);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static boolean isEvaluated(JsonPath path) {
        try {
            path.read("{\"a\":[{\"b\":\"c\",\"c\":3}],\"c\":\"c\"}");
            return true;
        } catch (RuntimeException e) {
            return !e.getMessage().contains("does not exist");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$$.id | 1",
                "$.a[0.id | 5",
                "$.a[?(@.b=='c'] | 14",
                "$.a. | 3",
                "$.a b | 3",
                "$.a[?(@.b==c)] | 11",
                "$.a.count() | 4",
            })
    void fault_saysWhere(String path, int at) {
        assertThat(JsonPathSyntax.fault(path)).hasValueSatisfying(fault -> {
            assertThat(fault.at()).isEqualTo(at);
            assertThat(fault.message()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[?(", "!", "[?(@.a[?(", "..", "['"})
    void fault_endsWhateverTheText(String piece) {
        assertThat(JsonPathSyntax.fault("$" + piece.repeat(20_000))).isPresent();
    }
}
