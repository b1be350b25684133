package io.github.genesysdataactions.workbench.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.options.CallFinished;
import io.github.genesysdataactions.options.RateLimitReached;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeterTest {
    private final SteppingClock clock = new SteppingClock();
    private final Meter meter = new Meter(clock);

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
    void timeLeft_saysHowLongItTakesIfItGoesOnSo(int elapsed, int done, int total, String expected) {
        assertThat(TimeLeft.text(Duration.ofSeconds(elapsed), done, total)).isEqualTo(expected);
    }

    @Test
    void text_hasCountRateAndTimeLeft() {
        assertThat(meter.text()).isEqualTo("Reading the organization: 0 requests, 0 actions");
        meter.reading(100);
        read(10);

        assertThat(meter.text())
                .isEqualTo("Reading the organization: 10 of at most 100 actions, 1.0 a second, about 90 s left");
    }

    @Test
    void text_isHonestWhileTheGateWaits() {
        meter.reading(101);
        read(71);
        meter.rateLimitReached(closed(Duration.ofSeconds(60)));
        meter.rateLimitReached(closed(Duration.ofSeconds(1)));
        clock.pass(Duration.ofSeconds(18));

        assertThat(meter.text())
                .isEqualTo("Reading the organization: waiting 42 s for the rate limit; 71 of at most 101 actions done");
        clock.pass(Duration.ofSeconds(42));
        assertThat(meter.text()).contains("71 of at most 101 actions, 0.5 a second, about 55 s left");
    }

    @Test
    void text_countsChangesOfAnApply() {
        meter.reading(5);
        meter.end();
        assertThat(meter.text()).isEmpty();

        meter.applying(3);
        meter.ended(null, 1, 3);
        read(2);

        assertThat(meter.text()).isEqualTo("Applying: 1 of 3 changes, 0.5 a second");
    }

    @Test
    void lines_comeEachTenSeconds() {
        List<String> lines = new ArrayList<>();
        meter.reading(100);
        try (Ticker ticker = Ticker.lines(meter, clock, lines::add)) {
            for (int i = 0; i < 25; i++) {
                read(1);
                ticker.tick();
            }
        }

        assertThat(lines)
                .containsExactly(
                        "Reading the organization: 10 of at most 100 actions, 1.0 a second, about 90 s left.",
                        "Reading the organization: 20 of at most 100 actions, 1.0 a second, about 80 s left.");
    }

    @Test
    void terminal_writesOneLineAnewAndLeavesNone() {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        PrintStream terminal = new PrintStream(screen, true, StandardCharsets.UTF_8);
        meter.reading(100);
        try (Ticker ticker = Ticker.terminal(meter, clock, terminal)) {
            read(10);
            ticker.tick();
            ticker.aside(() -> terminal.println("[1/2] done"));
        }

        assertThat(screen.toString(StandardCharsets.UTF_8))
                .startsWith("\r\u001b[2KReading the organization: 10 of")
                .contains("\r\u001b[2K[1/2] done\n")
                .endsWith("\r\u001b[2K");
    }

    private void read(int actions) {
        for (int i = 0; i < actions; i++) {
            clock.pass(Duration.ofSeconds(1));
            meter.callFinished(new CallFinished(
                    "api.mypurecloud.com",
                    "GET",
                    "/api/v2/integrations/actions/{id}",
                    OptionalInt.of(200),
                    Optional.empty(),
                    Duration.ofMillis(50),
                    1,
                    Optional.empty()));
        }
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
