package io.github.genesysdataactions.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the guide to what the plugin takes. */
class PageTest {
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{(data-actions\\.\\w+)}");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(data-actions\\.\\w+)` \\|");

    @Test
    void page_namesEveryPropertyAndNoOther() throws IOException {
        String page = Files.readString(Path.of("../../docs/build-tools.md"));

        assertThat(names(ROW, page)).isEqualTo(names(PROPERTY, descriptor()));
    }

    private static Set<String> names(Pattern pattern, String text) {
        Set<String> names = new TreeSet<>();
        pattern.matcher(text).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    private static String descriptor() throws IOException {
        String name = "/META-INF/maven/plugin.xml";
        try (InputStream in = Objects.requireNonNull(PlanMojo.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
