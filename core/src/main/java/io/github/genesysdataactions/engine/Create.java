package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.error.AmbiguousCreateException;
import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.OutcomeUnknownException;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.CallBudget;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Creates something without duplicating it. If it is unknown whether a request was carried out, this searches for the result
 * and reports what it found. It repeats the request only if the caller allows that, and then a duplicate is possible.
 */
public final class Create<T> {
    /** Four looks, within 7.5 s, as lists lag. */
    private static final int LOOKS = 4;

    private final Api api;
    private final Call call;
    private final String kind;
    private final String name;
    private final Function<String, T> reader;
    private final Function<CallBudget, Collection<String>> sameName;
    private final BiFunction<String, CallBudget, Optional<T>> ifWanted;
    private Collection<String> before = Set.of();

    /**
     * Prepares a create; {@link #run} carries it out.
     *
     * @param kind what is created, such as {@code action}
     * @param sameName returns the ids of all that carry the name
     * @param ifWanted returns the one with an id if it is what was to be created
     */
    public Create(
            Api api,
            Call call,
            String kind,
            String name,
            Function<String, T> reader,
            Function<CallBudget, Collection<String>> sameName,
            BiFunction<String, CallBudget, Optional<T>> ifWanted) {
        this.api = api;
        this.call = call;
        this.kind = kind;
        this.name = name;
        this.reader = reader;
        this.sameName = sameName;
        this.ifWanted = ifWanted;
    }

    /**
     * Creates what cannot be compared with the request afterwards. It notes what has the name already: an id that appears
     * under it after an uncertain outcome, and was not there before, is the new one.
     */
    static <T> T incomparable(
            Api api,
            Call call,
            String kind,
            String name,
            Function<String, T> reader,
            Function<CallBudget, Stream<T>> sameName,
            Function<T, String> id) {
        Map<String, T> seen = new HashMap<>();
        Function<CallBudget, Collection<String>> ids = look -> {
            sameName.apply(look).forEach(found -> seen.put(id.apply(found), found));
            return Set.copyOf(seen.keySet());
        };
        Create<T> create =
                new Create<>(api, call, kind, name, reader, ids, (found, look) -> Optional.ofNullable(seen.get(found)));
        create.before = call.budget().faultRetries() == 0 ? Set.of() : ids.apply(call.budget());
        return create.run(true);
    }

    /** Creates it; {@code wasAbsent} says that whatever is found was not there before. */
    public T run(boolean wasAbsent) {
        CallBudget budget = call.budget();
        for (int tries = 1; ; tries++) {
            DataActionsException fault;
            try {
                return api.send(call, reader);
            } catch (CallInterruptedException e) {
                throw e;
            } catch (DataActionsException e) {
                fault = e;
            }
            if (!call.attempts().mayHaveArrived()) {
                throw fault;
            }
            if (budget.faultRetries() == 0) {
                throw unknown(fault, "It was not looked for, because faultRetries is 0.");
            }
            Set<String> found = look(wasAbsent, fault);
            if (!found.isEmpty()) {
                return only(List.copyOf(found), fault);
            }
            refuseToRepeat(tries, fault);
        }
    }

    /**
     * Looks to the end although it found one: that may be an older one of the same name and content, and the new one may
     * come into the list only later. Who knows that there was none before takes the first one.
     */
    private Set<String> look(boolean wasAbsent, DataActionsException fault) {
        Poller poller =
                api.poller(call, "while it looked for the " + kind + ", because the request may have been carried out");
        Set<String> ids = new LinkedHashSet<>();
        DataActionsException trouble = null;
        while (poller.waits() < LOOKS && !(wasAbsent && !ids.isEmpty())) {
            if (!poller.next()) {
                if (ids.isEmpty()) {
                    throw unknown(fault, trouble, "The call's timeout left no time to look for it.");
                }
                return ids;
            }
            trouble = see(ids, poller.waits() == LOOKS);
            ids.removeAll(before);
        }
        if (ids.isEmpty() && trouble != null) {
            throw unknown(fault, trouble, "");
        }
        return ids;
    }

    /** Only the last look is worth repeating after a fault; the others have one after them. */
    private @Nullable DataActionsException see(Set<String> ids, boolean isLast) {
        try {
            ids.addAll(sameName.apply(isLast ? call.budget() : call.budget().withFaultRetries(0)));
            return null;
        } catch (CallInterruptedException e) {
            throw e;
        } catch (DataActionsException e) {
            return e;
        }
    }

    private T only(List<String> ids, DataActionsException fault) {
        if (ids.size() == 1) {
            try {
                Optional<T> found = ifWanted.apply(ids.get(0), call.budget());
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (CallInterruptedException e) {
                throw e;
            } catch (DataActionsException e) {
                fault.addSuppressed(e);
            }
        }
        throw new AmbiguousCreateException(name, ids, fault);
    }

    private void refuseToRepeat(int tries, DataActionsException fault) {
        String looked = "It did not appear in the list within 7.5 s";
        if (!api.options().isRepeatUnknownCreate()) {
            throw unknown(fault, looked + " and was not sent again; CallOptions.withRepeatUnknownCreate allows that.");
        }
        boolean isRefused =
                call.attempts().last().filter(last -> !last.mayHaveArrived()).isPresent();
        if (isRefused || tries > call.budget().faultRetries()) {
            throw unknown(fault, looked + ", after " + tries + " tries.");
        }
    }

    private OutcomeUnknownException unknown(
            DataActionsException fault, @Nullable DataActionsException trouble, String looked) {
        if (trouble == null) {
            return unknown(fault, looked);
        }
        fault.addSuppressed(trouble);
        return unknown(fault, "It could not be looked for: " + trouble.getMessage());
    }

    private OutcomeUnknownException unknown(DataActionsException fault, String looked) {
        return new OutcomeUnknownException(
                fault.getMessage() + " " + looked + " Before you create it again, look for the " + kind + " '" + name
                        + "' a minute from now: Genesys Cloud accepts the same name twice.",
                fault);
    }
}
