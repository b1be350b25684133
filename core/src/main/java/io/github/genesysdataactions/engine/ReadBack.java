package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.error.VersionConflictException;
import io.github.genesysdataactions.http.Limits;
import io.github.genesysdataactions.http.OpenOutcome;
import io.github.genesysdataactions.http.Pause;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Sends a change that carries the version it is for. Where it is open whether it was carried out, it reads: what is as
 * wanted is success, anything else is sent again, which the version makes harmless.
 */
public final class ReadBack {
    private static final long FIRST_WAIT_MILLIS = 500;

    private final Limits limits;
    private final Pause pause;
    private final String purpose;

    public ReadBack(Limits limits, Pause pause, String purpose) {
        this.limits = limits;
        this.pause = pause;
        this.purpose = purpose;
    }

    /** Returns what came of it; a {@code read} that finds nothing is not as wanted. */
    public <T> T run(Supplier<T> send, Supplier<T> read, Predicate<T> isAsWanted) {
        for (int retry = 1; ; retry++) {
            DataActionsException failure;
            boolean isLast = retry > limits.faultRetries();
            try {
                return send.get();
            } catch (VersionConflictException | NotFoundException e) {
                if (retry == 1) {
                    throw e;
                }
                // What was sent before may have made it so.
                failure = e;
                isLast = true;
            } catch (DataActionsException e) {
                if (OpenOutcome.of(e) == OpenOutcome.NO || !waits(retry)) {
                    throw e;
                }
                failure = e;
            }
            Optional<T> now = readAfter(failure, read);
            if (now.filter(isAsWanted).isPresent()) {
                return now.get();
            }
            if (isLast) {
                throw failure;
            }
        }
    }

    private boolean waits(int retry) {
        Duration wait = Duration.ofMillis(FIRST_WAIT_MILLIS << Math.min(retry - 1, 4));
        String reason = "while it was open whether the request was carried out";
        return limits.faultRetries() > 0 && pause.fits(wait, purpose, limits, reason);
    }

    private static <T> Optional<T> readAfter(DataActionsException failure, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (NotFoundException e) {
            return Optional.empty();
        } catch (CallInterruptedException e) {
            throw e;
        } catch (DataActionsException e) {
            failure.addSuppressed(e);
            throw failure;
        }
    }
}
