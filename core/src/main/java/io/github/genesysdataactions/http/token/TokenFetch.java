package io.github.genesysdataactions.http.token;

import io.github.genesysdataactions.auth.AccessToken;
import io.github.genesysdataactions.auth.ClientCredentials;
import io.github.genesysdataactions.error.ApiError;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.CallWatch;
import io.github.genesysdataactions.http.Deadline;
import io.github.genesysdataactions.http.ReplyErrors;
import io.github.genesysdataactions.http.SharedFailure;
import io.github.genesysdataactions.http.limit.RateGate;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One token request under way, on a thread of its own, and those who wait for it.
 *
 * <p>It has limits of its own. Where the login's gate keeps it for longer than the limits of someone who waits allow,
 * that one learns so at once; the request goes on for the others.
 */
final class TokenFetch implements CallWatch {
    private record Hold(Deadline until, ApiError refusal) {}

    private final CompletableFuture<AccessToken> outcome = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean hasCredentials;
    private volatile @Nullable Hold hold;
    private volatile CompletableFuture<Boolean> news = new CompletableFuture<>();

    private TokenFetch(TokenRequest request, Consumer<AccessToken> succeeded, UnaryOperator<RuntimeException> failed) {
        thread = new Thread(() -> run(request, succeeded, failed), "genesys-data-actions-token");
        thread.setDaemon(true);
    }

    static TokenFetch start(
            TokenRequest request, Consumer<AccessToken> succeeded, UnaryOperator<RuntimeException> failed) {
        TokenFetch fetch = new TokenFetch(request, succeeded, failed);
        fetch.thread.start();
        return fetch;
    }

    private void run(TokenRequest request, Consumer<AccessToken> succeeded, UnaryOperator<RuntimeException> failed) {
        try {
            ClientCredentials credentials = request.credentials();
            hasCredentials = true;
            AccessToken token = request.send(credentials, this);
            succeeded.accept(token);
            outcome.complete(token);
        } catch (RuntimeException e) {
            outcome.completeExceptionally(failed.apply(e));
        } catch (Error e) {
            RuntimeException failure = new DataActionsException("Could not get an access token: " + e.getClass(), e);
            outcome.completeExceptionally(failed.apply(failure));
            throw e;
        }
    }

    @Override
    public void heldBack(Deadline until, ApiError refusal) {
        hold = new Hold(until, refusal);
        CompletableFuture<Boolean> told = news;
        news = new CompletableFuture<>();
        told.complete(true);
    }

    AccessToken await(Call call) {
        Duration remaining = call.budget().deadline().remaining();
        try {
            while (!outcome.isDone()) {
                CompletableFuture<Boolean> next = news;
                requireSoon(call);
                CompletableFuture.anyOf(outcome, next)
                        .get(call.budget().deadline().remaining().toNanos(), TimeUnit.NANOSECONDS);
            }
            return outcome.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw call.interrupted(" while it waited for an access token", e);
        } catch (TimeoutException e) {
            throw call.outOfTime(
                    (hasCredentials ? "the login gave no access token" : TokenRequest.SUPPLIER + " gave none")
                            + " within " + remaining.toMillis() + " ms",
                    hasCredentials ? " Check the network." : "",
                    null);
        } catch (ExecutionException e) {
            throw SharedFailure.again(e.getCause());
        }
    }

    private void requireSoon(Call call) {
        Hold now = hold;
        if (now == null) {
            return;
        }
        Duration wait = now.until.remaining();
        if (!wait.isZero() && RateGate.isTooLong(wait, call)) {
            throw ReplyErrors.loginLimited(call, now.refusal, wait);
        }
    }

    void abandon() {
        thread.interrupt();
    }
}
