package io.github.genesysdataactions;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.call.Limits;
import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.VersionConflictException;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads and writes, and does both again after a version conflict if the caller allows that; else names both versions. */
final class VersionConflicts {
    private final Api api;
    private final ActionReader reader;
    private final Limits limits;

    VersionConflicts(Api api, ActionReader reader, Limits limits) {
        this.api = api;
        this.reader = reader;
        this.limits = limits;
    }

    Action run(Supplier<Action> read, Function<Action, Action> write) {
        for (int repeat = 0; ; repeat++) {
            Action current = read.get();
            try {
                return write.apply(current);
            } catch (VersionConflictException e) {
                if (repeat >= api.options().repeatVersionConflicts() || !waits(repeat, current)) {
                    throw new VersionConflictException(e, current.version(), versionNow(current, e));
                }
            }
        }
    }

    private boolean waits(int repeat, Action current) {
        Duration wait = Duration.ofMillis(500L << Math.min(repeat, 3));
        String purpose = "change action '" + current.name() + "'";
        return api.pause().fits(wait, purpose, limits, "while it waited to read and change it again");
    }

    private @Nullable Integer versionNow(Action current, VersionConflictException conflict) {
        try {
            int version = reader.withoutRepetition().plain(current.id()).version();
            return version > 0 ? version : null;
        } catch (CallInterruptedException e) {
            throw e;
        } catch (DataActionsException e) {
            conflict.addSuppressed(e);
            return null;
        }
    }
}
