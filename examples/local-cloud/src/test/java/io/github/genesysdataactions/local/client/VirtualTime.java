package io.github.genesysdataactions.local.client;

import io.github.genesysdataactions.call.Waiter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;

/** Time that passes only while somebody waits; client and cloud share it. */
final class VirtualTime extends Clock implements Waiter {
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    private Duration passed = Duration.ZERO;

    @Override
    public synchronized long nanoTime() {
        return passed.toNanos();
    }

    synchronized void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        passed = passed.plus(duration);
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

    /** Lets time pass of which nobody takes notice. */
    synchronized void pass(Duration duration) {
        passed = passed.plus(duration);
    }

    synchronized Duration passed() {
        return passed;
    }

    @Override
    public synchronized Instant instant() {
        return START.plus(passed);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
