package io.github.genesysdataactions.http.jdk;

import io.github.genesysdataactions.http.ClosedException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is being made on a thread of its own, and that can be given up again. */
final class AsyncValue<T> {
    /** Set to {@code null} in the end, so that the value can be collected while someone still holds this. */
    private volatile @Nullable FutureTask<T> making;

    private AsyncValue(FutureTask<T> making) {
        this.making = making;
    }

    /** Begins to make a value. */
    static <T> AsyncValue<T> begin(String threadName, Supplier<T> maker) {
        FutureTask<T> making = new FutureTask<>(maker::get);
        Thread thread = new Thread(making, threadName);
        thread.setDaemon(true);
        thread.start();
        return new AsyncValue<>(making);
    }

    /** Holds a value that is there. */
    static <T> AsyncValue<T> of(T value) {
        FutureTask<T> made = new FutureTask<>(() -> value);
        made.run();
        return new AsyncValue<>(made);
    }

    /**
     * Returns the value once it is made.
     *
     * @throws TimeoutException if it is not made in time
     * @throws ClosedException if it was given up
     */
    T await(long nanos) throws InterruptedException, TimeoutException {
        FutureTask<T> task = making;
        if (task == null) {
            throw new ClosedException();
        }
        try {
            return task.get(nanos, TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    /** Returns the value if it is made and not given up. */
    Optional<T> now() {
        FutureTask<T> task = making;
        try {
            return task != null && task.isDone() ? Optional.of(task.get()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException neverMade) {
            return Optional.empty();
        }
    }

    /** Gives the value up, once; waits for it if it is still being made, as its threads are not to outlive this. */
    void end(Consumer<T> ending) {
        FutureTask<T> task = making;
        making = null;
        if (task == null) {
            return;
        }
        boolean interrupted = false;
        while (true) {
            try {
                ending.accept(task.get());
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException neverMade) {
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
