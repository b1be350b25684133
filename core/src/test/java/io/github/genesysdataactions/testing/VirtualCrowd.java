package io.github.genesysdataactions.testing;

import io.github.genesysdataactions.http.TimeSource;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Many threads in virtual time: it leaps to the next wake-up as soon as all of them wait. */
public final class VirtualCrowd implements TimeSource {
    private static final class Sleeper {
        private final long until;
        private boolean isAwake;

        private Sleeper(long until) {
            this.until = until;
        }
    }

    private final int size;
    private final List<Sleeper> sleepers = new ArrayList<>();
    private long nanos;
    private int running;

    public VirtualCrowd(int size) {
        this.size = size;
        this.running = size;
    }

    /** Runs the work once in each thread. */
    public <T> List<T> each(IntFunction<T> work) {
        return Crowd.of(size).each(number -> {
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

    @Override
    public Wake wake() {
        return new VirtualWake();
    }

    public Clock clock() {
        return ((InstantSource) () -> VirtualTime.START.plusNanos(nanoTime())).withZone(ZoneOffset.UTC);
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
            synchronized (VirtualCrowd.this) {
                if (isSignalled || time <= 0) {
                    return;
                }
                sleeper = new Sleeper(nanos + Math.min(time, Long.MAX_VALUE / 2));
                sleepers.add(sleeper);
                running--;
                leapIfAllWait();
                while (!sleeper.isAwake) {
                    VirtualCrowd.this.wait();
                }
            }
        }

        @Override
        public void signal() {
            synchronized (VirtualCrowd.this) {
                isSignalled = true;
                if (sleepers.contains(sleeper)) {
                    awaken(sleeper);
                }
            }
        }
    }
}
