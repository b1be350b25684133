package io.github.genesysdataactions.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.options.CallFinished;
import io.github.genesysdataactions.options.RateLimitReached;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.sync.ApplyReport.Outcome;
import io.github.genesysdataactions.sync.ApplyReport.Result;
import io.github.genesysdataactions.sync.Change;
import io.github.genesysdataactions.sync.DesiredAction;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
    private final RecordingLog log = new RecordingLog();
    private final SteppingClock clock = new SteppingClock();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4|10|100|''",
                "10|10|100|', about 90 s left'",
                "60|10|100|', about 9 min left'",
                "60|0|100|''",
                "60|100|100|''",
                "60|10|0|''"
            })
    void text_saysHowLongItTakesIfItGoesOnSo(int elapsed, int done, int total, String expected) {
        assertThat(TimeLeft.text(Duration.ofSeconds(elapsed), done, total)).isEqualTo(expected);
    }

    @Test
    void applyLines_writeOneLineForEachAction() {
        try (ApplyLines lines = new ApplyLines(log, clock)) {
            lines.ended(outcome("Find order", Result.DONE), 1, 20);
            clock.pass(Duration.ofSeconds(10));
            lines.ended(outcome("Cancel order", Result.FAILED), 2, 20);
        }

        assertThat(log.lines())
                .containsExactly(
                        "info [1/20] DONE CREATE Find order (custom_-_1)",
                        "error [2/20, about 90 s left] FAILED CREATE Cancel order (custom_-_1)");
    }

    @Test
    void applyBar_showsTheCountAndThenTheLines() {
        ByteArrayOutputStream console = new ByteArrayOutputStream();

        try (ApplyBar bar = new ApplyBar(log, 2, new PrintStream(console, true, StandardCharsets.UTF_8))) {
            bar.ended(outcome("Find order", Result.DONE), 1, 2);
            assertThat(log.lines()).isEmpty();
            bar.ended(outcome("Cancel order", Result.DONE), 2, 2);
        }

        assertThat(console.toString(StandardCharsets.UTF_8))
                .contains("Applying")
                .contains("2/2");
        assertThat(log.lines()).hasSize(2);
    }

    @Test
    void reading_saysNowAndThenHowFarItIs() {
        Reading reading = new Reading(log, clock, 100);

        for (int i = 0; i < 20; i++) {
            clock.pass(Duration.ofSeconds(1));
            reading.callFinished(call());
        }
        reading.rateLimitReached(closed(Duration.ofSeconds(30)));
        reading.rateLimitReached(closed(Duration.ofSeconds(1)));
        reading.end();
        clock.pass(Duration.ofSeconds(20));
        reading.callFinished(call());

        assertThat(log.lines())
                .containsExactly(
                        "info Reading the organization: 10 requests, 10 of at most 100 actions read, about 90 s left.",
                        "info Reading the organization: 20 requests, 20 of at most 100 actions read, about 80 s left.",
                        "info The rate limit of Genesys Cloud is used up: waiting 30 s.");
    }

    private static Outcome outcome(String name, Result result) {
        ActionDefinition definition = ActionDefinition.builder(name)
                .post("https://orders.example.com")
                .input(in -> in.required("orderId", Schema.string()))
                .output(out -> out.required("state", Schema.string()))
                .build();
        return new Outcome(
                Change.create(DesiredAction.of(definition)), result, Optional.of("custom_-_1"), Optional.empty());
    }

    private static CallFinished call() {
        return new CallFinished(
                "api.mypurecloud.com",
                "GET",
                "/api/v2/integrations/actions/{id}",
                OptionalInt.of(200),
                Optional.empty(),
                Duration.ofMillis(50),
                1,
                Optional.empty());
    }

    private static RateLimitReached closed(Duration duration) {
        return new RateLimitReached(
                "api.mypurecloud.com",
                "GET",
                "/api/v2/integrations/actions/{id}",
                RateLimitReached.Cause.USED_UP,
                duration,
                Optional.empty());
    }
}
