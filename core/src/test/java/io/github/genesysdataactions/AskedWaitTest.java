package io.github.genesysdataactions;

import static io.github.genesysdataactions.testing.FakeGenesys.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.genesysdataactions.error.RateLimitedException;
import io.github.genesysdataactions.options.CallOptions;
import io.github.genesysdataactions.options.RetryPolicy;
import io.github.genesysdataactions.testing.FakeGenesys;
import io.github.genesysdataactions.testing.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a 429 asks the client to wait, in every form, and what becomes of demands that no client can meet. */
@Timeout(60)
class AskedWaitTest {
    private static final String NONE = "{\"entities\":[]}";
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final VirtualTime time = new VirtualTime();
    private final FakeGenesys server = new FakeGenesys();
    private final GenesysDataActions genesys = client(RetryPolicy.standard());

    @AfterEach
    void close() {
        genesys.close();
        server.close();
    }

    static List<MockResponse> absurdDemands() {
        return List.of(
                json(429, "{}", "Retry-After", "999999999"),
                json(429, "{}", "Retry-After", "9".repeat(40)),
                json(429, "{}", "Retry-After", "Sun, 22 Nov 2065 10:00:00 GMT"),
                json(
                        429,
                        "{}",
                        "Retry-After",
                        "Sun, 22 Nov 2026 10:00:05 GMT",
                        "Date",
                        "Thu, 01 Jan 1970 00:00:00 GMT"));
    }

