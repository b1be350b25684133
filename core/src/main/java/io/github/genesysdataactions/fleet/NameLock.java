package io.github.genesysdataactions.fleet;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Locks on names that all clients of a fleet share: while one of them makes something, no other makes it too.
 *
 * <p>For those who write a store: both methods answer at once or throw; callers wait and ask again themselves. A lock is held
 * until it is released, however long that takes, and ends within seconds if the process that holds it ends: a store whose
 * locks have an end extends them meanwhile. Any {@link RuntimeException} means that the store cannot be used now; the client
 * then goes on without it for a second. The exception's message is logged, so it must hold no secret. Safe for any number of
 * threads.
 */
@FunctionalInterface
public interface NameLock {
    /**
     * Takes the lock on a name, unless another holder has it.
     *
     * @param name any text; not a secret
     */
    Optional<Held> tryLock(String name);

    /** A lock that this process holds. */
    interface Held {
        /** Returns a number that is higher than that of every earlier holder of the name. */
        long fence();

        /** Returns what the last holder left, if that was less than a minute ago. */
        Optional<String> note();

        /**
         * Ends the lock. Does nothing if it has ended already and another holder has it.
         *
         * @param note what to tell the next holder, or {@code null} to leave nothing
         */
        void release(@Nullable String note);
    }
}
