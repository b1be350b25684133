package io.github.genesysdataactions.engine.sync;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionFile;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.action.DraftValidation;
import io.github.genesysdataactions.action.TestResult;
import io.github.genesysdataactions.engine.ActionFetch;
import io.github.genesysdataactions.engine.ActionOperations;
import io.github.genesysdataactions.engine.ActionRequest;
import io.github.genesysdataactions.engine.DraftOperations;
import io.github.genesysdataactions.engine.Poller;
import io.github.genesysdataactions.engine.Publisher;
import io.github.genesysdataactions.engine.Stage;
import io.github.genesysdataactions.engine.VersionedChange;
import io.github.genesysdataactions.engine.sync.Inventory.ActionName;
import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.CallBudget;
import io.github.genesysdataactions.rules.Templates;
import io.github.genesysdataactions.sync.Change;
import io.github.genesysdataactions.sync.DesiredAction;
import io.github.genesysdataactions.sync.FieldChange;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Carries out a single change of a plan: writes, reads back, compares. Used by several threads at once. */
public final class ChangeApplier {
    private static final int READS = 3;

    private final SyncContext sync;
    private final Inventory inventory;
    private final OrphanDrafts orphans;
    private final ActionOperations published;
    private final ActionOperations drafts;

    public ChangeApplier(SyncContext sync, Inventory inventory, OrphanDrafts orphans) {
        this.sync = sync;
        this.inventory = inventory;
        this.orphans = orphans;
        this.published = sync.published();
        this.drafts = published.at(Stage.DRAFT);
    }

    /** Returns the id of the action that there is now, or was. */
    public String carryOut(Change change) {
        return switch (change.kind()) {
            case CREATE -> create(change.desired().orElseThrow()).id();
            case UPDATE -> update(change).id();
            case REPLACE -> replace(change).id();
            case DELETE -> delete(change.id().orElseThrow());
            case UNCHANGED -> change.id().orElseThrow();
        };
    }

    private Action create(DesiredAction desired) {
        Action made = sync.options().isDrafts()
                ? throughDraft(desired)
                : confirmed(
                        desired,
                        published.create(ActionRequest.of(desired.toJson())).id(),
                        published);
        sync.recentWrites().written(made);
        return made;
    }

    private Action throughDraft(DesiredAction desired) {
        String id = draft(desired);
        try {
            complete(desired, id);
            DraftValidation validation = new DraftOperations(drafts).validate(id);
            if (!validation.isValid()) {
                throw new DataActionsException("Could not publish '" + desired.shown(desired.name())
                        + "': Genesys Cloud reports errors. " + withoutHeaders(desired, validation.describe()));
            }
            desired.sample()
                    .ifPresent(sample ->
                            refuseUnlessTested(desired, drafts.execution().test(id, sample)));
            new Publisher(drafts).publish(id);
        } catch (CallInterruptedException e) {
            throw e;
        } catch (DataActionsException | IllegalArgumentException e) {
            discard(id, e);
            throw e;
        }
        return confirmed(desired, id, published);
    }

    /** Makes the draft, or takes one that is exactly what this would make. */
    private String draft(DesiredAction desired) {
        return left(orphans.find(key(desired)), desired, drafts)
                .orElseGet(() -> drafts.create(ActionRequest.of(desired.toJson())))
                .id();
    }

    /** Returns what an earlier run left, if it is exactly what this one would make. */
    private static Optional<Action> left(List<ActionSummary> left, DesiredAction desired, ActionOperations at) {
        if (left.isEmpty()) {
            return Optional.empty();
        }
        Action found = at.reader(at.api().begin()).forChange(left.get(0).id());
        if (left.size() > 1 || !isAsWanted(desired, found)) {
            throw new DataActionsException("Could not make the " + at.stage().named(desired.name())
                    + ", because one with this name has different content: " + Inventory.ids(left)
                    + ". Delete it, or give it another name.");
        }
        return Optional.of(found);
    }

    private void complete(DesiredAction desired, String id) {
        CallBudget budget = drafts.api().begin();
        Action draft = drafts.reader(budget).forChange(id);
        Action whole = ActionRequest.of(desired.toJson())
                .template(ActionFile.REQUEST_TEMPLATE)
                .filter(template -> !template.equals(Templates.WHOLE_INPUT))
                .map(template -> new DraftOperations(drafts).withRequestTemplate(draft, template, budget))
                .orElse(draft);
        if (!isAsWanted(desired, whole)) {
            confirmed(desired, id, drafts);
        }
    }

