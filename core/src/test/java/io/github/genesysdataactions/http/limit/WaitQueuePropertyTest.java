package io.github.genesysdataactions.http.limit;

import static io.github.genesysdataactions.testing.Calls.budget;
import static io.github.genesysdataactions.testing.Calls.createAction;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.error.ApiError;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.testing.VirtualTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever the service's windows are and whenever calls come: a simulated service in fixed windows, a tick a time. */
class WaitQueuePropertyTest {
    private static final long TICK = 10_000_000;

    @Property(tries = 150)
    void noCallIsEarlierThanAllowedNoneStarvesAndOrderIsKept(
            @ForAll @IntRange(min = 1, max = 40) int allowed,
            @ForAll @IntRange(min = 1, max = 5) int windowSeconds,
            @ForAll @IntRange(min = 0, max = 20) int latencyTicks,
            @ForAll @IntRange(min = 1, max = 30) int perTick,
            @ForAll long seed) {
        Simulation simulation = new Simulation(allowed, windowSeconds, latencyTicks, perTick, new Random(seed));

        simulation.run(allowed * 3);

        assertThat(simulation.passed).isSorted().hasSize(allowed * 3).doesNotHaveDuplicates();
        assertThat(simulation.refusedOnceTheWindowWasKnown).isZero();
    }

    @Property(tries = 150)
    void aClosedGateLetsNobodyThroughAndThenEverybodyInTheirOrder(
            @ForAll @IntRange(min = 1, max = 100) int callers, @ForAll @IntRange(min = 1, max = 100_000) int millis) {
        WaitQueue line = new WaitQueue();
        Call call = createAction(budget(new VirtualTime()));
        line.close(millis * 1_000_000L, new ApiError(429, null, null, null, List.of()), 0);
        List<Ticket> places = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            places.add(line.arrive(call, i, i));
        }

        line.admit(places.get(0), millis * 1_000_000L - 1);
        assertThat(places).noneMatch(Ticket::isThrough);
        line.admit(places.get(callers - 1), millis * 1_000_000L);

        assertThat(places).allMatch(Ticket::isThrough);
    }

    private static final class Simulation {
        private record InFlight(Ticket place, long answeredAt, Quota quota) {}

        private final int allowed;
        private final long window;
        private final int latencyTicks;
        private final int perTick;
        private final Random random;
        private final WaitQueue line = new WaitQueue();
        private final Call call = createAction(budget(new VirtualTime()));
        private final Deque<Ticket> waiting = new ArrayDeque<>();
        private final List<InFlight> inFlight = new ArrayList<>();
        private final List<Long> passed = new ArrayList<>();
        private boolean isKnown;
        private int refusedOnceTheWindowWasKnown;
        private long now = 12_345;
        private long windowEnd = Long.MIN_VALUE;
        private int count;

        Simulation(int allowed, int windowSeconds, int latencyTicks, int perTick, Random random) {
            this.allowed = allowed;
            this.window = windowSeconds * 1_000_000_000L;
            this.latencyTicks = latencyTicks;
            this.perTick = perTick;
            this.random = random;
        }

        void run(int calls) {
            long number = 0;
            long ticksAllowed = 20L * (windowTicks() + latencyTicks + 200) + calls;
            for (long tick = 0; passed.size() < calls && tick < ticksAllowed; tick++, now += TICK) {
                answer();
                // The first call comes alone, so that the window is known to the others.
                int newcomers = isKnown ? random.nextInt(perTick + 1) : (number == 0 ? 1 : 0);
                for (int i = 0; i < newcomers && number < calls; i++) {
                    waiting.add(line.arrive(call, number++, now));
                }
                if (!waiting.isEmpty()) {
                    line.admit(waiting.peek(), now);
                }
                while (!waiting.isEmpty() && waiting.peek().isThrough()) {
                    send(waiting.remove());
                }
                assertThat(waiting).noneMatch(Ticket::isThrough);
            }
        }

        private long windowTicks() {
            return window / TICK;
        }

        private void send(Ticket place) {
            passed.add(place.number);
            if (now >= windowEnd) {
                windowEnd = now + window;
                count = 0;
            }
            boolean isRefused = count >= allowed;
            count += isRefused ? 0 : 1;
            refusedOnceTheWindowWasKnown += isRefused ? 1 : 0;
            long reset = (windowEnd - now + 999_999_999) / 1_000_000_000 * 1_000_000_000;
            long answeredAt = now + random.nextInt(latencyTicks + 1) * TICK;
            inFlight.add(new InFlight(place, answeredAt, new Quota(count, allowed, reset)));
        }

        private void answer() {
            for (InFlight one : List.copyOf(inFlight)) {
                if (one.answeredAt() <= now) {
                    inFlight.remove(one);
                    line.learn(one.place(), one.quota(), now);
                    line.leave(one.place(), true, now);
                    isKnown = true;
                }
            }
        }
    }
}
