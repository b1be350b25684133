package io.github.genesysdataactions.local.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The published actions and the drafts, each in the order of their creation; a draft has the id of the action that it is
 * or will be. Safe to use from several threads.
 */
public final class ActionStore {
    private final Shelf published = new Shelf();
    private final Shelf drafts = new Shelf();
    private final Map<String, Arrival> arriving = new HashMap<>();
    private final Map<String, ObjectNode> exportFields = new HashMap<>();
    private final InstantSource clock;
    private final Duration visibleAfter;
    private final Duration listLag;

    /** When a new id can be read, and when it is in the lists. */
    private record Arrival(Instant visible, Instant listed) {}

    /**
     * Makes an empty one.
     *
     * @param visibleAfter how long a new action is not to be found at all
     * @param listLag how long the lists do not show it
     */
    public ActionStore(InstantSource clock, Duration visibleAfter, Duration listLag) {
        this.clock = clock;
        this.visibleAfter = visibleAfter;
        this.listLag = listLag.compareTo(visibleAfter) < 0 ? visibleAfter : listLag;
    }

    /** Adds the published action that the function makes of its new id. */
    public synchronized ActionRecord create(Function<String, ActionRecord> action) {
        return arrive(published, action);
    }

    /** Adds the draft of a new action that the function makes of its new id. */
    public synchronized ActionRecord createDraft(Function<String, ActionRecord> draft) {
        return arrive(drafts, draft);
    }

    /** Adds a published action that has been there for long. */
    public synchronized void add(ActionRecord action) {
        published.put(action);
    }

    /** Returns a published action. */
    public synchronized Optional<ActionRecord> find(String id) {
        return visible(id) ? published.find(id) : Optional.empty();
    }

    /** Returns a draft. */
    public synchronized Optional<ActionRecord> findDraft(String id) {
        return visible(id) ? drafts.find(id) : Optional.empty();
    }

    /** Replaces a published action by what the function makes of it; nothing happens if the function throws. */
    public synchronized Optional<ActionRecord> update(String id, UnaryOperator<ActionRecord> edit) {
        return replace(published, find(id), edit);
    }

    /** Replaces a draft by what the function makes of it; nothing happens if the function throws. */
    public synchronized Optional<ActionRecord> updateDraft(String id, UnaryOperator<ActionRecord> edit) {
        return replace(drafts, findDraft(id), edit);
    }

    /**
     * Adds a draft of a published action; nothing happens if the function throws.
     *
     * @param draft makes it of the action and of the draft that there already is, if there is one
     */
    public synchronized Optional<ActionRecord> draft(
            String id, BiFunction<ActionRecord, Optional<ActionRecord>, ActionRecord> draft) {
        Optional<ActionRecord> made = find(id).map(action -> draft.apply(action, drafts.find(id)));
        made.ifPresent(drafts::put);
        return made;
    }

    /**
     * Puts an action in the place of its draft; nothing happens if the function throws.
     *
     * @param action makes it of the draft and of the published action, if there is one
     */
    public synchronized Optional<ActionRecord> publish(
            String id, BiFunction<ActionRecord, Optional<ActionRecord>, ActionRecord> action) {
        Optional<ActionRecord> current = published.find(id);
        Optional<ActionRecord> made = findDraft(id).map(draft -> action.apply(draft, current));
        made.ifPresent(now -> {
            published.put(now);
            drafts.remove(id);
            if (current.isEmpty()) {
                arriving.put(id, new Arrival(clock.instant(), clock.instant().plus(listLag)));
            }
        });
        return made;
    }

    /** Removes a published action with its draft and says whether it was there. */
    public synchronized boolean delete(String id) {
        if (find(id).isEmpty()) {
            return false;
        }
        arriving.remove(id);
        exportFields.remove(id);
        drafts.remove(id);
        return published.remove(id);
    }

    /** Removes a draft and says whether it was there. */
    public synchronized boolean deleteDraft(String id) {
        return findDraft(id).isPresent() && drafts.remove(id);
    }

    /** Removes all actions and drafts of an integration. */
    public synchronized void deleteOf(String integrationId) {
        for (Shelf shelf : List.of(published, drafts)) {
            shelf.all().stream()
                    .filter(action -> action.integrationId().equals(integrationId))
                    .forEach(action -> shelf.remove(action.id()));
        }
    }

    /** Returns the published actions that have come into the list. */
    public synchronized List<ActionRecord> listed() {
        return listed(published);
    }

    /** Returns the drafts that have come into the list. */
    public synchronized List<ActionRecord> listedDrafts() {
        return listed(drafts);
    }

    /** Returns all published actions. */
    public synchronized List<ActionRecord> all() {
        return published.all();
    }

    /** Returns all drafts. */
    public synchronized List<ActionRecord> allDrafts() {
        return drafts.all();
    }

    private ActionRecord arrive(Shelf shelf, Function<String, ActionRecord> action) {
        ActionRecord created = action.apply("custom_-_" + UUID.randomUUID());
        Instant now = clock.instant();
        shelf.put(created);
        if (!listLag.isZero()) {
            arriving.put(created.id(), new Arrival(now.plus(visibleAfter), now.plus(listLag)));
        }
        return created;
    }

    private static Optional<ActionRecord> replace(
            Shelf shelf, Optional<ActionRecord> current, UnaryOperator<ActionRecord> edit) {
        Optional<ActionRecord> edited = current.map(edit);
        edited.ifPresent(shelf::put);
        return edited;
    }

    private boolean visible(String id) {
        @Nullable Arrival arrival = arriving.get(id);
        return arrival == null || !clock.instant().isBefore(arrival.visible());
    }

    private List<ActionRecord> listed(Shelf shelf) {
        Instant now = clock.instant();
        arriving.values().removeIf(arrival -> !now.isBefore(arrival.listed()));
        return arriving.isEmpty()
                ? shelf.all()
                : shelf.all().stream()
                        .filter(action -> !arriving.containsKey(action.id()))
                        .toList();
    }
    /** Remembers what an export file had that an action has no place for; no answer of the API has it. */
    public synchronized void keepExportFields(String id, ObjectNode fields) {
        exportFields.put(id, fields);
    }

    /** Returns what the export file of an action had that the action has no place for. */
    public synchronized ObjectNode exportFields(String id) {
        return exportFields.getOrDefault(id, Json.object());
    }
}
