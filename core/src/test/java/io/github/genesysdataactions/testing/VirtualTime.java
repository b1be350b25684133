package io.github.genesysdataactions.testing;

import io.github.genesysdataactions.http.TimeSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Time that passes only when a test says so or all of its threads wait: then it leaps to the next wake-up. Clock and waits
 * show the same moment, so that a client and a cloud can share it.
 */
public final class VirtualTime implements TimeSource {
    public static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private static final class Sleeper {
        private final long until;
        private boolean isAwake;

        private Sleeper(long until) {
            this.until = until;
        }
    }

    private final int threads;
    private final List<Sleeper> sleepers = new ArrayList<>();
    private final List<Duration> sleeps = new ArrayList<>();
    private long nanos;
    private int running;

    /** For one thread: each of its waits passes at once. */
    public VirtualTime() {
        this(1);
    }

    /** For so many threads, which {@link #each} starts. */
    public VirtualTime(int threads) {
        this.threads = threads;
        this.running = threads;
    }

    /** Runs the work once in each thread. */
    public <T> List<T> each(IntFunction<T> work) {
        return Crowd.of(threads).each(number -> {
            try {
                return work.apply(number);
            } finally {
                ends();
            }
        });
    }

    @Override
    public synchronized long nanoTime() {
        return nanos;
    }

    public Clock clock() {
        return ((InstantSource) () -> START.plusNanos(nanoTime())).withZone(ZoneOffset.UTC);
    }

    public synchronized void pass(Duration duration) {
        nanos += duration.toNanos();
    }

    /** Returns how much has passed since the beginning. */
    public synchronized Duration passed() {
        return Duration.ofNanos(nanos);
    }

    /** Returns how long each wait was meant to be, in the order in which they began. */
    public synchronized List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }

    @Override
    public Wake wake() {
        return new VirtualWake();
    }

    /** Returns the same time, for waits that do something more when they begin. */
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

    private synchronized void ends() {
        running--;
        leapIfAllWait();
    }

    private void leapIfAllWait() {
        if (running > 0 || sleepers.isEmpty()) {
            return;
        }
        nanos = sleepers.stream().mapToLong(sleeper -> sleeper.until).min().orElse(nanos);
        List.copyOf(sleepers).stream().filter(sleeper -> sleeper.until <= nanos).forEach(this::awaken);
    }

    private void awaken(Sleeper sleeper) {
        sleeper.isAwake = true;
        sleepers.remove(sleeper);
        running++;
        notifyAll();
    }

    private final class VirtualWake implements Wake {
        private boolean isSignalled;
        private Sleeper sleeper = new Sleeper(0);

        @Override
        public void await(long time) throws InterruptedException {
            synchronized (VirtualTime.this) {
                if (isSignalled) {
                    return;
                }
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                sleeps.add(Duration.ofNanos(time));
                if (time <= 0) {
                    return;
                }
                sleeper = new Sleeper(nanos + Math.min(time, Long.MAX_VALUE / 2));
                sleepers.add(sleeper);
                running--;
                leapIfAllWait();
                while (!sleeper.isAwake) {
                    VirtualTime.this.wait();
                }
            }
        }

        @Override
        public void signal() {
            synchronized (VirtualTime.this) {
                isSignalled = true;
                if (sleepers.contains(sleeper)) {
                    awaken(sleeper);
                }
            }
        }
    }
}
