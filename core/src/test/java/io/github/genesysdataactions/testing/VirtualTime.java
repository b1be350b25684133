package io.github.genesysdataactions.testing;

import io.github.genesysdataactions.http.TimeSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Time that passes only when somebody waits or a test says so; clock and waiter show the same moment. */
public final class VirtualTime implements TimeSource {
    public static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private long nanos;
    private final List<Duration> sleeps = new ArrayList<>();

    @Override
    public synchronized long nanoTime() {
        return nanos;
    }

    private synchronized void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        sleeps.add(duration);
        nanos += duration.toNanos();
    }

    /** Waits to the end unless it was signalled before: a test with one thread has nobody to do so later. */
    @Override
    public Wake wake() {
        AtomicBoolean signalled = new AtomicBoolean();
        return new Wake() {
            @Override
            public void await(long nanos) throws InterruptedException {
                if (!signalled.get()) {
                    sleep(Duration.ofNanos(nanos));
                }
            }

            @Override
            public void signal() {
                signalled.set(true);
            }
        };
    }

    /** Returns the same time for somebody whose waits do something more. */
    public TimeSource whenAsleep(Runnable more) {
        VirtualTime time = this;
        return new TimeSource() {
            @Override
            public long nanoTime() {
                return time.nanoTime();
            }

            @Override
            public Wake wake() {
                Wake plain = time.wake();
                return new Wake() {
                    @Override
                    public void await(long nanos) throws InterruptedException {
                        more.run();
                        plain.await(nanos);
                    }

                    @Override
                    public void signal() {
                        plain.signal();
                    }
                };
            }
        };
    }

    public synchronized void pass(Duration duration) {
        nanos += duration.toNanos();
    }

    /** Returns how much has passed since the beginning. */
    public synchronized Duration passed() {
        return Duration.ofNanos(nanos);
    }

    public synchronized List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }

    public Clock clock() {
        return ((InstantSource) () -> START.plusNanos(nanoTime())).withZone(ZoneOffset.UTC);
    }
}
