package io.github.genesysdataactions.redis;

import io.github.genesysdataactions.fleet.NameLock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Locks on names, as hashes that a holder's process keeps from ending. */
final class Names implements NameLock, AutoCloseable {
    private static final Duration LEASE = Duration.ofSeconds(5);
    private static final Duration NOTE_KEPT = Duration.ofMinutes(1);

    private final Connection redis;
    private final String prefix;
    private final ScheduledThreadPoolExecutor extensions;

    Names(Connection redis, String prefix) {
        this.redis = redis;
        this.prefix = prefix;
        extensions = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "genesys-data-actions-locks");
            thread.setDaemon(true);
            return thread;
        });
        extensions.setRemoveOnCancelPolicy(true);
        extensions.setKeepAliveTime(LEASE.toMillis(), TimeUnit.MILLISECONDS);
        extensions.allowCoreThreadTimeOut(true);
    }

    @Override
    public Optional<Held> tryLock(String name) {
        List<String> key = List.of(key(name));
        List<Object> answer = redis.run(Script.LOCK, key, List.of(Limits.millis(LEASE), Limits.millis(NOTE_KEPT)));
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Lock(key, (String) answer.get(0), answer.size() > 1 ? (String) answer.get(1) : null));
    }

    /** Names may be long, and those who can read keys need not read names. */
    String key(String name) {
        return prefix + ":name:" + HexFormat.of().formatHex(Script.digest("SHA-256", name));
    }

    @Override
    public void close() {
        extensions.shutdownNow();
    }

    private final class Lock implements Held {
        private final List<String> key;
        private final String fence;
        private final @Nullable String note;
        private final ScheduledFuture<?> extension;

        Lock(List<String> key, String fence, @Nullable String note) {
            this.key = key;
            this.fence = fence;
            this.note = note;
            long third = LEASE.toMillis() / 3;
            this.extension = extensions.scheduleWithFixedDelay(this::extend, third, third, TimeUnit.MILLISECONDS);
        }

        @Override
        public long fence() {
            return Long.parseLong(fence);
        }

        @Override
        public Optional<String> note() {
            return Optional.ofNullable(note);
        }

        private void extend() {
            try {
                redis.run(Script.EXTEND, key, List.of(fence, Limits.millis(LEASE), Limits.millis(NOTE_KEPT)));
            } catch (RedisUnavailableException e) {
                // The next extension may come through before the lease ends.
            }
        }

        @Override
        public void release(@Nullable String left) {
            extension.cancel(false);
            List<String> arguments = new ArrayList<>(List.of(fence, Limits.millis(NOTE_KEPT)));
            if (left != null) {
                arguments.add(left);
            }
            redis.run(Script.RELEASE, key, arguments);
        }
    }
}
