package io.github.genesysdataactions.options;

import java.time.Duration;

/** How {@link io.github.genesysdataactions.Sync} plans and applies. Immutable; starts with {@link #standard()}. */
public final class SyncOptions {
    private static final SyncOptions STANDARD = new SyncOptions(4, false, true, false, false, Duration.ofSeconds(8));
    private static final int MOST_PARALLEL = 32;
    private static final Duration LONGEST_LAG = Duration.ofMinutes(5);

    private final int parallel;
    private final boolean replace;
    private final boolean moves;
    private final boolean stopAtFirstFailure;
    private final boolean drafts;
    private final Duration listLag;

    private SyncOptions(
            int parallel,
            boolean replace,
            boolean moves,
            boolean stopAtFirstFailure,
            boolean drafts,
            Duration listLag) {
        this.parallel = parallel;
        this.replace = replace;
        this.moves = moves;
        this.stopAtFirstFailure = stopAtFirstFailure;
        this.drafts = drafts;
        this.listLag = listLag;
    }

    /**
     * Returns the defaults: four actions at a time, nothing is replaced, one failure does not stop the others, new actions are
     * live at once, lists are assumed to lag 8 s at most.
     */
    public static SyncOptions standard() {
        return STANDARD;
    }

    /**
     * Returns a copy that works on so many actions at a time; the rate limit holds for all of them together.
     *
     * @throws IllegalArgumentException unless it is 1 to 32
     */
    public SyncOptions withParallel(int actions) {
        if (actions < 1 || actions > MOST_PARALLEL) {
            throw new IllegalArgumentException("parallel is " + actions + "; use 1 to " + MOST_PARALLEL + ".");
        }
        return new SyncOptions(actions, replace, moves, stopAtFirstFailure, drafts, listLag);
    }

    /**
     * Returns a copy that lets {@link io.github.genesysdataactions.Sync#apply} replace actions: the new one has another id, and flows that use the old one
     * fail until they are moved.
     */
    public SyncOptions withReplace(boolean allowed) {
        return new SyncOptions(parallel, allowed, moves, stopAtFirstFailure, drafts, listLag);
    }

    /**
     * Returns a copy that takes the one action of the same name in another integration for the one that is meant, so that it
     * is replaced (default), or for one that only has the same name, so that another one is created.
     */
    public SyncOptions withMoves(boolean meant) {
        return new SyncOptions(parallel, replace, meant, stopAtFirstFailure, drafts, listLag);
    }

    /** Returns a copy that begins no further change after one failed. */
    public SyncOptions withStopAtFirstFailure(boolean stop) {
        return new SyncOptions(parallel, replace, moves, stop, drafts, listLag);
    }

    /**
     * Returns a copy that makes new actions as drafts first: they are validated, tested if there is a
     * {@linkplain io.github.genesysdataactions.sync.DesiredAction#withSample sample}, and published only if all went well.
     * Needs the permission {@code integrations:action:execute} for tests.
     */
    public SyncOptions withDrafts(boolean first) {
        return new SyncOptions(parallel, replace, moves, stopAtFirstFailure, first, listLag);
    }

    /**
     * Returns a copy that assumes lists to lag so long. Before {@link io.github.genesysdataactions.Sync#apply} creates anything, it asks a second time, at
     * least so long after the plan did, whether the action is there: an earlier run may have made it just before it ended.
     *
     * @throws IllegalArgumentException unless it is zero to 5 minutes
     */
    public SyncOptions withListLag(Duration lag) {
        if (lag.isNegative() || lag.compareTo(LONGEST_LAG) > 0) {
            throw new IllegalArgumentException("listLag is " + lag + "; use zero to 5 minutes.");
        }
        return new SyncOptions(parallel, replace, moves, stopAtFirstFailure, drafts, lag);
    }

    /** Returns how many actions are worked on at a time. */
    public int parallel() {
        return parallel;
    }

    /** Returns whether actions may be replaced. */
    public boolean replace() {
        return replace;
    }

    /** Returns whether an action of the same name in another integration is the one that is meant. */
    public boolean moves() {
        return moves;
    }

    /** Returns whether no further change is begun after one failed. */
    public boolean stopAtFirstFailure() {
        return stopAtFirstFailure;
    }

    /** Returns whether new actions are drafts first. */
    public boolean drafts() {
        return drafts;
    }

    /** Returns how long lists are assumed to lag. */
    public Duration listLag() {
        return listLag;
    }

    @Override
    public String toString() {
        return "SyncOptions[parallel=" + parallel + ", replace=" + replace + ", moves=" + moves
                + ", stopAtFirstFailure=" + stopAtFirstFailure + ", drafts=" + drafts + ", listLag=" + listLag + "]";
    }
}
