package io.github.genesysdataactions.local.fault;

import io.github.genesysdataactions.local.http.Handler;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The planned faults, in the order in which they were planned. Safe to use from several threads. */
public final class FaultPlans {
    private final List<PlannedFault> plans = new ArrayList<>();
    private int lastId;

    /** Adds a plan; its id is given here. */
    public synchronized PlannedFault add(PlannedFault plan) {
        PlannedFault added = new PlannedFault(
                ++lastId,
                plan.method(),
                plan.path(),
                plan.kind(),
                plan.status(),
                plan.retryAfterSeconds(),
                plan.every());
        plans.add(added);
        return added;
    }

    /** Returns all plans. */
    public synchronized List<PlannedFault> all() {
        return List.copyOf(plans);
    }

    /** Takes a plan back, and returns whether it was there. */
    public synchronized boolean remove(int id) {
        return plans.removeIf(plan -> plan.id() == id);
    }

    /** Takes all plans back. */
    public synchronized void clear() {
        plans.clear();
    }

    /** Answers a request, as the first plan says that it meets. */
    public Reply handle(Request request, Handler next) {
        return take(request)
                .map(plan -> plan.kind().answer(plan, request, next).asPlanned())
                .orElseGet(() -> next.handle(request));
    }

    private synchronized Optional<PlannedFault> take(Request request) {
        Optional<PlannedFault> first =
                plans.stream().filter(plan -> plan.matches(request)).findFirst();
        first.filter(plan -> !plan.every()).ifPresent(plans::remove);
        return first;
    }
}
