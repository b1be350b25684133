package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.error.AmbiguousCreateException;
import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.OutcomeUnknownException;
import io.github.genesysdataactions.http.Limits;
import io.github.genesysdataactions.http.OpenOutcome;
import java.util.List;
import java.util.Optional;

/**
 * Creates something and never leaves two: where it is open whether a request was carried out, it looks before anything is
 * sent again.
 */
public final class Creation<T> {
    private final NewThing<T> wanted;
    private final Api api;
    private final Limits limits;

    public Creation(NewThing<T> wanted, Api api, Limits limits) {
        this.wanted = wanted;
        this.api = api;
        this.limits = limits;
    }

    /** Creates it; {@code wasAbsent} says that whatever is found was not there before. */
    public T run(boolean wasAbsent) {
        for (int retry = 1; ; retry++) {
            DataActionsException fault;
            OpenOutcome outcome;
            try {
                return wanted.send();
            } catch (DataActionsException e) {
                fault = e;
                outcome = OpenOutcome.of(e);
            }
            if (outcome == OpenOutcome.NO) {
                throw fault;
            }
            if (limits.faultRetries() == 0) {
                throw unknown(fault, "Nobody looked, as faultRetries is 0.");
            }
            Look look = new Look(wanted, limits, api.pause()).run(wasAbsent);
            if (!look.ids().isEmpty()) {
                return only(look.ids(), fault);
            }
            if (!look.isSureOfNone()) {
                throw unsure(fault, look);
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

    private T only(List<String> ids, DataActionsException fault) {
        if (ids.size() == 1) {
            try {
                Optional<T> found = wanted.ifWanted(ids.get(0), limits);
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (CallInterruptedException e) {
                throw e;
            } catch (DataActionsException e) {
                fault.addSuppressed(e);
            }
        }
        throw new AmbiguousCreateException(wanted.name(), ids, fault);
    }

    private OutcomeUnknownException unsure(DataActionsException fault, Look look) {
        DataActionsException trouble = look.trouble();
        if (trouble == null) {
            return unknown(fault, "The call's timeout left no time to look for it.");
        }
        fault.addSuppressed(trouble);
        return unknown(fault, "It could not be looked for: " + trouble.getMessage());
    }

    private OutcomeUnknownException unknown(DataActionsException fault, String looked) {
        return new OutcomeUnknownException(
                fault.getMessage() + " " + looked + " Before you create it again, look for the " + wanted.kind()
                        + " '" + wanted.name()
                        + "' a minute from now: Genesys Cloud may take the same name twice.",
                fault);
    }
}
