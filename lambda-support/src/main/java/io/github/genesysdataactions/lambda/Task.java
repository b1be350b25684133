package io.github.genesysdataactions.lambda;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Work that one thread does and another one waits for, interrupts, or gives up. */
final class Task<T> {
    private final Callable<T> work;
    private final @Nullable Map<String, String> logContext;
    private final AtomicInteger givenUpTasks;
    private final CountDownLatch released = new CountDownLatch(1);

    private @Nullable Thread runner;
    private boolean interrupted;
    private boolean ended;
    private boolean givenUp;
    private @Nullable T result;
    private @Nullable Throwable failure;

    Task(Callable<T> work, @Nullable Map<String, String> logContext, AtomicInteger givenUpTasks) {
        this.work = work;
        this.logContext = logContext;
        this.givenUpTasks = givenUpTasks;
    }

    /** Does the work; false if no one waits any more. */
    boolean run() {
        if (logContext != null) {
            MDC.setContextMap(logContext);
        }
        T made = null;
        Throwable thrown = null;
        try {
            begin();
            made = work.call();
        } catch (Throwable t) {
            thrown = t;
        }
        MDC.clear();
        return end(made, thrown);
    }

    private synchronized void begin() throws InterruptedException {
        if (interrupted) {
            throw new InterruptedException();
        }
        runner = Thread.currentThread();
    }

    private synchronized boolean end(@Nullable T made, @Nullable Throwable thrown) {
        ended = true;
        result = made;
        failure = thrown;
        // From here on no one interrupts this thread, so the next task starts clean.
        Thread.interrupted();
        if (givenUp) {
            givenUpTasks.decrementAndGet();
        }
        return !givenUp;
    }

    void release() {
        released.countDown();
    }

    boolean await(Duration time) throws InterruptedException {
        return released.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Interrupts the thread that does the work, or keeps it from beginning; false if the work has ended. */
    synchronized boolean interrupt() {
        interrupted = true;
        if (!ended && runner != null) {
            runner.interrupt();
        }
        return !ended;
    }

    /** Lets the thread that does the work end afterwards; false if the work has ended. */
    synchronized boolean giveUp() {
        if (!ended) {
            givenUp = true;
            givenUpTasks.incrementAndGet();
        }
        return !ended;
    }

    @SuppressWarnings("NullAway") // A handler may return null, although its type does not say so.
    synchronized T outcome() throws Exception {
        Throwable thrown = failure;
        if (thrown instanceof InterruptedException) {
            // It was not the caller's thread that was interrupted.
            throw new IllegalStateException("The work was interrupted", thrown);
        }
        if (thrown instanceof Exception exception) {
            throw exception;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        return result;
    }
}
