package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the commands of the pages that run a class of ours to classes that can be run. */
class MainClassesTest {
    private static final Pattern MAIN_CLASS =
            Pattern.compile("exec\\.mainClass=(io\\.github\\.genesysdataactions\\.[\\w.]+)");

    @Test
    void mainClassesOfCommands_haveAMain() throws Exception {
        List<String> names = Pages.all().stream()
                .flatMap(page -> MAIN_CLASS.matcher(Pages.text(page)).results())
                .map((MatchResult match) -> match.group(1))
                .distinct()
                .toList();

        assertThat(names).isNotEmpty();
        for (String name : names) {
            assertThat(Modifier.isStatic(Class.forName(name)
                            .getMethod("main", String[].class)
                            .getModifiers()))
                    .as(name)
                    .isTrue();
        }
    }
}
