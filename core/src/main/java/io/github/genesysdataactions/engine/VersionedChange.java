package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.error.VersionConflictException;
import io.github.genesysdataactions.http.Attempt;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.CallBudget;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Changes something that has a version, which keeps a change from being carried out twice or over another one. */
public final class VersionedChange<T> {
    private final Api api;
    private final CallBudget budget;
    private final String what;
    private final ToIntFunction<T> version;

    /** Makes one for something of the user's, such as {@code action 'x'}. */
    public VersionedChange(Api api, CallBudget budget, String what, ToIntFunction<T> version) {
        this.api = api;
        this.budget = budget;
        this.what = what;
        this.version = version;
    }

    /**
     * Reads and writes, and does both again after a version conflict if the caller allows that; else names both versions.
     *
     * @param now looks the version up once for a message
     */
    T run(Supplier<T> read, Function<T, T> write, Supplier<T> now) {
        Poller poller = api.poller(budget, "change " + what, "while it waited to read and change it again");
        while (true) {
            T current = read.get();
            try {
                return write.apply(current);
            } catch (VersionConflictException e) {
                if (poller.waits() >= api.options().versionConflictRetries() || !poller.next()) {
                    throw new VersionConflictException(e, version.applyAsInt(current), versionNow(now, e));
                }
            }
        }
    }

    private @Nullable Integer versionNow(Supplier<T> now, VersionConflictException conflict) {
        try {
            int found = version.applyAsInt(now.get());
            return found > 0 ? found : null;
        } catch (CallInterruptedException e) {
            throw e;
        } catch (DataActionsException e) {
            conflict.addSuppressed(e);
            return null;
        }
    }

    /**
     * Sends one change. Where it is uncertain whether it was carried out, it reads: what is as wanted is success, anything else
     * is sent again, which the version makes harmless.
     *
     * @param read what it is now; what it does not find is not as wanted
     */
    public static <T> T send(
            Api api, Call call, Function<String, T> reader, Supplier<T> read, Predicate<T> isAsWanted) {
        int retries = call.budget().faultRetries();
        Poller poller = api.poller(call, "while it was uncertain whether the request was carried out");
        while (true) {
            DataActionsException failure;
            boolean isLast = poller.waits() >= retries;
            try {
                return api.send(call, reader);
            } catch (VersionConflictException | NotFoundException e) {
                if (poller.waits() == 0) {
                    throw e;
                }
                // What was sent before may have made it so.
                failure = e;
                isLast = true;
            } catch (CallInterruptedException e) {
                throw e;
            } catch (DataActionsException e) {
                if (!isOpen(call) || retries == 0 || !poller.next()) {
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

    private static boolean isOpen(Call call) {
        return call.attempts().mayHaveArrived()
                && call.attempts().last().filter(Attempt::mayBeRepeated).isPresent();
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
