package io.github.genesysdataactions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.local.LocalCloud;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("slow")
@Timeout(120)
class LongListTest {
    private static final int MANY = 100_000;

    @Test
    void list_of100000ActionsFitsInto64Megabytes() throws Exception {
        try (LocalCloud cloud = LocalCloud.builder().noRateLimit().actions(MANY).start()) {
            Process client = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            LongListMain.class.getName(),
                            cloud.url().toString(),
                            cloud.clientId(),
                            cloud.clientSecret())
                    .redirectErrorStream(true)
                    .start();

            String said = new String(client.getInputStream().readAllBytes(), UTF_8);

            assertThat(client.waitFor()).as(said).isZero();
            assertThat(said).contains(MANY + " actions in ");
            assertThat(cloud.requestCount("GET", "/api/v2/integrations/actions"))
                    .isEqualTo(MANY / 100);
        }
    }
}
