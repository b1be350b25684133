package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class JavaBlocksTest {
    private static final Pattern ANY_JAVA_FENCE = Pattern.compile("(?im)^\\s*(```|~~~)\\s*java");

    @TempDir
    private Path classes;

    @TestFactory
    Stream<DynamicTest> everyBlockCompiles() {
        return blocks().stream()
                .map(block -> DynamicTest.dynamicTest(
                        block.name(),
                        () -> BlockCompiler.compile(List.of(block), classes.resolve(Pages.name(block.page())))));
    }

    /** The blocks for the official SDK are compiled with the profile official-sdk only, as its jar is large. */
    @Test
    void everyFenceIsABlock() {
        long fences = Pages.all().stream()
                .mapToLong(page ->
                        ANY_JAVA_FENCE.matcher(Pages.text(page)).results().count())
                .sum();
        long official = Pages.all().stream()
                .mapToLong(page -> JavaBlock.official(page).size())
                .sum();

        assertThat(fences).isPositive().isEqualTo(blocks().size() + official);
    }

    private static List<JavaBlock> blocks() {
        return Pages.all().stream().flatMap(page -> JavaBlock.of(page).stream()).toList();
    }
}
