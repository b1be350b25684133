package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.DeadlineExceededException;
import io.github.genesysdataactions.http.Limits;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets one thread of the client at a time look for a name and create it, so that many threads make one of it. */
final class NameLocks {
    private final ConcurrentHashMap<String, NameLock> locks = new ConcurrentHashMap<>();

    private static final class NameLock extends ReentrantLock {
        private static final long serialVersionUID = 1L;
        private int users;
    }

    <T> T locked(String name, String purpose, Limits limits, Supplier<T> work) {
        NameLock lock = locks.compute(name, (key, known) -> {
            NameLock used = known == null ? new NameLock() : known;
            used.users++;
            return used;
        });
        try {
            if (!lock.tryLock(limits.deadline().remaining().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new DeadlineExceededException(
                        "Could not " + purpose
                                + ": another thread of this client was busy with the same name for all of the "
                                + limits.deadline().total().toMillis() + " ms. The request was not sent.",
                        false,
                        null);
            }
            try {
                return work.get();
            } finally {
                lock.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(
                    "Could not " + purpose + ": the thread was interrupted while it waited for another that was at the"
                            + " same name. The request was not sent.",
                    e);
        } finally {
            locks.computeIfPresent(name, (key, known) -> --known.users == 0 ? null : known);
        }
    }
}
