package io.github.genesysdataactions.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReplyFuzzerTest {
    @Test
    void fuzzerTestOneInput_findsNothingInTheSeeds(@TempDir Path directory) throws IOException {
        ReplyFuzzer.main(new String[] {directory.toString()});
        List<Path> seeds;
        try (Stream<Path> files = Files.list(directory)) {
            seeds = files.toList();
        }

        for (Path seed : seeds) {
            ReplyFuzzer.fuzzerTestOneInput(Files.readAllBytes(seed));
        }

        assertThat(seeds).hasSizeGreaterThan(100);
    }
}
