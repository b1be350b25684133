package io.github.genesysdataactions.lambda;

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
class EventFuzzerTest {
    @Test
    void fuzzerTestOneInput_findsNothingInTheSeeds(@TempDir Path directory) throws IOException {
        EventFuzzer.main(new String[] {directory.toString()});
        List<Path> seeds;
        try (Stream<Path> files = Files.list(directory)) {
            seeds = files.toList();
        }

        for (Path seed : seeds) {
            EventFuzzer.fuzzerTestOneInput(Files.readAllBytes(seed));
        }

        assertThat(seeds).hasSizeGreaterThan(400);
    }
}
