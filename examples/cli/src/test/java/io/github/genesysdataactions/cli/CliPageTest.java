package io.github.genesysdataactions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.cli.Cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of docs/cli.md one after the other, and compares what they print with the page. */
class CliPageTest {
    @TempDir
    private Path folder;

    @Test
    void page_showsWhatTheCommandsPrint() throws IOException {
        try (CliPage page = CliPage.open(folder)) {
            Cli cli = new Cli(folder);
            cli.environment.putAll(page.environment());

            String printed = page.printed(words -> {
                Ran ran = cli.run(words.toArray(String[]::new));
                return ran.err() + ran.out();
            });

            // For whoever changes a message: the page as it has to be.
            Files.writeString(Path.of("target/cli.md"), printed);
            assertThat(printed).isEqualTo(page.text());
        }
    }
}
