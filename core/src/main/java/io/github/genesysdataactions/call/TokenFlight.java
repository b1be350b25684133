package io.github.genesysdataactions.call;

import io.github.genesysdataactions.auth.AccessToken;
import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.DeadlineExceededException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** One token request under way, on a thread of its own, and those who wait for it. */
final class TokenFlight {
    private final CompletableFuture<AccessToken> outcome = new CompletableFuture<>();
    private final Thread thread;

    private TokenFlight(TokenRequest request, Consumer<AccessToken> landed, UnaryOperator<RuntimeException> failed) {
        thread = new Thread(() -> fly(request, outcome, landed, failed), "genesys-data-actions-token");
        thread.setDaemon(true);
    }

    static TokenFlight start(
            TokenRequest request, Consumer<AccessToken> landed, UnaryOperator<RuntimeException> failed) {
        TokenFlight flight = new TokenFlight(request, landed, failed);
        flight.thread.start();
        return flight;
    }

    private static void fly(
            TokenRequest request,
            CompletableFuture<AccessToken> outcome,
            Consumer<AccessToken> landed,
            UnaryOperator<RuntimeException> failed) {
        try {
            AccessToken token = request.send();
            landed.accept(token);
            outcome.complete(token);
        } catch (RuntimeException e) {
            outcome.completeExceptionally(failed.apply(e));
        } catch (Error e) {
            RuntimeException failure = new DataActionsException("Could not get an access token: " + e.getClass(), e);
            outcome.completeExceptionally(failed.apply(failure));
            throw e;
        }
    }

    AccessToken await(Call call) {
        Duration remaining = call.limits().deadline().remaining();
        try {
            return outcome.get(remaining.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(
                    "Could not " + call.purpose()
                            + ": the thread was interrupted while it waited for an access token. The request was not sent.",
                    e);
        } catch (TimeoutException e) {
            throw new DeadlineExceededException(
                    "Could not " + call.purpose() + ": the login gave no access token within " + remaining.toMillis()
                            + " ms. The request was not sent. Look at the network.",
                    false,
                    null);
        } catch (ExecutionException e) {
            throw SharedFailure.again(e.getCause());
        }
    }

    void abandon() {
        thread.interrupt();
    }
}
