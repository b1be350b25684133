package io.github.genesysdataactions.http.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HostLookupTest {
    private final AtomicLong nanos = new AtomicLong(-1);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void await_makesANameFreshFor20Seconds() throws Exception {
        HostLookup lookup = new HostLookup(host -> asked.incrementAndGet(), nanos::get);

        assertThat(lookup.isFresh("api.example.com")).isFalse();
        lookup.await("api.example.com", Long.MAX_VALUE);

        assertThat(lookup.isFresh("api.example.com")).isTrue();
        assertThat(lookup.isFresh("login.example.com")).isFalse();
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(20));
        assertThat(lookup.isFresh("api.example.com")).isFalse();
        assertThat(asked).hasValue(1);
    }

    @Test
    void await_endsWithoutAFreshNameWhenThereIsNone() throws Exception {
        HostLookup lookup = new HostLookup(
                host -> {
                    throw new UnknownHostException(host);
                },
                nanos::get);

        lookup.await("nowhere.invalid", Long.MAX_VALUE);

        assertThat(lookup.isFresh("nowhere.invalid")).isFalse();
    }

    @Test
    void await_isEndedByAnInterruptWhileTheNameServerHangs() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        HostLookup lookup = new HostLookup(host -> awaitQuietly(never), nanos::get);
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> lookup.await("api.example.com", Long.MAX_VALUE));

        never.countDown();
        lookup.await("api.example.com", Long.MAX_VALUE);
        assertThat(lookup.isFresh("api.example.com")).isTrue();
    }

    @Test
    void await_asksOnceForAllWhoWaitTogether() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        CyclicBarrier start = new CyclicBarrier(9);
        HostLookup lookup = new HostLookup(
                host -> {
                    asked.incrementAndGet();
                    awaitQuietly(answer);
                },
                nanos::get);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Thread> waiting = new ArrayList<>();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(threads.submit(() -> {
                synchronized (waiting) {
                    waiting.add(Thread.currentThread());
                }
                start.await();
                lookup.await("api.example.com", Long.MAX_VALUE);
                return null;
            }));
        }
        start.await();
        while (!waiting.stream().allMatch(HostLookupTest::waitsForTheName)) {
            Thread.onSpinWait();
        }

        answer.countDown();

        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();
        assertThat(asked).hasValue(1);
    }

    /** One look at the stack tells; between two looks, a thread goes on. */
    private static boolean waitsForTheName(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(FutureTask.class.getName())
                        && frame.getMethodName().equals("awaitDone"));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
