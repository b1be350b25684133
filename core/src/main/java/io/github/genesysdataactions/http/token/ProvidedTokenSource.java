package io.github.genesysdataactions.http.token;

import io.github.genesysdataactions.auth.AccessToken;
import io.github.genesysdataactions.auth.TokenProvider;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.ClosedException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of the user's own provider. It runs on a thread of its own, so that a call waits no longer than it has time:
 * then the provider is interrupted, and abandoned if it ignores the interrupt.
 */
final class ProvidedTokenSource implements TokenSource {
    private static final int MOST_ABANDONED = 100;
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final TokenProvider provider;
    private final ExecutorService threads;
    private final AtomicInteger abandoned = new AtomicInteger();

    ProvidedTokenSource(TokenProvider provider) {
        this.provider = provider;
        this.threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE.toMillis(), TimeUnit.MILLISECONDS, new SynchronousQueue<>(), work -> {
                    Thread thread = new Thread(work, "genesys-data-actions-token-provider");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    @Override
    public AccessToken current(Call call) {
        @Nullable AccessToken token = ask(call, provider::token);
        if (token == null) {
            throw failed(call, "returned null", null);
        }
        return token;
    }

    @Override
    public boolean rejected(Call call, AccessToken token) {
        ask(call, () -> {
            provider.rejected(token);
            return null;
        });
        return true;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private <T> @Nullable T ask(Call call, Callable<@Nullable T> question) {
        if (abandoned.get() >= MOST_ABANDONED) {
            throw failed(call, "has not returned from " + MOST_ABANDONED + " earlier calls", null);
        }
        Question<T> asked = new Question<>(question);
        Duration remaining = call.budget().deadline().remaining();
        try {
            threads.execute(asked);
            return asked.get(remaining.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            throw new ClosedException();
        } catch (TimeoutException e) {
            asked.abandon();
            throw call.outOfTime(
                    name() + " did not return within " + remaining.toMillis() + " ms",
                    " Let it answer from memory, or set a longer timeout.",
                    null);
        } catch (InterruptedException e) {
            asked.abandon();
            Thread.currentThread().interrupt();
            throw call.interrupted(" while " + name() + " was asked for an access token", e);
        } catch (ExecutionException e) {
            if (threads.isShutdown()) {
                throw new ClosedException();
            }
            Throwable thrown = Objects.requireNonNullElse(e.getCause(), e);
            throw failed(call, "threw " + thrown.getClass().getName(), thrown);
        }
    }

    private String name() {
        return "the TokenProvider " + provider.getClass().getName();
    }

    private DataActionsException failed(Call call, String what, @Nullable Throwable cause) {
        return new DataActionsException(
                "Could not " + call.purpose() + ": " + name() + " " + what + "." + call.notSent(), cause);
    }

    /** Counts itself for as long as it runs without anybody who waits for it. */
    private final class Question<T> extends FutureTask<@Nullable T> {
        private boolean isAbandoned;
        private boolean isOver;

        private Question(Callable<@Nullable T> question) {
            super(question);
        }

        private void abandon() {
            synchronized (this) {
                isAbandoned = !isOver;
                if (isAbandoned) {
                    abandoned.incrementAndGet();
                }
            }
            cancel(true);
        }

        @Override
        public void run() {
            try {
                super.run();
            } finally {
                synchronized (this) {
                    isOver = true;
                    if (isAbandoned) {
                        abandoned.decrementAndGet();
                    }
                }
            }
        }
    }
}
