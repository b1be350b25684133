package io.github.genesysdataactions.lambda;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Ends the wait for a piece of work while there is still time to say so. The work runs in a thread that is kept for the
 * next one; there are as many threads as calls at the same time, which is one unless the runtime has several.
 */
final class Deadline {
    static final int MOST_GIVEN_UP = 16;

    private static final Logger log = LoggerFactory.getLogger(DataActionHandler.class);
    private static final Duration LONGEST_GRACE = Duration.ofMillis(100);

    private final Duration margin;
    private final ConcurrentLinkedDeque<Worker> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger givenUp = new AtomicInteger();

    Deadline(Duration margin) {
        this.margin = margin;
    }

    /**
     * Returns what the work returns, or throws what it throws.
     *
     * @throws ActionFailedException with status 504 when the time is over, 503 when too many threads are lost already
     * @throws InterruptedException if the caller is interrupted; the work then is, too
     */
    <T> T call(Callable<T> work, Duration remaining, String requestId) throws Exception {
        Duration time = remaining.minus(margin);
        if (time.isZero() || time.isNegative()) {
            throw ActionFailedException.deadlineExceeded();
        }
        if (givenUp.get() >= MOST_GIVEN_UP) {
            throw ActionFailedException.overloaded();
        }
        Task<T> task = new Task<>(work, MDC.getCopyOfContextMap(), givenUp);
        Worker worker = worker();
        worker.start(task);
        boolean ended;
        try {
            ended = task.await(time);
        } catch (InterruptedException e) {
            task.interrupt();
            throw e;
        }
        if (ended || !task.interrupt()) {
            return task.outcome();
        }
        if (!task.await(grace()) && task.giveUp()) {
            report(worker.thread(), requestId);
        }
        throw ActionFailedException.deadlineExceeded();
    }

    private Duration grace() {
        Duration quarter = margin.dividedBy(4);
        return quarter.compareTo(LONGEST_GRACE) < 0 ? quarter : LONGEST_GRACE;
    }

    private Worker worker() {
        Worker worker = idle.pollFirst();
        return worker == null ? new Worker(idle) : worker;
    }

    private static void report(Thread thread, String requestId) {
        try {
            log.warn(
                    "The action runs on after its deadline and ignores the interrupt; its thread is abandoned"
                            + " [requestId={}]",
                    requestId,
                    LoggedFailure.standingAt(thread));
        } catch (Throwable t) {
            System.err.println("Could not log that a thread is abandoned [requestId=" + requestId + "]");
        }
    }
}
