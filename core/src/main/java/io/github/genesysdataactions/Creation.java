package io.github.genesysdataactions;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.call.Limits;
import io.github.genesysdataactions.call.OpenOutcome;
import io.github.genesysdataactions.call.Pause;
import io.github.genesysdataactions.error.AmbiguousCreateException;
import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.OutcomeUnknownException;
import java.util.List;

/**
 * Creates an action and never leaves two: where it is open whether a request was carried out, it looks before anything is
 * sent again.
 */
final class Creation {
    private final Limits limits;
    private final Pause pause;
    private final boolean repeatAfterSilence;

    Creation(Limits limits, Pause pause, boolean repeatAfterSilence) {
        this.limits = limits;
        this.pause = pause;
        this.repeatAfterSilence = repeatAfterSilence;
    }

    /** Creates it; {@code wasAbsent} says that no action of the name was there before. */
    Action run(NewAction wanted, boolean wasAbsent) {
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
                throw unknown(wanted, fault, "Nobody looked, as faultRetries is 0.");
            }
            Look look = new Look(wanted, limits, pause).run(wasAbsent);
            if (!look.ids().isEmpty()) {
                return only(wanted, look.ids(), fault);
            }
            if (!look.isSureOfNone()) {
                throw unsure(wanted, fault, look);
            }
            if (outcome == OpenOutcome.AFTER_SILENCE && !repeatAfterSilence) {
                throw unknown(
                        wanted,
                        fault,
                        "It did not appear in the list within 7.5 s and was not sent again; "
                                + "CallOptions.withRepeatUnknownCreate allows that.");
            }
            if (retry > limits.faultRetries()) {
                throw unknown(wanted, fault, "It did not appear in the list within 7.5 s, after " + retry + " tries.");
            }
        }
    }

    private Action only(NewAction wanted, List<String> ids, DataActionsException fault) {
        if (ids.size() == 1) {
            try {
                Action found = wanted.read(ids.get(0), limits);
                if (wanted.wanted().isMetBy(found)) {
                    return found;
                }
            } catch (CallInterruptedException e) {
                throw e;
            } catch (DataActionsException e) {
                fault.addSuppressed(e);
            }
        }
        throw new AmbiguousCreateException(wanted.name(), ids, fault);
    }

    private static OutcomeUnknownException unsure(NewAction wanted, DataActionsException fault, Look look) {
        DataActionsException trouble = look.trouble();
        if (trouble == null) {
            return unknown(wanted, fault, "The call's timeout left no time to look for it.");
        }
        fault.addSuppressed(trouble);
        return unknown(wanted, fault, "It could not be looked for: " + trouble.getMessage());
    }

    private static OutcomeUnknownException unknown(NewAction wanted, DataActionsException fault, String looked) {
        return new OutcomeUnknownException(
                fault.getMessage() + " " + looked + " Before you create it again, look for '" + wanted.name()
                        + "' a minute from now: Genesys Cloud takes the same name twice.",
                fault);
    }
}
