package io.github.genesysdataactions.engine.sync;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionSummary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What this client wrote within the last 30 s, as lists lag: without it, the plan after an apply would have changes. */
public final class SyncMemory {
    private static final Duration MEMORY = Duration.ofSeconds(30);

    private final Clock clock;
    private final Map<String, Written> written = new LinkedHashMap<>();

    /** An action as it was written; nothing for one that was deleted. */
    private record Written(Instant when, @Nullable ActionSummary action) {}

    public SyncMemory(Clock clock) {
        this.clock = clock;
    }

    public synchronized void made(Action action) {
        written.put(action.id(), new Written(clock.instant(), ActionSummary.parse(action.toJson())));
    }

    public synchronized void deleted(String id) {
        written.put(id, new Written(clock.instant(), null));
    }

    /** Forgets what the server does not know any more, as somebody else deleted it. */
    public synchronized void forget(String id) {
        written.remove(id);
    }

    /** Returns a list as it would be without a lag, each action once. */
    public synchronized List<ActionSummary> corrected(List<ActionSummary> listed) {
        Instant oldest = clock.instant().minus(MEMORY);
        written.values().removeIf(one -> one.when().isBefore(oldest));
        Map<String, ActionSummary> actions = new LinkedHashMap<>();
        listed.forEach(action -> actions.put(action.id(), action));
        written.forEach((id, one) -> {
            ActionSummary known = one.action();
            ActionSummary seen = actions.get(id);
            if (known == null) {
                actions.remove(id);
            } else if (seen == null || seen.version() < known.version()) {
                actions.put(id, known);
            }
        });
        return new ArrayList<>(actions.values());
    }
}
