package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.DeadlineExceededException;
import io.github.genesysdataactions.fleet.NameLock;
import io.github.genesysdataactions.fleet.NameLock.Held;
import io.github.genesysdataactions.http.CallBudget;
import io.github.genesysdataactions.http.Pause;
import io.github.genesysdataactions.http.Sharing;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread of the client at a time look for a name and create it, so that many threads make one of it; and one process
 * at a time, if the client shares names with others.
 */
final class NameLocks {
    private static final Duration POLL = Duration.ofMillis(50);

    /**
     * How names are shared with other processes.
     *
     * @param names what all of them use
     * @param sharing whether it works
     * @param host where the names are
     * @param pause waits for another process
     */
    record Shared(NameLock names, Sharing sharing, URI host, Pause pause) {}

    private final ConcurrentHashMap<String, ThreadLock> locks = new ConcurrentHashMap<>();
    private final @Nullable Shared shared;

    /** Makes one; {@code null} shares names with no other process. */
    NameLocks(@Nullable Shared shared) {
        this.shared = shared;
    }

    private static final class ThreadLock extends ReentrantLock {
        private static final long serialVersionUID = 1L;
        private int users;
    }

    /**
     * Carries out work on a name.
     *
     * @param work takes the id of what another process made under the name a moment ago, if it is known
     * @param id returns the id of what there is now
     */
    <T> T locked(
            String name,
            String purpose,
            CallBudget budget,
            Function<Optional<String>, T> work,
            Function<T, String> id) {
        ThreadLock lock = locks.compute(name, (key, known) -> {
            ThreadLock used = known == null ? new ThreadLock() : known;
            used.users++;
            return used;
        });
        try {
            if (!lock.tryLock(budget.deadline().remaining().toNanos(), TimeUnit.NANOSECONDS)) {
                throw busy(purpose, "thread of this client", budget);
            }
            try {
                return shared == null ? work.apply(Optional.empty()) : locked(shared, name, purpose, budget, work, id);
            } finally {
                lock.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(
                    "Could not " + purpose
                            + ": the thread was interrupted while it waited for another one that was using the"
                            + " same name. The request was not sent.",
                    e);
        } finally {
            locks.computeIfPresent(name, (key, known) -> --known.users == 0 ? null : known);
        }
    }

    private static <T> T locked(
            Shared shared,
            String name,
            String purpose,
            CallBudget budget,
            Function<Optional<String>, T> work,
            Function<T, String> id) {
        Held held = take(shared, name, purpose, budget);
        if (held == null) {
            return work.apply(Optional.empty());
        }
        AtomicReference<String> note = new AtomicReference<>();
        try {
            T made = work.apply(held.note());
            note.set(id.apply(made));
            return made;
        } finally {
            shared.sharing().ask(() -> {
                held.release(note.get());
                return true;
            });
        }
    }

    /** Returns nothing if the store does not work: the client then goes on by itself. */
    private static @Nullable Held take(Shared shared, String name, String purpose, CallBudget budget) {
        while (true) {
            Optional<Optional<Held>> taken =
                    shared.sharing().ask(() -> shared.names().tryLock(shared.host() + " " + name));
            if (taken.isEmpty()) {
                return null;
            }
            if (taken.get().isPresent()) {
                return taken.get().get();
            }
            if (!shared.pause()
                    .awaitIfTime(
                            POLL,
                            purpose,
                            budget,
                            "while it waited for another process that was using the same name")) {
                throw busy(purpose, "process of this fleet", budget);
            }
        }
    }

    private static DeadlineExceededException busy(String purpose, String who, CallBudget budget) {
        return new DeadlineExceededException(
                "Could not " + purpose + ": another " + who + " was using the same name for all of the "
                        + budget.deadline().total().toMillis() + " ms. The request was not sent.",
                false,
                null);
    }
}
