package io.github.genesysdataactions.maven;

import io.github.genesysdataactions.options.CallFinished;
import io.github.genesysdataactions.options.CallListener;
import io.github.genesysdataactions.options.RateLimitReached;
import io.github.genesysdataactions.workbench.Output;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.maven.plugin.logging.Log;

/** Says now and then how far the reading of an organization has come, as it takes minutes under the rate limit. */
final class Reading implements CallListener {
    private static final Duration BETWEEN = Duration.ofSeconds(10);
    private static final String ACTION = "/api/v2/integrations/actions/{id}";

    private final Log log;
    private final Clock clock;
    private final Instant begin;
    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private Instant last;
    private int requests;
    private int actions;
    private boolean ended;

    Reading(Log log, Clock clock, int most) {
        this.log = log;
        this.clock = clock;
        this.begin = clock.instant();
        this.last = begin;
        this.most = most;
    }

    /**
     * Begins.
     *
     * @param most how many actions will be read at most; 0 if that is not known
     */
    static Reading of(Log log, int most) {
        return new Reading(log, Clock.systemUTC(), most);
    }

    /** Says nothing more. */
    void end() {
        lock.lock();
        try {
            ended = true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void callFinished(CallFinished call) {
        lock.lock();
        try {
            requests++;
            actions += call.pathTemplate().equals(ACTION) ? 1 : 0;
            Instant now = clock.instant();
            if (!ended && Duration.between(last, now).compareTo(BETWEEN) >= 0) {
                last = now;
                log.info("Reading the organization: " + Output.count(requests, "request") + ", "
                        + (most == 0
                                ? Output.count(actions, "action")
                                : actions + " of at most " + Output.count(most, "action"))
                        + " read"
                        + TimeLeft.text(Duration.between(begin, now), actions, most) + ".");
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void rateLimitReached(RateLimitReached closed) {
        lock.lock();
        try {
            if (!ended && closed.duration().compareTo(BETWEEN) >= 0) {
                log.info("The rate limit of Genesys Cloud is used up: waiting "
                        + closed.duration().toSeconds() + " s.");
            }
        } finally {
            lock.unlock();
        }
    }
}