    @ParameterizedTest
    @MethodSource("absurdDemands")
    void anAbsurdDemand_stopsItsRouteOnly(MockResponse absurd) {
        server.replies(absurd).replies(200, NONE);

        RateLimitedException refused = catchThrowableOfType(RateLimitedException.class, () -> get("a"));
        assertThat(genesys.actions().list()).isEmpty();
        RateLimitedException held = catchThrowableOfType(RateLimitedException.class, () -> get("b"));

        assertThat(refused.retryAfter()).isGreaterThan(LONGEST);
        assertThat(held.retryAfter()).isGreaterThan(LONGEST);
        assertThat(server.calls()).hasSize(2);
        assertThat(time.sleeps()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("absurdDemands")
    void anAbsurdDemand_isProbedByOneCallAfterThreeMinutes(MockResponse absurd) {
        server.replies(absurd);
        assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> get("a"));
        time.pass(LONGEST.minusMillis(1));
        assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> get("a"));
        time.pass(Duration.ofMillis(1));
        server.replies(absurd);
        assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> get("a"));
        assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> get("a"));
        assertThat(server.calls()).hasSize(2);

        time.pass(LONGEST);
        server.replies(404, "{}").replies(404, "{}");
        assertThat(catchThrowableOfType(RuntimeException.class, () -> get("a")))
                .isNotInstanceOf(RateLimitedException.class);
        assertThat(catchThrowableOfType(RuntimeException.class, () -> get("b")))
                .isNotInstanceOf(RateLimitedException.class);
        assertThat(server.calls()).hasSize(4);
    }

    @Test
    void aProbe_isOneCallWhileTheOthersWaitForWhatBecomesOfIt() {
        VirtualTime crowd = new VirtualTime(20);
        CountDownLatch refused = new CountDownLatch(1);
        CountDownLatch asking = new CountDownLatch(19);
        AtomicInteger sentBeforeTheAnswer = new AtomicInteger();
        server.replies(json(429, "{}", "Retry-After", "999999999")).replies(request -> {
            awaitQuietly(asking);
            sentBeforeTheAnswer.set(server.calls().size());
            return json(200, action("a"));
        });
        for (int i = 0; i < 19; i++) {
            server.replies(200, action("a"));
        }
        try (GenesysDataActions crowded =
                server.client().time(crowd.clock(), crowd).build()) {
            crowd.each(i -> {
                if (i == 0) {
                    assertThatExceptionOfType(RateLimitedException.class)
                            .isThrownBy(() -> crowded.actions().get("a"));
                    refused.countDown();
                }
                awaitQuietly(refused);
                sleep(crowd, LONGEST);
                asking.countDown();
                return crowded.actions().get("a").id();
            });
        }

        assertThat(sentBeforeTheAnswer).hasValue(2);
        assertThat(server.calls()).hasSize(21);
    }

    @Test
    void aDemand_isMetUpToTheMaxRetryAfterOfTheClientAsBuilt() {
        try (GenesysDataActions patient = client(RetryPolicy.standard().withMaxRetryAfter(Duration.ofHours(1)))) {
            server.replies(json(429, "{}", "Retry-After", "3000"));
            CallOptions hasty = CallOptions.standard().withRetryPolicy(RetryPolicy.none());

            assertThatExceptionOfType(RateLimitedException.class)
                    .isThrownBy(() -> patient.actions().get("a"));
            assertThatExceptionOfType(RateLimitedException.class)
                    .isThrownBy(() -> patient.with(hasty).actions().list().count());

            assertThat(server.calls()).hasSize(1);
        }
    }

    @Test
    void oneHastyCall_changesNothingForTheOthers() {
        CallOptions hasty = CallOptions.standard().withRetryPolicy(RetryPolicy.none());
        server.replies(json(429, "{}", "Retry-After", "170")).replies(200, NONE);

        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> genesys.with(hasty).actions().get("a"));
        assertThat(genesys.actions().list()).isEmpty();

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(170));
    }

    @Test
    void aHastyClient_letsItsPatientCallsWait() {
        try (GenesysDataActions hasty = client(RetryPolicy.none())) {
            CallOptions patient = CallOptions.standard();
            server.replies(json(429, "{}", "Retry-After", "170")).replies(200, NONE);

            assertThatExceptionOfType(RateLimitedException.class)
                    .isThrownBy(() -> hasty.actions().get("a"));
            assertThat(hasty.with(patient).actions().list()).isEmpty();

            assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(170));
        }
    }

    @Test
    void aResetBeyondTheLongestWait_isNotBelieved() {
        server.replies(json(
                        200,
                        action("a"),
                        "inin-ratelimit-count",
                        "300",
                        "inin-ratelimit-allowed",
                        "300",
                        "inin-ratelimit-reset",
                        "3599"))
                .replies(200, action("a"));

        genesys.actions().get("a");
        genesys.actions().get("a");

        assertThat(time.sleeps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,120 | 120",
                "30, 60 | 60",
                "60 , 30 | 60",
                "soon, 9 | 9",
                ",, 9 | 9",
                "5, Sun, 22 Nov 2026 10:00:30 GMT | 30",
                "Sun, 22 Nov 2026 10:00:30 GMT, 50 | 50",
                "Sunday, 22-Nov-26 10:00:30 GMT | 30",
                "Sun Nov 22 10:00:30 2026 | 30",
                "Sun, 22 Nov 2026 10:00:30 GMT | 30"
            })
    void theWait_isTheLongestThatTheHeaderNames(String header, long seconds) {
        server.replies(json(429, "{}", "Retry-After", header)).replies(200, NONE);

        assertThat(genesys.actions().list()).isEmpty();

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 120", "120 0", "0 Sun,_22_Nov_2026_10:02:00_GMT"})
    void theWait_isTheLongestOfAllHeaderLines(String lines) {
        String[] values = lines.split(" ", -1);
        MockResponse refusal = json(429, "{}")
                .newBuilder()
                .addHeader("Retry-After", values[0].replace('_', ' '))
                .addHeader("retry-after", values[1].replace('_', ' '))
                .build();
        server.replies(refusal).replies(200, NONE);

        assertThat(genesys.actions().list()).isEmpty();

        assertThat(time.sleeps()).containsExactly(Duration.ofMinutes(2));
    }

    @Test
    void theWait_isTheResetWithoutARetryAfter() {
        server.replies(json(429, "{}", "inin-ratelimit-reset", "45"))
                .replies(json(429, "{}", "ININ-RateLimit-Reset", "45"))
                .replies(200, NONE);
        CallOptions hasty = CallOptions.standard().withRetryPolicy(RetryPolicy.none());

        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> genesys.with(hasty).actions().list().count())
                .satisfies(e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(45)));
        assertThat(genesys.actions().list()).isEmpty();

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(45), Duration.ofSeconds(45));
    }

    @Test
    void theWait_isTheBackoffIfTheResetIsNotBelieved() {
        server.replies(json(429, "{}", "inin-ratelimit-reset", "99999")).replies(200, NONE);

        assertThat(genesys.actions().list()).isEmpty();

        assertThat(time.sleeps())
                .hasSize(1)
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1250)));
    }

    @Test
    void theLogin_isHeldToTheSameLimit() {
        server.loginReplies(request -> json(429, "{}", "Retry-After", "999999999"));

        assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> get("a"));
        time.pass(LONGEST.minusSeconds(1));
        assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> get("a"));
        assertThat(server.tokenRequests()).hasSize(1);
        time.pass(Duration.ofSeconds(1));
        server.replies(200, action("a"));

        assertThat(genesys.actions().get("a").id()).isEqualTo("a");
        assertThat(server.tokenRequests()).hasSize(2);
    }

    private void get(String id) {
        genesys.actions().get(id);
    }

    private GenesysDataActions client(RetryPolicy policy) {
        return server.client().retryPolicy(policy).time(time.clock(), time).build();
    }

    private static String action(String id) {
        return "{\"id\":\"" + id + "\",\"name\":\"n\",\"integrationId\":\"i\",\"version\":1}";
    }

    private static void sleep(VirtualTime crowd, Duration time) {
        try {
            crowd.wake().await(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
