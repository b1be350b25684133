package io.github.genesysdataactions.options;

import java.time.Duration;

/**
 * How actions are planned and applied. Immutable; starts with {@link #standard()}.
 *
 * <pre>{@code
 * genesys.sync(SyncOptions.standard().withParallelism(8).withFailFast(true)).apply(plan);
 * }</pre>
 */
public final class SyncOptions {
    private static final SyncOptions STANDARD = new SyncOptions(4, false, true, false, false, Duration.ofSeconds(8));
    private static final int MOST_PARALLELISM = 32;
    private static final Duration LONGEST_LAG = Duration.ofMinutes(5);

    private final int parallelism;
    private final boolean replace;
    private final boolean moves;
    private final boolean failFast;
    private final boolean drafts;
    private final Duration listLag;

    private SyncOptions(
            int parallelism, boolean replace, boolean moves, boolean failFast, boolean drafts, Duration listLag) {
        this.parallelism = parallelism;
        this.replace = replace;
        this.moves = moves;
        this.failFast = failFast;
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
     * Sets how many actions are worked on at a time; the rate limit holds for all of them together. Default: 4.
     *
     * @throws IllegalArgumentException unless it is 1 to 32
     */
    public SyncOptions withParallelism(int actions) {
        if (actions < 1 || actions > MOST_PARALLELISM) {
            throw new IllegalArgumentException("parallelism is " + actions + "; use 1 to " + MOST_PARALLELISM + ".");
        }
        return new SyncOptions(actions, replace, moves, failFast, drafts, listLag);
    }

    /**
     * Says whether an apply may replace actions. Default: false. The new action has another id, and flows that use the old
     * one fail until they are moved.
     */
    public SyncOptions withReplace(boolean allowed) {
        return new SyncOptions(parallelism, allowed, moves, failFast, drafts, listLag);
    }

    /**
     * Says whether the only action of the same name in another integration is the one that is meant, so that it is
     * replaced, or another one, so that a second is created. Default: true.
     */
    public SyncOptions withMoves(boolean meant) {
        return new SyncOptions(parallelism, replace, meant, failFast, drafts, listLag);
    }

    /** Says whether an apply ends at the first change that fails. Default: false. Changes in flight still end. */
    public SyncOptions withFailFast(boolean stop) {
        return new SyncOptions(parallelism, replace, moves, stop, drafts, listLag);
    }

    /**
     * Says whether new actions are drafts first. Default: false. They are validated, tested if there is a
     * {@linkplain io.github.genesysdataactions.sync.DesiredAction#withSample sample}, and published only if all went well.
     * Needs the permission {@code integrations:action:execute} for tests.
     */
    public SyncOptions withDrafts(boolean first) {
        return new SyncOptions(parallelism, replace, moves, failFast, first, listLag);
    }

    /**
     * Sets how long lists are assumed to lag. Default: 8 s. Before an apply creates anything, it lists the actions a second
     * time, at least this long after the plan did: an earlier run may have made one just before it ended.
     *
     * @throws IllegalArgumentException unless it is zero to 5 minutes
     */
    public SyncOptions withListLag(Duration lag) {
        if (lag.isNegative() || lag.compareTo(LONGEST_LAG) > 0) {
            throw new IllegalArgumentException("listLag is " + lag + "; use zero to 5 minutes.");
        }
        return new SyncOptions(parallelism, replace, moves, failFast, drafts, lag);
    }

    /** Returns how many actions are worked on at a time. */
    public int parallelism() {
        return parallelism;
    }

    /** Returns whether actions may be replaced. */
    public boolean isReplace() {
        return replace;
    }

    /** Returns whether an action of the same name in another integration is the one that is meant. */
    public boolean isMoves() {
        return moves;
    }

    /** Returns whether no further change is begun after one failed. */
    public boolean isFailFast() {
        return failFast;
    }

    /** Returns whether new actions are drafts first. */
    public boolean isDrafts() {
        return drafts;
    }

    /** Returns how long lists are assumed to lag. */
    public Duration listLag() {
        return listLag;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SyncOptions that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return "SyncOptions[parallelism=" + parallelism + ", replace=" + replace + ", moves=" + moves + ", failFast="
                + failFast + ", drafts=" + drafts + ", listLag=" + listLag + "]";
    }
}
