package io.github.genesysdataactions.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.genesysdataactions.lambda.testing.FakeContext;
import io.github.genesysdataactions.lambda.testing.HandlerTester;
import io.github.genesysdataactions.lambda.testing.HttpAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.slf4j.event.Level;

@Timeout(20)
class DeadlineTest {
    private static final Duration MARGIN = Duration.ofMillis(200);
    private static final HandlerOptions OPTIONS = HandlerOptions.standard().withDeadlineMargin(MARGIN);

    @BeforeEach
    void forgetTheLog() {
        RecordingLog.LINES.clear();
    }

    private static HandlerTester tester(int millisLeft, Callable<?> script) {
        return HandlerTester.of(Echo.of(OPTIONS, script)).withContext(left(millisLeft));
    }

    private static FakeContext left(int millis) {
        return FakeContext.standard().withRemainingTime(Duration.ofMillis(millis));
    }

    private static Object never() throws InterruptedException {
        new CountDownLatch(1).await();
        return "";
    }

    @Test
    void handleRequest_answersWhatTheMethodReturnsOrThrows() {
        assertThat(tester(10_000, () -> "x").restApi("{}").body()).isEqualTo("\"x\"");
        assertThat(tester(10_000, () -> null).restApi("{}").body()).isEqualTo("{}");
        assertThat(tester(10_000, () -> {
                            throw ActionFailedException.conflict("busy", "Busy.");
                        })
                        .restApi("{}")
                        .status())
                .isEqualTo(409);
        assertThat(tester(10_000, () -> {
                            throw new NoClassDefFoundError();
                        })
                        .restApi("{}")
                        .status())
                .isEqualTo(500);
    }

