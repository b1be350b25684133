package io.github.genesysdataactions.workbench.progress;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Shows what a {@link Meter} says: on a terminal on one line that is rewritten, elsewhere on a new line each 10 s. */
public final class Ticker implements AutoCloseable {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
    private static final String CLEAR = "\r\u001b[2K";

    /** More would be two lines, of which only one is rewritten. */
    private static final int WIDTH = 79;

    private final Meter meter;
    private final Clock clock;
    private final Consumer<String> show;
    private final Runnable clear;
    private final Duration between;
    private final ReentrantLock lock = new ReentrantLock();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "data-actions-progress");
        made.setDaemon(true);
        return made;
    });
    private Instant last;

    private Ticker(Meter meter, Clock clock, Consumer<String> show, Runnable clear, Duration between) {
        this.meter = meter;
        this.clock = clock;
        this.show = show;
        this.clear = clear;
        this.between = between;
        this.last = clock.instant();
    }

    /** Shows it on a terminal. */
    public static Ticker terminal(Meter meter, Clock clock, PrintStream terminal) {
        Ticker ticker = new Ticker(
                meter,
                clock,
                text -> {
                    terminal.print(CLEAR + text.substring(0, Math.min(text.length(), WIDTH)));
                    terminal.flush();
                },
                () -> {
                    terminal.print(CLEAR);
                    terminal.flush();
                },
                Duration.ofMillis(500));
        return ticker.started();
    }

    /** Shows it line by line. */
    public static Ticker lines(Meter meter, Clock clock, Consumer<String> lines) {
        return new Ticker(meter, clock, text -> lines.accept(text + "."), () -> {}, BETWEEN_LINES).started();
    }

    private Ticker started() {
        Future<?> unused = thread.scheduleWithFixedDelay(this::tick, 500, 500, TimeUnit.MILLISECONDS);
        return this;
    }

    /** Shows it if it is time. */
    void tick() {
        lock.lock();
        try {
            Instant now = clock.instant();
            String text = meter.text();
            if (!text.isEmpty() && Duration.between(last, now).compareTo(between) >= 0) {
                last = now;
                show.accept(text);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets others write, without a line that is half theirs. */
    public void aside(Runnable work) {
        lock.lock();
        try {
            clear.run();
            work.run();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        aside(() -> {});
    }
}
