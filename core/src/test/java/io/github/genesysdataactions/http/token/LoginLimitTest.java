package io.github.genesysdataactions.http.token;

import static io.github.genesysdataactions.testing.Calls.budget;
import static io.github.genesysdataactions.testing.Calls.createAction;
import static io.github.genesysdataactions.testing.Replies.reply;
import static io.github.genesysdataactions.testing.Replies.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.github.genesysdataactions.auth.ClientCredentials;
import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.RateLimitedException;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.Listeners;
import io.github.genesysdataactions.http.Pause;
import io.github.genesysdataactions.http.Retry;
import io.github.genesysdataactions.http.Transport;
import io.github.genesysdataactions.http.WatchedTransport;
import io.github.genesysdataactions.http.limit.GateTransport;
import io.github.genesysdataactions.http.limit.RateGate;
import io.github.genesysdataactions.http.limit.RateLimitRule;
import io.github.genesysdataactions.options.CallListener;
import io.github.genesysdataactions.options.RetryPolicy;
import io.github.genesysdataactions.testing.Crowd;
import io.github.genesysdataactions.testing.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The login asks for 40 s before it gives a token; they pass when a test opens it. */
@Timeout(60)
class LoginLimitTest {
    private static final Duration PATIENT = Duration.ofSeconds(60);
    private static final Duration IMPATIENT = Duration.ofSeconds(39);

    private final VirtualTime time = new VirtualTime();
    private final CountDownLatch opens = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private final RateGate gate = new RateGate(
            time.whenAsleep(this::awaitOpening), "login.example.com", new Listeners(List.of()), RetryPolicy.standard());
    private CachedToken tokens = tokens(new Listeners(List.of()));

    @AfterEach
    void open() {
        opens.countDown();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void current_saysAtOnceThatTheLoginIsClosedForLongerThanTheCallHas(boolean isWatched) {
        tokens = tokens(new Listeners(isWatched ? List.of(new CallListener() {}) : List.of()));

        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> tokens.current(call(IMPATIENT, RetryPolicy.standard())))
                .satisfies(e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(40)))
                .withMessageStartingWith(
                        "Could not create action 'Find customer': the rate limit of Genesys Cloud is used up"
                                + " at the login (429 too.many, \"slowly\"). Send it again after 40 s; it was not carried out.");
    }

    @Test
    void current_saysAtOnceThatTheLoginIsClosedForLongerThanThePolicyAllows() {
        RetryPolicy half = RetryPolicy.standard().withMaxRetryAfter(Duration.ofSeconds(20));

        assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> tokens.current(call(PATIENT, half)));
        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> tokens.current(call(PATIENT, RetryPolicy.none())));
    }

    @Test
    void current_leavesTheRequestToThoseWhoCanWait() {
        CompletableFuture<String> patient = CompletableFuture.supplyAsync(
                () -> tokens.current(call(PATIENT, RetryPolicy.standard())).value());
        List<String> impatient = Crowd.of(50).each(i -> {
            try {
                return tokens.current(call(IMPATIENT, RetryPolicy.standard())).value();
            } catch (RateLimitedException e) {
                return "after " + e.retryAfter().toSeconds();
            }
        });

        assertThat(impatient).containsOnly("after 40");
        assertThat(patient).isNotDone();
        opens.countDown();
        await().untilAsserted(() -> assertThat(patient).isCompletedWithValue("t"));
        assertThat(requests).hasValue(2);
    }

    @Test
    void current_countsFromNowForWhoComesLater() {
        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> tokens.current(call(IMPATIENT, RetryPolicy.standard())));
        time.pass(Duration.ofSeconds(10));

        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> tokens.current(call(IMPATIENT.minusSeconds(10), RetryPolicy.standard())))
                .satisfies(e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(30)));
        assertThat(requests).hasValue(1);
    }

    @Test
    void current_learnsOfALoginThatAnotherTokenFoundClosed() {
        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> tokens.current(call(IMPATIENT, RetryPolicy.standard())));
        CachedToken other = tokens(new Listeners(List.of()));

        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> other.current(call(IMPATIENT, RetryPolicy.standard())));
        assertThat(requests).hasValue(1);
    }

    private CachedToken tokens(Listeners listeners) {
        Transport login = call -> requests.incrementAndGet() == 1
                ? reply(429, "{\"code\":\"too.many\",\"message\":\"slowly\"}", "Retry-After", "40")
                : token("t", 100);
        Transport patient =
                new Retry(new GateTransport(gate, login, time.clock(), () -> 0), new Pause(time), new RateLimitRule());
        TokenRequest request = new TokenRequest(
                () -> new ClientCredentials("client", "s3cr3t-value"),
                List.of(),
                new WatchedTransport(patient, "login.example.com", listeners, time),
                () -> budget(time, PATIENT, RetryPolicy.standard()),
                time.clock(),
                "login.example.com");
        return new CachedToken(request, time.clock(), time, "login.example.com", listeners);
    }

    private Call call(Duration timeout, RetryPolicy policy) {
        return createAction(budget(time, timeout, policy));
    }

    private void awaitOpening() {
        try {
            opens.await();
        } catch (InterruptedException e) {
            throw new CallInterruptedException("interrupted", e);
        }
    }
}
