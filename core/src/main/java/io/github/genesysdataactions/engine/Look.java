package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.http.Limits;
import io.github.genesysdataactions.http.Pause;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks four times, within 7.5 s, for something that may have been created, as lists lag.
 *
 * <p>It looks to the end although it found one: that may be an older one of the same name and content, and the new one
 * may come into the list only later. Who knows that there was none before takes the first one.
 */
public final class Look {
    private static final List<Duration> WAITS =
            List.of(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));

    private final NewThing<?> wanted;
    private final Limits limits;
    private final Pause pause;
    private final Set<String> ids = new LinkedHashSet<>();
    private boolean hasSeenTheLast;
    private @Nullable DataActionsException trouble;

    public Look(NewThing<?> wanted, Limits limits, Pause pause) {
        this.wanted = wanted;
        this.limits = limits;
        this.pause = pause;
    }

    /** Looks; {@code wasAbsent} says that whatever is found was not there before the create. */
    public Look run(boolean wasAbsent) {
        for (int i = 0; i < WAITS.size() && !(wasAbsent && !ids.isEmpty()); i++) {
            String reason =
                    "while it looked for the " + wanted.kind() + ", as it is open whether the request was carried out";
            if (!pause.fits(WAITS.get(i), wanted.purpose(), limits, reason)) {
                return this;
            }
            see(i == WAITS.size() - 1);
        }
        return this;
    }

    /** Returns the ids of all that was seen. */
    public List<String> ids() {
        return List.copyOf(ids);
    }

    /** Returns whether nothing was seen, and that not for want of time or of an answer. */
    public boolean isSureOfNone() {
        return ids.isEmpty() && hasSeenTheLast;
    }

    /** Returns why the last look failed, if it did. */
    @Nullable
    public DataActionsException trouble() {
        return trouble;
    }

    /** Only the last look is worth repeating after a fault; the others have one after them. */
    private void see(boolean isLast) {
        try {
            ids.addAll(wanted.sameName(isLast ? limits : limits.withFaultRetries(0)));
            hasSeenTheLast = isLast;
            trouble = null;
        } catch (CallInterruptedException e) {
            throw e;
        } catch (DataActionsException e) {
            trouble = e;
        }
    }
}
