package io.github.genesysdataactions.fleet;

import java.time.Duration;
import java.util.Optional;

/**
 * Keeps the access token that all clients of a fleet share. What it keeps is sealed: the client encrypts a token with a key
 * made from its client secret before the store sees it, and refuses whatever it did not seal.
 *
 * <p>For those who write a store: all methods answer at once or throw, as with {@link NameLock}. Names are up to 100
 * characters of {@code A-Z a-z 0-9 - _}, values up to 20,000. Lifetimes count by the store's clock, so that the clocks of the
 * clients need not agree.
 */
public interface TokenStore {
    /** Returns what is kept under a name, until it ends. */
    Optional<Entry> read(String name);

    /**
     * Keeps a value in place of any other.
     *
     * @param fence the number of the lock under which the value was made: that of {@link NameLock} on the same name
     * @param life for how long; the store forgets the value then
     * @return whether it is kept; not if the name's lock was given to a later holder meanwhile
     */
    boolean write(String name, long fence, String value, Duration life);

    /** Forgets exactly this value; does nothing if another is kept by now. */
    void remove(String name, String value);

    /**
     * A value and how long the store will keep it.
     *
     * @param value as it was written
     * @param left from now on
     */
    record Entry(String value, Duration left) {
        /** Hides the value. */
        @Override
        public String toString() {
            return "Entry[value=***, left=" + left + "]";
        }
    }
}
