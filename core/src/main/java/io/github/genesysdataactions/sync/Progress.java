package io.github.genesysdataactions.sync;

/** Follows the changes of a plan as they are carried out or fail. */
@FunctionalInterface
public interface Progress {
    /**
     * Called when a change has ended: by one thread at a time, though not always the same one, and in the order in
     * which the changes end. The others continue. An exception that it throws ends nothing; the first one is logged as
     * a warning.
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
