package io.github.genesysdataactions.benchmarks.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LambdaClosureTest {
    @Test
    void closure_isBelowItsLimit(@TempDir Path directory) throws Exception {
        long size = TaskRoot.of(Variant.LAMBDA_SUPPORT, directory).size();

        // Without aws-lambda-java-core, which the Lambda runtime brings; with slf4j-simple.
        assertThat(size).isBetween(2_000_000L, 2_850_000L);
    }
}
