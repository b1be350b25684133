package io.github.genesysdataactions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.cli.Cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of docs/cli.md one after the other, and compares what they print with the page. */
class CliPageTest {
    private static final Path PAGE = Path.of("../../docs/cli.md");
    private static final Pattern BLOCK = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|(\\S+)");

    @TempDir
    private Path folder;

    @Test
    void page_showsWhatTheCommandsPrint() throws IOException {
        String page = Files.readString(PAGE);
        Cli cli = new Cli(folder);

        String printed = BLOCK.matcher(page)
                .replaceAll(block -> Matcher.quoteReplacement("```console\n" + printed(block.group(1), cli) + "```"));

        // For whoever changes a message: the page as it has to be.
        Files.writeString(Path.of("target/cli.md"), printed);
        assertThat(printed).isEqualTo(page);
    }

    private static String printed(String block, Cli cli) {
        StringBuilder text = new StringBuilder();
        for (String line : block.lines().filter(one -> one.startsWith("$ ")).toList()) {
            Ran ran = cli.run(words(line).toArray(String[]::new));
            text.append(line).append('\n').append(ran.err()).append(ran.out());
        }
        return text.toString();
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(line.substring("$ data-actions ".length())); word.find(); ) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        return words;
    }
}
