package io.github.genesysdataactions.engine.sync;

import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.engine.Api;
import io.github.genesysdataactions.error.AuthenticationException;
import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.error.StalePlanException;
import io.github.genesysdataactions.http.CallBudget;
import io.github.genesysdataactions.sync.ApplyReport;
import io.github.genesysdataactions.sync.ApplyReport.Outcome;
import io.github.genesysdataactions.sync.ApplyReport.Result;
import io.github.genesysdataactions.sync.Change;
import io.github.genesysdataactions.sync.Change.Kind;
import io.github.genesysdataactions.sync.DesiredAction;
import io.github.genesysdataactions.sync.Plan;
import io.github.genesysdataactions.sync.Progress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries one plan out: looks whether it still holds, then does its changes, several at a time. */
public final class PlanApplier {
    private static final Logger log = LoggerFactory.getLogger(PlanApplier.class);
    private static final String PURPOSE = "apply the plan";

    private final SyncContext sync;
    private final Progress progress;
    private final IdentityHashMap<Change, Outcome> ended = new IdentityHashMap<>();
    private final Queue<Outcome> untold = new ArrayDeque<>();
    private boolean isStopped;
    private boolean isTelling;
    private boolean isLogged;
    private int told;

    public PlanApplier(SyncContext sync, Progress progress) {
        this.sync = sync;
        this.progress = progress;
    }

    public ApplyReport apply(Plan plan) {
        refuseReplacements(plan);
        List<Change> work = plan.changes().stream()
                .filter(change -> change.kind() != Kind.UNCHANGED)
                .toList();
        if (!work.isEmpty()) {
            boolean creates = work.stream().anyMatch(change -> isNew(change.kind()));
            if (creates) {
                waitForTheList(plan);
            }
            Inventory inventory = sync.inventory();
            refuseIfStale(plan, inventory);
            ChangeApplier applier =
                    new ChangeApplier(sync, inventory, creates ? OrphanDrafts.of(sync, inventory) : OrphanDrafts.NONE);
            Parallel.each(
                    sync.options().parallelism(), work, PURPOSE, change -> carryOut(change, applier, work.size()));
        }
        return new ApplyReport(plan.changes().stream().map(this::outcome).toList());
    }

    private static boolean isNew(Kind kind) {
        return kind == Kind.CREATE || kind == Kind.REPLACE;
    }

    private void refuseReplacements(Plan plan) {
        List<Problem> problems = sync.options().isReplace()
                ? List.of()
                : plan.changes(Kind.REPLACE).stream().map(PlanApplier::refusal).toList();
        if (!problems.isEmpty()) {
            throw new InvalidDefinitionException("The plan", problems);
        }
    }

    private static Problem refusal(Change change) {
        String flows = change.compatibility()
                .map(changed ->
                        changed.isCompatible() ? " The contracts are compatible." : " The new contract is breaking.")
                .orElse("");
        return new Problem(
                change.name(),
                "It would be replaced by an action with another id, and flows that use it would fail: "
                        + String.join(
                                ", ",
                                change.fields().stream()
                                        .map(field -> field.path())
                                        .distinct()
                                        .toList())
                        + " differ." + flows,
                "Give the definition another name, such as '"
                        + change.freeName().orElse(change.name() + " 2")
                        + "', and move the flows when they are ready; or allow it with SyncOptions.withReplace(true).");
    }

    /** What another run made just before it ended comes into the list by then. */
    private void waitForTheList(Plan plan) {
        Duration rest = sync.options()
                .listLag()
                .minus(Duration.between(plan.listedAt(), sync.clock().instant()));
        if (rest.isNegative() || rest.isZero()) {
            return;
        }
        Duration wait =
                rest.compareTo(sync.options().listLag()) > 0 ? sync.options().listLag() : rest;
        Api api = sync.published().api();
        CallBudget budget =
                api.with(api.options().withTimeout(wait.plusSeconds(1))).begin();
        api.poller(wait, budget, PURPOSE, "while it waited for lists that lag").next();
    }

    private static void refuseIfStale(Plan plan, Inventory inventory) {
        List<String> changes = new ArrayList<>();
        for (Change change : plan.changes()) {
            if (change.kind() == Kind.CREATE) {
                DesiredAction desired = change.desired().orElseThrow();
                Stream.of(desired.name(), TemporaryName.of(desired.name()))
                        .flatMap(name -> inventory.find(desired, name).stream())
                        .forEach(now -> changes.add("'" + now.name() + "' exists now: " + now.id() + "."));
                continue;
            }
            String id = change.id().orElseThrow();
            Optional<ActionSummary> now = inventory.withId(id);
            if (now.isEmpty()) {
                changes.add("'" + change.name() + "' (" + id + ") is gone.");
            } else if (change.version() > 0 && now.get().version() > change.version()) {
                changes.add("'" + change.name() + "' (" + id + ") has version "
                        + now.get().version() + ", but the plan is for version " + change.version() + ".");
            }
        }
        if (!changes.isEmpty()) {
            throw new StalePlanException(changes);
        }
    }

    private void carryOut(Change change, ChangeApplier applier, int total) {
        synchronized (ended) {
            if (isStopped) {
                return;
            }
        }
        Outcome outcome;
        boolean isHopeless = false;
        try {
            outcome = new Outcome(change, Result.DONE, Optional.of(applier.carryOut(change)), Optional.empty());
        } catch (CallInterruptedException e) {
            throw e;
        } catch (DataActionsException | IllegalArgumentException e) {
            outcome = new Outcome(change, Result.FAILED, change.id(), Optional.of(e));
            isHopeless = e instanceof AuthenticationException;
        }
        synchronized (ended) {
            ended.put(change, outcome);
            isStopped |= isHopeless
                    || (outcome.result() == Result.FAILED && sync.options().isFailFast());
            untold.add(outcome);
            if (isTelling) {
                return;
            }
            isTelling = true;
        }
        tell(total);
    }

    /** One thread tells what all have done, so that the others need not wait for a slow listener. */
    private void tell(int total) {
        for (Outcome next = nextUntold(); next != null; next = nextUntold()) {
            try {
                progress.ended(next, told, total);
            } catch (RuntimeException e) {
                if (!isLogged) {
                    log.warn("The apply continues, but its progress listener failed; this is logged once.", e);
                }
                isLogged = true;
            }
        }
    }

    private @Nullable Outcome nextUntold() {
        synchronized (ended) {
            Outcome next = untold.poll();
            isTelling = next != null;
            told += isTelling ? 1 : 0;
            return next;
        }
    }

    private Outcome outcome(Change change) {
        synchronized (ended) {
            Outcome outcome = ended.get(change);
            if (outcome != null) {
                return outcome;
            }
        }
        Result result = change.kind() == Kind.UNCHANGED ? Result.UNCHANGED : Result.NOT_TRIED;
        return new Outcome(change, result, change.id(), Optional.empty());
    }
}
