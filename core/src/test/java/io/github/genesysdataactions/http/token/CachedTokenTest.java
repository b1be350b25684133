package io.github.genesysdataactions.http.token;

import static io.github.genesysdataactions.testing.Calls.budget;
import static io.github.genesysdataactions.testing.Calls.createAction;
import static io.github.genesysdataactions.testing.Replies.reply;
import static io.github.genesysdataactions.testing.Replies.status;
import static io.github.genesysdataactions.testing.Replies.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.github.genesysdataactions.auth.AccessToken;
import io.github.genesysdataactions.auth.ClientCredentials;
import io.github.genesysdataactions.error.AuthenticationException;
import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.InvalidReplyException;
import io.github.genesysdataactions.error.NetworkException;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.Listeners;
import io.github.genesysdataactions.http.Pause;
import io.github.genesysdataactions.http.Retry;
import io.github.genesysdataactions.http.TimeSource;
import io.github.genesysdataactions.http.Transport;
import io.github.genesysdataactions.options.RetryPolicy;
import io.github.genesysdataactions.testing.Crowd;
import io.github.genesysdataactions.testing.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CachedTokenTest {
    private static final int THREADS = 1000;

    private final VirtualTime time = new VirtualTime();
    private final AtomicInteger requests = new AtomicInteger();

    @Test
    void current_asksOnceForAThousandThreads() {
        CachedToken tokens = tokens(call -> token("t" + requests.get(), 86400));

        List<String> values = Crowd.of(THREADS).each(i -> tokens.current(call()).value());

        assertThat(requests).hasValue(1);
        assertThat(values).hasSize(THREADS).containsOnly("t1");
    }

    @Test
    void current_asksOnceForAThousandThreadsThatStartOnAnExpiredToken() {
        CachedToken tokens = tokens(call -> token("t" + requests.get(), 100));
        tokens.current(call());
        time.pass(Duration.ofSeconds(101));

        List<String> values = Crowd.of(THREADS).each(i -> tokens.current(call()).value());

        assertThat(requests).hasValue(2);
        assertThat(values).containsOnly("t2");
    }

    @Test
    void current_asksAtMostFourTimesForAThousandThreadsWhenTheLoginIsDown() {
        CachedToken tokens = tokens(call -> {
            throw new NetworkException("Could not get an access token: there is no connection.", false, null);
        });

        List<String> outcomes = Crowd.of(THREADS).each(i -> failure(() -> tokens.current(call())));

        assertThat(requests).hasValueBetween(1, 4);
        assertThat(outcomes).containsOnly("NetworkException");
    }

    @Test
    void current_asksOnceForAThousandThreadsWhenTheLoginHangs() throws InterruptedException {
        CountDownLatch hang = new CountDownLatch(1);
        CachedToken tokens = tokens(call -> {
            awaitForever(hang);
            return token("late", 100);
        });
        Call impatient = createAction(budget(TimeSource.system(), Duration.ofMillis(500), RetryPolicy.standard()));

        List<String> outcomes = Crowd.of(THREADS).each(i -> failure(() -> tokens.current(impatient)));

        assertThat(requests).hasValue(1);
        assertThat(outcomes).containsOnly("DeadlineExceededException");
        hang.countDown();
    }

    @Test
    void current_givesEachThreadAnExceptionOfItsOwn() {
        CachedToken tokens = tokens(call -> status(401));

        List<Throwable> outcomes = Collections.synchronizedList(new ArrayList<>());
        Crowd.of(20).each(i -> {
            try {
                return tokens.current(call()).value();
            } catch (AuthenticationException e) {
                outcomes.add(e);
                return "";
            }
        });

        assertThat(outcomes).hasSize(20).doesNotHaveDuplicates();
        assertThat(requests).hasValue(1);
    }

    @Test
    void current_asksAgainASecondAfterAFailure() {
        CachedToken tokens = tokens(call -> requests.get() == 1 ? status(503) : token("t", 100));
        assertThat(failure(() -> tokens.current(call()))).isEqualTo("ApiException");
        assertThat(failure(() -> tokens.current(call()))).isEqualTo("ApiException");
        time.pass(Duration.ofSeconds(1));

        assertThat(tokens.current(call()).value()).isEqualTo("t");
        assertThat(requests).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {100, 600, 86400})
    void current_renewsBeforeTheEndByATenthOfTheLifeButAtMostAMinute(long life) {
        long margin = Math.min(60, life / 10);
        CachedToken tokens = tokens(call -> token("t" + requests.get(), life));
        tokens.current(call());

        time.pass(Duration.ofSeconds(life - margin).minusMillis(1));
        assertThat(tokens.current(call()).value()).isEqualTo("t1");
        assertThat(requests).hasValue(1);

        time.pass(Duration.ofMillis(1));
        tokens.current(call());
        await().untilAsserted(() -> assertThat(tokens.current(call()).value()).isEqualTo("t2"));
        assertThat(requests).hasValue(2);
    }

    @Test
    void current_keepsAValidTokenWhenItsRenewalFails() {
        CachedToken tokens = tokens(call -> requests.get() == 1 ? token("t1", 100) : status(503));
        tokens.current(call());
        time.pass(Duration.ofSeconds(95));

        assertThat(tokens.current(call()).value()).isEqualTo("t1");
        await().untilAsserted(() -> assertThat(requests).hasValue(2));
        assertThat(tokens.current(call()).value()).isEqualTo("t1");
        time.pass(Duration.ofSeconds(6));
        assertThat(failure(() -> tokens.current(call()))).isEqualTo("ApiException");
    }

    @Test
    void rejected_dropsThatTokenAndNotANewerOne() {
        CachedToken tokens = tokens(call -> token("t" + requests.get(), 86400));
        AccessToken first = tokens.current(call());
        tokens.accepted(first);

        assertThat(tokens.rejected(call(), first)).isTrue();
        AccessToken second = tokens.current(call());
        assertThat(tokens.rejected(call(), first)).isTrue();

        assertThat(tokens.current(call())).isSameAs(second);
        assertThat(requests).hasValue(2);
    }

    @Test
    void rejected_costsAtMostTwoTokensWhenTheApiRefusesEverything() {
        CachedToken tokens = tokens(call -> token("t" + requests.get(), 86400));
        Transport api = new Retry(
                new AuthorizingTransport(tokens, call -> status(401)), new Pause(time), new UnauthorizedRule());

        List<Integer> statuses = Crowd.of(50).each(i -> {
            int last = 0;
            for (int n = 0; n < 20; n++) {
                last = api.send(call()).status();
            }
            return last;
        });

        assertThat(requests).hasValue(2);
        assertThat(statuses).containsOnly(401);
    }

    @Test
    void rejected_dropsAReplacementThatHadWorked() {
        CachedToken tokens = tokens(call -> token("t" + requests.get(), 86400));
        tokens.rejected(call(), tokens.current(call()));
        AccessToken second = tokens.current(call());
        tokens.accepted(second);

        assertThat(tokens.rejected(call(), second)).isTrue();
        assertThat(tokens.current(call()).value()).isEqualTo("t3");
    }

    @Test
    void rejected_givesAHopelessTokenAnotherChanceAfterAMinute() {
        CachedToken tokens = tokens(call -> token("t" + requests.get(), 86400));
        tokens.rejected(call(), tokens.current(call()));
        AccessToken second = tokens.current(call());
        assertThat(tokens.rejected(call(), second)).isFalse();

        time.pass(Duration.ofSeconds(60));

        assertThat(tokens.rejected(call(), second)).isTrue();
    }

    @Test
    void current_isInterruptibleAndLeavesTheRequestToTheOthers() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        CachedToken tokens = tokens(call -> {
            awaitForever(answer);
            return token("t", 100);
        });
        List<String> outcome = Collections.synchronizedList(new ArrayList<>());
        Thread waiting = new Thread(() -> outcome.add(failure(() -> tokens.current(call()))));
        waiting.start();
        await().until(() -> requests.get() == 1);

        waiting.interrupt();
        waiting.join();
        answer.countDown();

        assertThat(outcome).containsExactly(CallInterruptedException.class.getSimpleName());
        assertThat(tokens.current(call()).value()).isEqualTo("t");
        assertThat(requests).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "\"0\""})
    void current_usesATokenWithoutLifeOnlyForThoseWhoWait(String expiresIn) {
        CachedToken tokens = tokens(
                call -> reply(200, "{\"access_token\":\"t" + requests.get() + "\",\"expires_in\":" + expiresIn + "}"));

        assertThat(tokens.current(call()).value()).isEqualTo("t1");
        assertThat(tokens.current(call()).value()).isEqualTo("t2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"expires_in\":null", ",\"expires_in\":\"soon\"", ",\"expires_in\":1e400"})
    void current_keepsATokenOfUnknownLife(String expiresIn) {
        CachedToken tokens =
                tokens(call -> reply(200, "{\"access_token\":\"t" + requests.get() + "\"" + expiresIn + "}"));
        tokens.current(call());
        time.pass(Duration.ofDays(400));

        assertThat(tokens.current(call()).value()).isEqualTo("t1");
    }

    @Test
    void current_readsALifeWrittenAsText() {
        CachedToken tokens =
                tokens(call -> reply(200, "{\"access_token\":\"t" + requests.get() + "\",\"expires_in\":\"100\"}"));
        tokens.current(call());
        time.pass(Duration.ofSeconds(101));

        assertThat(tokens.current(call()).value()).isEqualTo("t2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{}", "{\"access_token\":7}", "{\"access_token\":\"a b\"}"})
    void current_saysWhenTheAnswerHoldsNoToken(String body) {
        CachedToken tokens = tokens(call -> reply(200, body));

        assertThatExceptionOfType(InvalidReplyException.class)
                .isThrownBy(() -> tokens.current(call()))
                .withMessageStartingWith("Could not get an access token");
    }

    @Test
    void current_saysThatTheLoginRefusedAndKeepsTheSecret() {
        CachedToken tokens = tokens(call ->
                reply(401, "{\"error\":\"invalid_client\",\"description\":\"bad secret s3cr3t-value for client\"}"));

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> tokens.current(call()))
                .satisfies(e -> {
                    assertThat(e.atLogin()).isTrue();
                    assertThat(e.status()).isEqualTo(401);
                    assertThat(e.code()).contains("invalid_client");
                })
                .withMessageContaining("login answered 401 invalid_client")
                .withMessageContaining("bad secret *** for client")
                .withMessageNotContaining("s3cr3t-value");
    }

    @Test
    void current_asksForCredentialsEachTime() {
        List<String> basics = new ArrayList<>();
        AtomicInteger rotations = new AtomicInteger();
        TokenRequest request = new TokenRequest(
                () -> new ClientCredentials("id", "secret" + rotations.incrementAndGet()),
                List.of(),
                call -> {
                    basics.add(call.headers().get("Authorization"));
                    return token("t", 100);
                },
                () -> budget(time),
                time.clock(),
                "login.example.com");
        CachedToken tokens =
                new CachedToken(request, time.clock(), time, "login.example.com", new Listeners(List.of()));
        tokens.current(call());
        time.pass(Duration.ofSeconds(101));
        tokens.current(call());

        assertThat(basics).containsExactly("Basic aWQ6c2VjcmV0MQ==", "Basic aWQ6c2VjcmV0Mg==");
    }

    @Test
    void current_reportsASourceOfCredentialsThatFails() {
        TokenRequest request = new TokenRequest(
                () -> {
                    throw new IllegalArgumentException("vault sealed");
                },
                List.of(),
                call -> token("t", 100),
                () -> budget(time),
                time.clock(),
                "login.example.com");

        assertThatExceptionOfType(DataActionsException.class)
                .isThrownBy(() -> new CachedToken(
                                request, time.clock(), time, "login.example.com", new Listeners(List.of()))
                        .current(call()))
                .withMessageContaining("the supplier of client credentials threw java.lang.IllegalArgumentException")
                .withStackTraceContaining("vault sealed");
    }

    @Test
    void close_endsTheRequestInFlightAndRefusesTheNext() {
        CountDownLatch never = new CountDownLatch(1);
        CachedToken tokens = tokens(call -> {
            awaitForever(never);
            return token("t", 100);
        });
        List<String> outcome = Collections.synchronizedList(new ArrayList<>());
        Thread waiting = new Thread(() -> {
            try {
                tokens.current(call());
            } catch (IllegalStateException e) {
                outcome.add(e.getMessage());
            }
        });
        waiting.start();
        await().until(() -> requests.get() == 1);

        tokens.close();

        await().until(() -> !waiting.isAlive());
        assertThat(outcome).singleElement().asString().contains("client is closed");
        time.pass(Duration.ofSeconds(1));
        assertThatIllegalStateException().isThrownBy(() -> tokens.current(call()));
    }

    private CachedToken tokens(Transport login) {
        TokenRequest request = new TokenRequest(
                () -> new ClientCredentials("client", "s3cr3t-value"),
                List.of(),
                call -> {
                    requests.incrementAndGet();
                    return login.send(call);
                },
                () -> budget(time),
                time.clock(),
                "login.example.com");
        return new CachedToken(request, time.clock(), time, "login.example.com", new Listeners(List.of()));
    }

    private Call call() {
        return createAction(budget(TimeSource.system()));
    }

    private static String failure(Runnable attempt) {
        try {
            attempt.run();
            return "none";
        } catch (DataActionsException e) {
            return e.getClass().getSimpleName();
        }
    }

    private static void awaitForever(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new CallInterruptedException("interrupted", e);
        }
    }
}
