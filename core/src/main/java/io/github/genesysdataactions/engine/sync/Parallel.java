package io.github.genesysdataactions.engine.sync;

import io.github.genesysdataactions.error.CallInterruptedException;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Does the same to many things, a few at a time; when it returns, none of its threads runs any more. */
public final class Parallel {
    private Parallel() {}

    /** The first failure, or an interrupt, ends the whole. */
    public static <T> void each(int parallel, List<T> things, String purpose, Consumer<T> work) {
        if (parallel == 1 || things.size() < 2) {
            things.forEach(work);
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(parallel, things.size()), task -> {
            Thread thread = new Thread(task, "data-actions-sync");
            thread.setDaemon(true);
            return thread;
        });
        try {
            CompletionService<Boolean> ended = new ExecutorCompletionService<>(threads);
            things.forEach(thing -> ended.submit(() -> work.accept(thing), true));
            for (int i = 0; i < things.size(); i++) {
                ended.take().get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(
                    "Could not " + purpose
                            + ": the thread was interrupted. Changes under way may have been carried out.",
                    true,
                    e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
            awaitEnd(threads);
        }
    }

    /** Everything that the threads wait for ends with their interrupt. */
    private static void awaitEnd(ExecutorService threads) {
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
