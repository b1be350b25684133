package io.github.genesysdataactions.options;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How actions are planned and applied. Immutable; starts with {@link #standard()}.
 *
 * <pre>{@code
 * genesys.sync(SyncOptions.standard().withParallelism(8).withFailFast(true)).apply(plan);
 * }</pre>
 */
public final class SyncOptions {
    private static final SyncOptions STANDARD =
            new SyncOptions(4, false, true, false, false, Duration.ofSeconds(8), null, false);
    private static final int MOST_PARALLELISM = 32;
    private static final Duration LONGEST_LAG = Duration.ofMinutes(5);

    private final int parallelism;
    private final boolean replace;
    private final boolean moves;
    private final boolean failFast;
    private final boolean drafts;
    private final Duration listLag;
    private final @Nullable Path cache;
    private final boolean briefPlans;

    private SyncOptions(
            int parallelism,
            boolean replace,
            boolean moves,
            boolean failFast,
            boolean drafts,
            Duration listLag,
            @Nullable Path cache,
            boolean briefPlans) {
        this.parallelism = parallelism;
        this.replace = replace;
        this.moves = moves;
        this.failFast = failFast;
        this.drafts = drafts;
        this.listLag = listLag;
        this.cache = cache;
        this.briefPlans = briefPlans;
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
        return new SyncOptions(actions, replace, moves, failFast, drafts, listLag, cache, briefPlans);
    }

    /**
     * Says whether an apply may replace actions. Default: false. The new action has another id, and flows that use the old
     * one fail until they are moved.
     */
    public SyncOptions withReplace(boolean allowed) {
        return new SyncOptions(parallelism, allowed, moves, failFast, drafts, listLag, cache, briefPlans);
    }

    /**
     * Sets whether the only action of the same name in another integration counts as the same action, which is then
     * replaced, or as another one, so that a second one is created. Default: true.
     */
    public SyncOptions withMoves(boolean meant) {
        return new SyncOptions(parallelism, replace, meant, failFast, drafts, listLag, cache, briefPlans);
    }

    /** Says whether an apply ends at the first change that fails. Default: false. Changes in flight still end. */
    public SyncOptions withFailFast(boolean stop) {
        return new SyncOptions(parallelism, replace, moves, stop, drafts, listLag, cache, briefPlans);
    }

    /**
     * Says whether new actions are drafts first. Default: false. They are validated, tested if there is a
     * {@linkplain io.github.genesysdataactions.sync.DesiredAction#withSample sample}, and published only if that succeeds.
     * Needs the permission {@code integrations:action:execute} for tests.
     */
    public SyncOptions withDrafts(boolean first) {
        return new SyncOptions(parallelism, replace, moves, failFast, first, listLag, cache, briefPlans);
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
        return new SyncOptions(parallelism, replace, moves, failFast, drafts, lag, cache, briefPlans);
    }

    /**
     * Keeps in this directory what plans have found, so that the next plan reads only what changed since. Default: nothing is kept.
     *
     * <p>An action whose version in the list and whose definition are the same as when they were found equal is not read again,
     * but for five of them in each plan, taken at random: if one of those differs, everything is read. So a plan of 5,000 actions
     * that did not change costs 50 requests for the list, one for the organization, and at most 15. The directory holds a file for
     * each organization, with ids, versions and digests; the key of the digests is made from the client secret (or from the access
     * token of a client that has no secret), so no one else can check a guess against them. A file that is damaged, or that was
     * written with another secret or by another version of the library, is not used. Two processes may share a directory; what one
     * writes may be lost to the other, never mixed.
     *
     * @param directory made if it is not there
     */
    public SyncOptions withCache(Path directory) {
        return new SyncOptions(
                parallelism,
                replace,
                moves,
                failFast,
                drafts,
                listLag,
                Objects.requireNonNull(directory, "directory"),
                briefPlans);
    }

    /**
     * Says whether a plan reads only what decides what becomes of an action. Default: false, which shows all that differs. A brief
     * plan does not read the templates of an action that changes anyway, so that an update costs at most five requests with its
     * plan; {@link io.github.genesysdataactions.sync.Change#unread()} names what it did not read. Use it to apply without looking.
     */
    public SyncOptions withBriefPlans(boolean brief) {
        return new SyncOptions(parallelism, replace, moves, failFast, drafts, listLag, cache, brief);
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

    /** Returns where what plans have found is kept; empty if it is not. */
    public Optional<Path> cache() {
        return Optional.ofNullable(cache);
    }

    /** Returns whether plans read only what decides what becomes of an action. */
    public boolean isBriefPlans() {
        return briefPlans;
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
                + failFast + ", drafts=" + drafts + ", listLag=" + listLag + ", cache=" + cache + ", briefPlans="
                + briefPlans + "]";
    }
}
