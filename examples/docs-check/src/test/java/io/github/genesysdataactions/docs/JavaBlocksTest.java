package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class JavaBlocksTest {
    private static final Pattern ANY_JAVA_FENCE = Pattern.compile("(?im)^\\s*(```|~~~)\\s*java");

    @TempDir
    private Path classes;

    /** Page by page, as the compiler's own start costs more than the blocks; diagnostics name the block by its line. */
    @TestFactory
    Stream<DynamicTest> everyBlockCompiles() {
        return blocks().stream()
                .collect(Collectors.groupingBy(block -> Pages.name(block.page()), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.getKey(), () -> BlockCompiler.compile(page.getValue(), classes.resolve(page.getKey()))));
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
