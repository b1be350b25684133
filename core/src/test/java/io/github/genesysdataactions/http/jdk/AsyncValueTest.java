package io.github.genesysdataactions.http.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.genesysdataactions.http.ClosedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AsyncValueTest {
    @Test
    void await_returnsWhatAnotherThreadMakes() throws Exception {
        AtomicReference<Thread> maker = new AtomicReference<>();
        AsyncValue<String> value = AsyncValue.begin("maker", () -> {
            maker.set(Thread.currentThread());
            return "made";
        });

        assertThat(value.await(Long.MAX_VALUE)).isEqualTo("made");
        assertThat(maker.get().getName()).isEqualTo("maker");
        assertThat(maker.get().isDaemon()).isTrue();
    }

    @Test
    void await_throwsWhatTheMakerThrew() {
        AsyncValue<String> value = AsyncValue.begin("maker", () -> {
            throw new IllegalArgumentException("no trust store");
        });

        assertThatThrownBy(() -> value.await(Long.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no trust store");
        value.end(made -> {
            throw new AssertionError("nothing was made");
        });
    }

    @Test
    void end_waitsForWhatIsStillBeingMadeAndKeepsTheInterrupt() {
        CountDownLatch mayBeMade = new CountDownLatch(1);
        AsyncValue<String> value = AsyncValue.begin("maker", () -> {
            try {
                mayBeMade.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return "made";
        });
        List<String> ended = new ArrayList<>();

        Thread.currentThread().interrupt();
        new Thread(mayBeMade::countDown).start();
        value.end(ended::add);
        value.end(ended::add);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(ended).containsExactly("made");
        assertThatThrownBy(() -> value.await(Long.MAX_VALUE)).isInstanceOf(ClosedException.class);
    }
}
