package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.Pause;
import io.github.genesysdataactions.http.TimeSource;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What this client made within the last 30 s. Genesys Cloud is only eventually consistent: for a moment it may not know
 * what it has just confirmed (the provider source MyPureCloud/terraform-provider-genesyscloud repeats such calls too). What
 * others made is asked for once.
 */
public final class RecentWrites {
    private static final Duration MEMORY = Duration.ofSeconds(30);
    private static final int MOST = 1000;
    private static final int LONGEST_WAIT_MILLIS = 4000;
    private static final int MOST_REFUSALS = 4;

    private final TimeSource waiter;
    private final Pause pause;
    private final Map<String, Long> since = bounded();
    private final Map<String, String> names = bounded();

    public RecentWrites(TimeSource waiter, Pause pause) {
        this.waiter = waiter;
        this.pause = pause;
    }

    /** Remembers what was made: {@link Stage#key}, or the id of an integration or a credential. */
    public void add(String thing) {
        since.put(thing, waiter.nanoTime());
    }

    /** Remembers what was made and what it is called, as lists may not show it yet. */
    public void add(Stage stage, Action made) {
        add(stage.key(made.id()));
        names.put(stage.key(made.name()), made.id());
    }

    /** Remembers an integration or a credential by its type and name, as lists may not show it yet. */
    public void add(String typeId, String name, String id) {
        add(id);
        names.put(typeId + " " + name, id);
    }

    /** Returns the id of the integration or credential that was made under this name, if that is new. */
    public Optional<String> named(String typeId, String name) {
        return Optional.ofNullable(names.get(typeId + " " + name)).filter(this::isNew);
    }

    /** Returns the id of what was made under this name, if that is new. */
    public Optional<String> named(Stage stage, String name) {
        return Optional.ofNullable(names.get(stage.key(name))).filter(id -> isNew(stage.key(id)));
    }

    /** Forgets what was deleted. */
    public void forget(String thing) {
        since.remove(thing);
    }

    /** Sends a call about a thing, and again after 404 as long as the thing is new. */
    public <T> T whenThere(String thing, Call call, Supplier<T> send) {
        for (int refusals = 0; ; refusals++) {
            try {
                return send.get();
            } catch (ApiException e) {
                if (e.status() != 404 || !isNew(thing) || isOfAnother(e) || !waits(refusals, call)) {
                    throw e;
                }
            }
        }
    }

    /** Sends a call that needs an integration, and again after 400 as long as the integration is new, four times. */
    public <T> T whenUsable(String integration, Call call, Supplier<T> send) {
        for (int refusals = 0; ; refusals++) {
            try {
                return send.get();
            } catch (ApiException e) {
                if (e.status() != 400 || refusals == MOST_REFUSALS || !isNew(integration) || !waits(refusals, call)) {
                    throw e;
                }
            }
        }
    }

    private static <V> Map<String, V> bounded() {
        return Collections.synchronizedMap(new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > MOST;
            }
        });
    }

    private boolean isNew(String thing) {
        Long made = since.get(thing);
        return made != null && waiter.nanoTime() - made < MEMORY.toNanos();
    }

    /** The action is there, but what it calls answered 404. */
    private static boolean isOfAnother(ApiException e) {
        return e.details().stream()
                .anyMatch(detail ->
                        detail.errorCode() != null && detail.errorCode().startsWith("ACTION."));
    }

    private boolean waits(int refusals, Call call) {
        Duration wait = Duration.ofMillis(Math.min(LONGEST_WAIT_MILLIS, 500L << Math.min(refusals, 3)));
        return pause.fits(wait, call.purpose(), call.limits(), "while it waited for what was made a moment ago");
    }
}
