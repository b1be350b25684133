package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class LinksTest {
    // A space in a target is a link that leads nowhere, so it has to be found too.
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");

    @TestFactory
    Stream<DynamicTest> everyLinkWithinTheProjectLeadsSomewhere() {
        return Pages.all().stream()
                .flatMap(page -> LINK.matcher(Pages.text(page))
                        .results()
                        .map(match -> match.group(1))
                        .filter(target -> !target.matches("[a-z]+:.*"))
                        .map(target -> DynamicTest.dynamicTest(
                                Pages.name(page) + " -> " + target, () -> follow(page, target))));
    }

    private static void follow(Path page, String target) {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        assertThat(file).exists();
        if (parts.length == 2) {
            assertThat(HEADING.matcher(Pages.text(file)).results().map(match -> anchor(match.group(1))))
                    .contains(parts[1]);
        }
    }

    private static String anchor(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
