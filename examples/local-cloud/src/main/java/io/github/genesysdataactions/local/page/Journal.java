package io.github.genesysdataactions.local.page;

import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What has happened since the organization began: its last calls and executions, and how often what it holds has changed.
 * A reader waits for what comes next, and gets what came in the meantime at once. Safe to use from several
 * threads.
 */
final class Journal {
    /** So many calls are kept. */
    static final int CALLS = 10_000;

    /** So many executions are kept. */
    static final int EXECUTIONS = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Ring<CallEntry> calls = new Ring<>(CALLS);
    private final Ring<Execution> executions = new Ring<>(EXECUTIONS);
    private final Map<Topic, Long> changes = new EnumMap<>(Topic.class);
    private @Nullable RateState rate;

    /** What can change. */
    enum Topic {
        ORGANIZATION,
        FAULTS
    }

    /** Up to where someone knows what has happened. */
    record Position(long call, long execution, Map<Topic, Long> changes) {
        Position {
            changes = Map.copyOf(changes);
        }
    }

    /** What has happened since a position, and where that leads to. */
    record News(
            List<CallEntry> calls, List<Execution> executions, List<Topic> changed, long missed, Position position) {
        boolean isEmpty() {
            return calls.isEmpty() && executions.isEmpty() && changed.isEmpty();
        }
    }

    /** Adds a call. */
    void call(Request request, Reply reply, Instant time, Duration took) {
        tell(() -> {
            calls.add(number -> CallEntry.of(number, request, reply, time, took));
            RateState.of(reply).ifPresent(state -> rate = state);
        });
    }

    /** Adds an execution. */
    void execution(LongFunction<Execution> execution) {
        tell(() -> executions.add(execution));
    }

    /** Notes a change. */
    void changed(Topic topic) {
        tell(() -> changes.merge(topic, 1L, Long::sum));
    }

    /** Returns the calls after a number, the oldest first, and only the newest of them if there are more. */
    List<CallEntry> callsAfter(long number, int limit) {
        return locked(() -> calls.after(Math.max(number, calls.last() - limit), limit));
    }

    long firstCall() {
        return locked(calls::first);
    }

    long lastCall() {
        return locked(calls::last);
    }

    Optional<RateState> rate() {
        return locked(() -> Optional.ofNullable(rate));
    }

    List<Execution> allExecutions() {
        return locked(() -> executions.after(0, EXECUTIONS));
    }

    long lastExecution() {
        return locked(executions::last);
    }

    Optional<Execution> findExecution(long number) {
        return locked(() -> executions.find(number));
    }

    /** Returns where everything that has happened is known. */
    Position now() {
        return locked(() -> new Position(calls.last(), executions.last(), changes));
    }

    /** Returns what has happened since a position, waiting for something for a while. */
    News await(Position since, Duration patience, int limit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = patience.toNanos();
            News found = since(since, limit);
            while (found.isEmpty() && nanos > 0) {
                nanos = news.awaitNanos(nanos);
                found = since(since, limit);
            }
            return found;
        } finally {
            lock.unlock();
        }
    }

    private News since(Position since, int limit) {
        List<CallEntry> newCalls = calls.after(since.call(), limit);
        List<Execution> newExecutions = executions.after(since.execution(), limit);
        List<Topic> changed = changes.entrySet().stream()
                .filter(change -> !change.getValue().equals(since.changes().get(change.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        long missed = Math.max(0, calls.first() - 1 - since.call());
        long call = newCalls.isEmpty()
                ? calls.last()
                : newCalls.get(newCalls.size() - 1).number();
        long execution = newExecutions.isEmpty()
                ? executions.last()
                : newExecutions.get(newExecutions.size() - 1).number();
        return new News(newCalls, newExecutions, changed, missed, new Position(call, execution, changes));
    }

    private void tell(Runnable change) {
        lock.lock();
        try {
            change.run();
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(Supplier<T> read) {
        lock.lock();
        try {
            return read.get();
        } finally {
            lock.unlock();
        }
    }
}