    private static void refuseUnlessTested(DesiredAction desired, TestResult result) {
        if (!result.isSuccess()) {
            throw new DataActionsException(
                    "Could not publish '" + desired.shown(desired.name()) + "': its test with the sample failed. "
                            + result.steps() + " Check the sample and what the action calls.");
        }
    }

    private void discard(String id, RuntimeException failure) {
        try {
            drafts.delete(id);
        } catch (DataActionsException e) {
            failure.addSuppressed(e);
        }
    }

    private static String withoutHeaders(DesiredAction desired, String text) {
        String harmless = text;
        for (String value : ActionRequest.of(desired.toJson()).headerValues()) {
            harmless = value.isBlank() ? harmless : harmless.replace(value, "***");
        }
        return desired.shown(harmless);
    }

    private Action update(Change change) {
        Action updated = write(change, published);
        sync.recentWrites().written(updated);
        return updated;
    }

    private static Action write(Change change, ActionOperations at) {
        DesiredAction desired = change.desired().orElseThrow();
        String id = change.id().orElseThrow();
        CallBudget budget = at.api().begin();
        ActionRequest sent = new ActionRequest(
                desired.name(), desired.integrationId(), change.updateJson().orElseThrow());
        Call call = at.updating(id, sent, budget);
        Action answer = VersionedChange.send(
                at.api(),
                call,
                Action::parse,
                () -> at.reader(budget).forChange(id),
                found -> isAsWanted(desired, found));
        return confirmedBy(answer, sent, change, at.reader(budget)).orElseGet(() -> confirmed(desired, id, at));
    }

    /**
     * Looks whether the answer of a change, which has all but the texts of the templates, is as wanted: only templates that were
     * changed, or may have been, are read.
     */
    private static Optional<Action> confirmedBy(Action answer, ActionRequest sent, Change change, ActionFetch reader) {
        Set<String> paths =
                change.fields().stream().map(FieldChange::path).collect(Collectors.toCollection(HashSet::new));
        paths.addAll(change.unread());
        Action found = reader.afterChange(
                answer, file -> paths.contains(ActionRequest.path(file)) ? Optional.empty() : sent.template(file));
        return Optional.of(found).filter(action -> isAsWanted(change.desired().orElseThrow(), action));
    }

    private static boolean isAsWanted(DesiredAction desired, Action found) {
        return Change.between(desired, found).kind() == Change.Kind.UNCHANGED;
    }

    /** Makes the successor before the old one goes, and gives it the name at last. */
    private Action replace(Change change) {
        DesiredAction desired = change.desired().orElseThrow();
        DesiredAction successor = desired.withName(TemporaryName.of(desired.name()));
        Action made = left(inventory.find(key(successor)), successor, published).orElseGet(() -> create(successor));
        try {
            delete(change.id().orElseThrow());
            return update(Change.between(desired, made));
        } catch (CallInterruptedException e) {
            throw e;
        } catch (DataActionsException e) {
            throw new DataActionsException(
                    e.getMessage() + " Its replacement exists as '" + desired.shown(successor.name()) + "' ("
                            + made.id() + "), and the next apply continues with it.",
                    e);
        }
    }

    private String delete(String id) {
        try {
            published.delete(id);
        } catch (NotFoundException e) {
            // It is as it should be.
        }
        sync.recentWrites().deleted(id);
        return id;
    }

    /** Reads back, some times if need be, as reading may lag too. */
    private static Action confirmed(DesiredAction desired, String id, ActionOperations at) {
        CallBudget budget = at.api().begin();
        Poller poller = at.api().poller(budget, "read back '" + desired.name() + "'", "while it read back");
        while (true) {
            Action found = at.reader(budget).forChange(id);
            Change left = Change.between(desired, found);
            if (left.kind() == Change.Kind.UNCHANGED) {
                return found;
            }
            if (poller.waits() == READS - 1 || !poller.next()) {
                throw new DataActionsException("'" + desired.shown(desired.name()) + "' (" + id
                        + ") was written, but Genesys Cloud has something different: "
                        + left.fields().stream().map(field -> field.path()).collect(Collectors.joining(", "))
                        + ". Plan again and compare; someone may have changed it in the meantime.");
            }
        }
    }

    private static ActionName key(DesiredAction desired) {
        return new ActionName(desired.integrationId().orElse(""), desired.name());
    }
}
