package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.http.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What this client made, changed and deleted within the last 30 s: the API may not know everywhere yet what it has just
 * confirmed, and lists lag.
 */
public final class RecentWrites {
    private static final long MEMORY_NANOS = Duration.ofSeconds(30).toNanos();

    /** The oldest first. */
    private final Map<String, Write> writes = new LinkedHashMap<>();

    private final TimeSource time;

    /**
     * One thing and the last that was done to it.
     *
     * @param made whether this client made it within the time
     * @param name what it was made under, or {@code null} if no one looks for it by its name
     * @param listed how a list that does not lag has it; {@code null} if lists are not corrected for it
     * @param deleted whether a list that does not lag has it no more
     */
    private record Write(
            long nanos,
            String id,
            boolean made,
            @Nullable String name,
            @Nullable ActionSummary listed,
            boolean deleted) {}

    RecentWrites(TimeSource time) {
        this.time = time;
    }

    /** Remembers that a draft was made of an action that has the name already. */
    void made(Stage stage, String id) {
        put(stage.key(id), was -> new Write(time.nanoTime(), id, true, null, null, false));
    }

    /** Remembers an action or a draft that was made, and its name. */
    void made(Stage stage, Action action) {
        String name = stage.key(action.name());
        put(stage.key(action.id()), was -> new Write(time.nanoTime(), action.id(), true, name, null, false));
    }

    /** Remembers an action or a draft that another client of the fleet made under a name. */
    void made(Stage stage, String name, String id) {
        put(stage.key(id), was -> new Write(time.nanoTime(), id, true, stage.key(name), null, false));
    }

    /** Remembers an integration or a credential that was made, by its type and name. */
    void made(String typeId, String name, String id) {
        put(id, was -> new Write(time.nanoTime(), id, true, typeId + ' ' + name, null, false));
    }

    /** Remembers a published action as it was made or changed, as the plan after an apply would have changes otherwise. */
    public void written(Action action) {
        ActionSummary listed = ActionSummary.parse(action.toJson());
        put(
                Stage.PUBLISHED.key(action.id()),
                was -> new Write(
                        time.nanoTime(),
                        action.id(),
                        was != null && was.made(),
                        was == null ? null : was.name(),
                        listed,
                        false));
    }

    /** Remembers that a published action was deleted. */
    public void deleted(String id) {
        put(Stage.PUBLISHED.key(id), was -> new Write(time.nanoTime(), id, false, null, null, true));
    }

    /** Forgets an action or a draft that was deleted, or that the server does not know any more. */
    public void forget(Stage stage, String id) {
        forget(stage.key(id));
    }

    /** Forgets an integration or a credential that was deleted. */
    synchronized void forget(String id) {
        writes.remove(id);
    }

    /** Returns whether this client made it within the time; for actions and drafts by {@link Stage#key}. */
    synchronized boolean isNew(String thing) {
        Write write = writes.get(thing);
        return write != null && write.made() && isRecent(write);
    }

    /** Returns the id of the integration or credential that was made under this name. */
    Optional<String> named(String typeId, String name) {
        return named(typeId + ' ' + name);
    }

    /** Returns the id of the action or draft that was made under this name. */
    Optional<String> named(Stage stage, String name) {
        return named(stage.key(name));
    }

    /** Returns a list of published actions as it would be without a lag, each action once. */
    public synchronized List<ActionSummary> corrected(List<ActionSummary> listed) {
        Map<String, ActionSummary> actions = new LinkedHashMap<>();
        listed.forEach(action -> actions.put(action.id(), action));
        writes.values().stream().filter(this::isRecent).forEach(write -> {
            ActionSummary known = write.listed();
            ActionSummary seen = actions.get(write.id());
            if (write.deleted()) {
                actions.remove(write.id());
            } else if (known != null && (seen == null || seen.version() < known.version())) {
                actions.put(write.id(), known);
            }
        });
        return new ArrayList<>(actions.values());
    }

    private synchronized Optional<String> named(String name) {
        return writes.values().stream()
                .filter(write -> write.made() && name.equals(write.name()) && isRecent(write))
                .reduce((older, newer) -> newer)
                .map(Write::id);
    }

    /** The thing that was written last comes last, so that those that are too old come first. */
    private synchronized void put(String thing, UnaryOperator<@Nullable Write> change) {
        Write write = change.apply(writes.remove(thing));
        if (write != null) {
            writes.put(thing, write);
        }
        Iterator<Write> oldest = writes.values().iterator();
        while (oldest.hasNext() && !isRecent(oldest.next())) {
            oldest.remove();
        }
    }

    private boolean isRecent(Write write) {
        return time.nanoTime() - write.nanos() < MEMORY_NANOS;
    }
}
