package io.github.genesysdataactions.workbench.progress;

import io.github.genesysdataactions.options.CallFinished;
import io.github.genesysdataactions.options.CallListener;
import io.github.genesysdataactions.options.RateLimitReached;
import io.github.genesysdataactions.sync.ApplyReport.Outcome;
import io.github.genesysdataactions.sync.Progress;
import io.github.genesysdataactions.workbench.Output;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Knows how far the reading or the changing of an organization has come, how fast it is, and how long the rest takes, with the
 * waits for the rate limit, which may be most of it. Safe for any number of threads.
 */
public final class Meter implements CallListener, Progress {
    private static final String ACTION = "/api/v2/integrations/actions/{id}";

    /** Shorter waits are part of the rate. */
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(2);

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private String work = "Reading the organization";
    private Instant begin;
    private @Nullable Instant waitsUntil;
    private String unit = "action";
    private boolean isReading = true;
    private boolean isOver;
    private int total;
    private int done;
    private int requests;

    /** Begins with reading; how much there is to read is not known yet. */
    public Meter(Clock clock) {
        this.clock = clock;
        this.begin = clock.instant();
    }

    /** Reads so many actions at most. */
    public void reading(int most) {
        begin("Reading the organization", "action", true, most);
    }

    /** Carries out so many changes. */
    public void applying(int changes) {
        begin("Applying", "change", false, changes);
    }

    /** Has asked with so many requests, of so many at most. */
    public void asking(int requests, int most) {
        lock.lock();
        try {
            if (!unit.equals("request")) {
                begin("Asking", "request", false, most);
            }
            done = requests;
        } finally {
            lock.unlock();
        }
    }

    private void begin(String what, String of, boolean reads, int most) {
        lock.lock();
        try {
            work = what;
            unit = of;
            isReading = reads;
            isOver = false;
            total = most;
            done = 0;
            begin = clock.instant();
        } finally {
            lock.unlock();
        }
    }

    /** Says nothing more, until something else begins. */
    public void end() {
        lock.lock();
        try {
            isOver = true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void callFinished(CallFinished call) {
        lock.lock();
        try {
            requests++;
            if (isReading && call.method().equals("GET") && call.pathTemplate().equals(ACTION)) {
                done++;
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void rateLimitReached(RateLimitReached closed) {
        waits(closed.duration());
    }

    /** Waits so long before it goes on. */
    public void waits(Duration wait) {
        lock.lock();
        try {
            Instant opens = clock.instant().plus(wait);
            if (waitsUntil == null || opens.isAfter(waitsUntil)) {
                waitsUntil = opens;
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void ended(Outcome outcome, int ended, int all) {
        lock.lock();
        try {
            done = ended;
        } finally {
            lock.unlock();
        }
    }

    /** Returns one line, or an empty text if there is nothing to say. */
    public String text() {
        lock.lock();
        try {
            return isOver ? "" : work + ": " + state(clock.instant());
        } finally {
            lock.unlock();
        }
    }

    private String state(Instant now) {
        Duration elapsed = Duration.between(begin, now);
        if (waitsUntil != null && Duration.between(now, waitsUntil).compareTo(SHORTEST_WAIT) >= 0) {
            long seconds = Duration.between(now, waitsUntil).plusMillis(999).toSeconds();
            return "waiting " + seconds + " s for the rate limit; " + count() + " done";
        }
        return count() + rate(elapsed) + TimeLeft.text(elapsed, done, total);
    }

    private String count() {
        if (total > 0) {
            return done + " of " + (unit.equals("change") ? "" : "at most ") + Output.count(total, unit);
        }
        return Output.count(requests, "request") + ", " + Output.count(done, "action");
    }

    private String rate(Duration elapsed) {
        double seconds = elapsed.toMillis() / 1000.0;
        return done == 0 || seconds < 1 ? "" : String.format(Locale.ROOT, ", %.1f a second", done / seconds);
    }
}
