package io.github.genesysdataactions;

import io.github.genesysdataactions.call.Limits;
import io.github.genesysdataactions.call.OpenOutcome;
import io.github.genesysdataactions.error.AmbiguousCreateException;
import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.OutcomeUnknownException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Creates what cannot be compared afterwards, and never leaves two: it knows what carried the name before, so what carries
 * it after an open outcome and did not before is the new one.
 */
final class NewOnce<T> {
    private static final List<Duration> WAITS =
            List.of(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));

    private final String kind;
    private final String name;
    private final Limits limits;
    private final Api api;
    private final Function<Limits, Map<String, T>> sameName;

    /** Makes one; {@code sameName} returns all that carry the name, by their ids. */
    NewOnce(String kind, String name, Limits limits, Api api, Function<Limits, Map<String, T>> sameName) {
        this.kind = kind;
        this.name = name;
        this.limits = limits;
        this.api = api;
        this.sameName = sameName;
    }

    T run(Supplier<T> send) {
        Set<String> before =
                limits.faultRetries() == 0 ? Set.of() : sameName.apply(limits).keySet();
        for (int retry = 1; ; retry++) {
            DataActionsException fault;
            try {
                return send.get();
            } catch (DataActionsException e) {
                fault = e;
            }
            OpenOutcome outcome = OpenOutcome.of(fault);
            if (outcome == OpenOutcome.NO) {
                throw fault;
            }
            if (limits.faultRetries() == 0) {
                throw unknown(fault, "Nobody looked, as faultRetries is 0.");
            }
            Map<String, T> made = look(before, fault);
            if (made.size() > 1) {
                throw new AmbiguousCreateException(name, List.copyOf(made.keySet()), fault);
            }
            if (!made.isEmpty()) {
                return made.values().iterator().next();
            }
            if (outcome == OpenOutcome.AFTER_SILENCE && !api.options().repeatUnknownCreate()) {
                throw unknown(
                        fault,
                        "It did not appear in the list within 7.5 s and was not sent again; "
                                + "CallOptions.withRepeatUnknownCreate allows that.");
            }
            if (retry > limits.faultRetries()) {
                throw unknown(fault, "It did not appear in the list within 7.5 s, after " + retry + " tries.");
            }
        }
    }

    /** Looks four times, as lists lag; only the last look is worth repeating after a fault. */
    private Map<String, T> look(Set<String> before, DataActionsException fault) {
        Map<String, T> made = Map.of();
        DataActionsException trouble = null;
        for (int i = 0; i < WAITS.size() && made.isEmpty(); i++) {
            boolean isLast = i == WAITS.size() - 1;
            String reason = "while it looked for the " + kind + ", as it is open whether the request was carried out";
            if (!api.pause().fits(WAITS.get(i), "create " + kind + " '" + name + "'", limits, reason)) {
                throw unknown(fault, "The call's timeout left no time to look for it.");
            }
            try {
                made = new LinkedHashMap<>(sameName.apply(isLast ? limits : limits.withFaultRetries(0)));
                made.keySet().removeAll(before);
                trouble = null;
            } catch (CallInterruptedException e) {
                throw e;
            } catch (DataActionsException e) {
                trouble = e;
            }
        }
        if (trouble != null) {
            fault.addSuppressed(trouble);
            throw unknown(fault, "It could not be looked for: " + trouble.getMessage());
        }
        return made;
    }

    private OutcomeUnknownException unknown(DataActionsException fault, String looked) {
        return new OutcomeUnknownException(
                fault.getMessage() + " " + looked + " Before you create it again, look for the " + kind + " '" + name
                        + "' a minute from now.",
                fault);
    }
}
