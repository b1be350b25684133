package io.github.genesysdataactions.testing;

import io.github.genesysdataactions.fleet.NameLock;
import io.github.genesysdataactions.fleet.TokenStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Tokens and names that clients of one JVM share; fails when told to. */
public final class MemoryStore implements TokenStore, NameLock {
    public final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final Map<String, String> notes = new ConcurrentHashMap<>();
    private final AtomicLong fences = new AtomicLong();
    public volatile boolean fails;

    @Override
    public Optional<Entry> read(String name) {
        requireWorking();
        return Optional.ofNullable(entries.get(name));
    }

    @Override
    public boolean write(String name, long fence, String value, Duration life) {
        requireWorking();
        entries.put(name, new Entry(value, life));
        return true;
    }

    @Override
    public void remove(String name, String value) {
        requireWorking();
        entries.computeIfPresent(name, (key, entry) -> entry.value().equals(value) ? null : entry);
    }

    @Override
    public Optional<Held> tryLock(String name) {
        requireWorking();
        Held lock = new Lock(name, fences.incrementAndGet());
        return held.putIfAbsent(name, lock) == null ? Optional.of(lock) : Optional.empty();
    }

    private void requireWorking() {
        if (fails) {
            throw new IllegalStateException("The memory is away.");
        }
    }

    private final class Lock implements Held {
        private final String name;
        private final long fence;

        Lock(String name, long fence) {
            this.name = name;
            this.fence = fence;
        }

        @Override
        public long fence() {
            return fence;
        }

        @Override
        public Optional<String> note() {
            return Optional.ofNullable(notes.get(name));
        }

        @Override
        public void release(@Nullable String note) {
            if (note == null) {
                notes.remove(name);
            } else {
                notes.put(name, note);
            }
            held.remove(name, this);
        }
    }
}
