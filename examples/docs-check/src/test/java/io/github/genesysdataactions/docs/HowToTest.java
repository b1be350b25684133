package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps a how-to guide short: one task, and what can be looked up on a reference page is there. */
class HowToTest {
    private static final int MOST_WORDS = 400;
    private static final String README = Pages.text(Pages.ROOT.resolve("docs/README.md"));
    private static final Pattern CODE = Pattern.compile("(?ms)^ *```.*?^ *```\\s*$");
    private static final Pattern TARGET = Pattern.compile("\\]\\([^)]*\\)");
    private static final Pattern WORD = Pattern.compile("\\S*\\w\\S*");

    /** Returns the pages that the list of guides calls how-to guides. */
    static List<String> howTos() {
        String list = README.substring(README.indexOf("**How-to guides**"), README.indexOf("**Reference**"));
        return Pattern.compile("\\(([\\w-]+\\.md)\\)")
                .matcher(list)
                .results()
                .map(page -> page.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("howTos")
    void howTo_hasFewWordsOfProse(String page) {
        assertThat(words(Pages.text(Pages.ROOT.resolve("docs/" + page)))).isLessThanOrEqualTo(MOST_WORDS);
    }

    @Test
    void words_countsProseOnly() {
        assertThat(words("""
                        # A title

                        ```java
                        no word;
                        ```

                        | in | a table |
                        |---|---|

                        ![a picture](x.svg)

                        Five [words](page.md) - of `prose()`.
                        """)).isEqualTo(4);
    }

    private static long words(String page) {
        String prose = CODE.matcher(page)
                .replaceAll("")
                .lines()
                .filter(line -> !line.stripLeading().startsWith("|") && !line.startsWith("#") && !line.startsWith("!["))
                .reduce("", (text, line) -> text + line + "\n");
        return WORD.matcher(TARGET.matcher(prose).replaceAll("]")).results().count();
    }
}
