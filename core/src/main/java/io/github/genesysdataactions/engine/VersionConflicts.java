package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.VersionConflictException;
import io.github.genesysdataactions.http.Limits;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Reads and writes, and does both again after a version conflict if the caller allows that; else names both versions. */
public final class VersionConflicts<T> {
    private final Api api;
    private final Limits limits;
    private final String what;
    private final ToIntFunction<T> version;

    /** Makes one for something of the user's, such as {@code action 'x'}. */
    public VersionConflicts(Api api, Limits limits, String what, ToIntFunction<T> version) {
        this.api = api;
        this.limits = limits;
        this.what = what;
        this.version = version;
    }

    /** Does it; {@code now} looks the version up once for a message. */
    public T run(Supplier<T> read, Function<T, T> write, Supplier<T> now) {
        for (int repeat = 0; ; repeat++) {
            T current = read.get();
            try {
                return write.apply(current);
            } catch (VersionConflictException e) {
                if (repeat >= api.options().repeatVersionConflicts() || !waits(repeat)) {
                    throw new VersionConflictException(e, version.applyAsInt(current), versionNow(now, e));
                }
            }
        }
    }

    private boolean waits(int repeat) {
        Duration wait = Duration.ofMillis(500L << Math.min(repeat, 3));
        return api.pause().fits(wait, "change " + what, limits, "while it waited to read and change it again");
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
}