    @Test
    void handleRequest_answers504AndInterruptsWhenTheTimeIsOver() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);

        HttpAnswer answer = tester(400, () -> {
                    try {
                        return never();
                    } finally {
                        interrupted.countDown();
                    }
                })
                .restApi("{}");

        interrupted.await();
        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"status\":\"error\",\"code\":\"deadline_exceeded\",\"message\":\"The action did not finish"
                                + " in time.\",\"requestId\":\"test-request\"}");
        assertThat(RecordingLog.LINES).noneMatch(line -> line.level() == Level.ERROR);
    }

    @ParameterizedTest
    @ValueSource(ints = {-5, 0, 1, 200})
    void handleRequest_doesNotBeginWhenNoTimeIsLeft(int millis) {
        AtomicBoolean begun = new AtomicBoolean();

        assertThat(tester(millis, () -> begun.getAndSet(true)).restApi("{}").status())
                .isEqualTo(504);
        assertThat(begun).isFalse();
    }

    @Test
    void handleRequest_failsADirectInvocationWithTheSameCode() {
        assertThatThrownBy(() -> tester(300, DeadlineTest::never).direct("{}"))
                .isInstanceOf(ActionFailedException.class)
                .hasMessageStartingWith("deadline_exceeded: ")
                .hasNoCause();
    }

    @Test
    void handle_runsInOneDaemonThreadWithTheLogContext() {
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        List<Map<String, String>> contexts = Collections.synchronizedList(new ArrayList<>());
        HandlerTester tester = tester(10_000, () -> {
            threads.add(Thread.currentThread());
            contexts.add(MDC.getCopyOfContextMap());
            MDC.put("own", "left behind");
            return "x";
        });

        for (int i = 0; i < 200; i++) {
            tester.restApi("{}");
        }

        assertThat(threads).hasSize(200);
        assertThat(Map.copyOf(
                        threads.stream().collect(java.util.stream.Collectors.toMap(t -> t, t -> true, (a, b) -> a))))
                .hasSize(1)
                .allSatisfy((thread, yes) -> assertThat(thread.isDaemon() && thread != Thread.currentThread())
                        .isTrue());
        assertThat(contexts).containsOnly(Map.of("requestId", "test-request"));
    }

    @Test
    void handle_startsWithoutAnInterruptAfterACallThatWasInterrupted() {
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        List<Boolean> interrupts = Collections.synchronizedList(new ArrayList<>());
        Echo handler = Echo.of(OPTIONS, () -> {
            threads.add(Thread.currentThread());
            interrupts.add(Thread.currentThread().isInterrupted());
            try {
                return threads.size() == 1 ? never() : "x";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return "interrupted";
            }
        });

        int first =
                HandlerTester.of(handler).withContext(left(300)).restApi("{}").status();
        int second = HandlerTester.of(handler)
                .withContext(left(10_000))
                .restApi("{}")
                .status();

        assertThat(List.of(first, second)).containsExactly(504, 200);
        assertThat(interrupts).containsExactly(false, false);
        assertThat(threads.get(1)).isSameAs(threads.get(0));
    }

    @Test
    void handle_getsAFreshThreadWhenTheOldOneIgnoresTheInterrupt() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        AtomicReference<Thread> stuck = new AtomicReference<>();
        Echo handler = Echo.of(OPTIONS, () -> {
            if (stuck.compareAndSet(null, Thread.currentThread())) {
                awaitIgnoringInterrupts(release);
            }
            return Thread.currentThread().getId() == stuck.get().getId() ? "old" : "fresh";
        });

        int first =
                HandlerTester.of(handler).withContext(left(300)).restApi("{}").status();
        String second = HandlerTester.of(handler)
                .withContext(left(10_000))
                .restApi("{}")
                .body();
        release.countDown();
        stuck.get().join();

        assertThat(first).isEqualTo(504);
        assertThat(second).isEqualTo("\"fresh\"");
        assertThat(RecordingLog.LINES)
                .filteredOn(line -> line.level() == Level.WARN)
                .singleElement()
                .extracting(RecordingLog.Line::text)
                .asString()
                .contains("ignores the interrupt", "[requestId=test-request]", "DeadlineTest.java");
    }

    @Test
    void handleRequest_answers503WhileTooManyThreadsAreGivenUp() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        List<Thread> stuck = Collections.synchronizedList(new ArrayList<>());
        Echo handler = Echo.of(HandlerOptions.standard().withDeadlineMargin(Duration.ofMillis(4)), () -> {
            stuck.add(Thread.currentThread());
            awaitIgnoringInterrupts(release);
            return "x";
        });
        HandlerTester tester = HandlerTester.of(handler).withContext(left(60));

        for (int i = 0; i < Deadline.MOST_GIVEN_UP; i++) {
            assertThat(tester.restApi("{}").status()).isEqualTo(504);
        }
        int beyond = tester.restApi("{}").status();
        release.countDown();
        for (Thread thread : List.copyOf(stuck)) {
            thread.join();
        }

        assertThat(beyond).isEqualTo(503);
        assertThat(HandlerTester.of(handler)
                        .withContext(left(10_000))
                        .restApi("{}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void handleRequest_keepsCallsAtTheSameTimeApart() throws Exception {
        CountDownLatch all = new CountDownLatch(4);
        HandlerTester tester = tester(10_000, () -> {
            all.countDown();
            all.await();
            return "x";
        });
        ExecutorService callers = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> statuses = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                statuses.add(callers.submit(() -> tester.restApi("{}").status()));
            }
            for (Future<Integer> status : statuses) {
                assertThat(status.get()).isEqualTo(200);
            }
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void handleRequest_interruptsTheWorkWhenItsOwnThreadIsInterrupted() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        HandlerTester tester = tester(10_000, () -> {
            try {
                caller.interrupt();
                return never();
            } finally {
                interrupted.countDown();
            }
        });

        int status = tester.restApi("{}").status();

        assertThat(Thread.interrupted()).isFalse();
        assertThat(status).isEqualTo(500);
        interrupted.await();
    }

    @Test
    void handleRequest_isNotInterruptedByWhatAnEarlierCallLeft() {
        Thread.currentThread().interrupt();
        int status = tester(10_000, () -> "done").restApi("{}").status();

        assertThat(Thread.interrupted()).isFalse();
        assertThat(status).isEqualTo(200);
    }

    @Test
    void handleRequest_isNotInterruptedByAnInterruptOfTheWork() {
        HandlerTester tester = tester(10_000, () -> {
            throw new InterruptedException();
        });

        assertThat(tester.restApi("{}").status()).isEqualTo(500);
        assertThat(Thread.interrupted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT15M0.001S"})
    void withDeadlineMargin_refusesWhatIsOutOfRange(String margin) {
        assertThatThrownBy(() -> OPTIONS.withDeadlineMargin(Duration.parse(margin)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void awaitIgnoringInterrupts(CountDownLatch latch) {
        boolean open = false;
        while (!open) {
            try {
                latch.await();
                open = true;
            } catch (InterruptedException e) {
                // What the test is about.
            }
        }
    }
}
