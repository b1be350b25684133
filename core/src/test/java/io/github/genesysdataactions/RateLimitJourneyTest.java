package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.testing.FakeGenesys;
import io.github.genesysdataactions.testing.VirtualTime;
import io.github.genesysdataactions.testing.Windows;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RateLimitJourneyTest {
    private static final int THREADS = 32;
    private static final int CALLS = 900;
    private static final Duration WINDOW = Duration.ofSeconds(60);

    private final VirtualTime time = new VirtualTime(THREADS);

    @ParameterizedTest
    @ValueSource(longs = {60_000, 42_500, 59_001})
    void calls_takeTwoWindowsAndNoneIsRefused(long millisToTheFirstEnd) {
        Duration first = Duration.ofMillis(millisToTheFirstEnd);
        Windows windows = new Windows(300, WINDOW, VirtualTime.START.plus(first), time.clock());
        AtomicInteger next = new AtomicInteger();
        ConcurrentLinkedQueue<String> names = new ConcurrentLinkedQueue<>();

        try (FakeGenesys server = new FakeGenesys()) {
            for (int i = 0; i < 2 * CALLS; i++) {
                server.replies(request -> windows.answer(request, any -> "{\"entities\":[]}"));
            }
            try (GenesysDataActions genesys =
                    server.client().time(time.clock(), time).build()) {
                time.each(thread -> {
                    for (int i = next.getAndIncrement(); i < CALLS; i = next.getAndIncrement()) {
                        genesys.actions().findByName("Customers " + i);
                        names.add("Customers " + i);
                    }
                    return thread;
                });
            }
        }

        assertThat(names).hasSize(CALLS).doesNotHaveDuplicates();
        assertThat(windows.refused()).isZero();
        assertThat(windows.admitted()).hasSize(CALLS);
        Duration least = first.plus(WINDOW);
        assertThat(time.passed()).isBetween(least, least.multipliedBy(105).dividedBy(100));
    }

    @Test
    void calls_allSucceedWhenTheLimitIsSharedWithAnotherClient() {
        Windows windows = new Windows(300, WINDOW, VirtualTime.START.plus(WINDOW), time.clock());
        AtomicInteger next = new AtomicInteger();

        try (FakeGenesys server = new FakeGenesys()) {
            for (int i = 0; i < 2 * CALLS; i++) {
                // Every other request is another client's.
                server.replies(request -> {
                    windows.answer(request, any -> "{}");
                    return windows.answer(request, any -> "{\"entities\":[]}");
                });
            }
            try (GenesysDataActions genesys =
                    server.client().time(time.clock(), time).build()) {
                time.each(thread -> {
                    for (int i = next.getAndIncrement(); i < 300; i = next.getAndIncrement()) {
                        genesys.actions().findByName("Customers " + i);
                    }
                    return thread;
                });
            }
        }

        assertThat(time.passed()).isEqualTo(WINDOW);
    }
}
