package io.github.genesysdataactions.sync;

/** Hears of each change of a plan that was carried out or failed. */
@FunctionalInterface
public interface Progress {
    /**
     * Is told when one change ended; by one thread at a time, though not always the same one, and in the order in which the
     * changes ended. The others work on meanwhile. What it throws ends nothing; the first time it is logged as a warning.
     *
     * @param done how many have ended by now, from 1
     * @param total how many there are to carry out
     */
    void ended(ApplyReport.Outcome outcome, int done, int total);

    /** Returns one that does nothing. */
    static Progress none() {
        return (outcome, done, total) -> {};
    }
}
