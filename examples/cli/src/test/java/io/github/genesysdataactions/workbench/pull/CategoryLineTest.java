package io.github.genesysdataactions.workbench.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryLineTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"find-order", "#1 find order", "!a:b=c", "a\\b", "größe", "a.b"})
    void write_isReadBackWhateverTheNames(String place) throws IOException {
        Path file = folder.resolve("data-actions.properties");
        String category = " # of = ours: \t\\ and ü";

        CategoryLine.write(file, place, category);

        Properties read = new Properties();
        read.load(new StringReader(Files.readString(file)));
        assertThat(read).containsOnly(Map.entry(place + ".category", category));
    }

    @Test
    void write_replacesTheLineHoweverItIsSpelledAndKeepsTheOthers() throws IOException {
        Path file = folder.resolve("data-actions.properties");
        Files.writeString(file, "# ours\ncategory = All\nfind-order.category:Old\nfind-orders.category = Kept\n");

        CategoryLine.write(file, "find-order", "New");

        assertThat(file)
                .content()
                .isEqualTo("# ours\ncategory = All\nfind-orders.category = Kept\nfind-order.category = New\n");
    }

    @Test
    void write_keepsATextThatLooksLikeAVariable() throws IOException {
        Path file = folder.resolve("data-actions.properties");

        CategoryLine.write(file, "find-order", "@{env.HOME}");

        assertThat(file).content().isEqualTo("find-order.category = @@{env.HOME}\n");
    }
}
