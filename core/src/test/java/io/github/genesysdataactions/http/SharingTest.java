package io.github.genesysdataactions.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.options.CallListener;
import io.github.genesysdataactions.options.SharingChanged;
import io.github.genesysdataactions.testing.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class SharingTest {
    private final VirtualTime time = new VirtualTime();
    private final Queue<Boolean> heard = new ConcurrentLinkedQueue<>();
    private final Sharing sharing = new Sharing(time, new Listeners(List.of(new CallListener() {
        @Override
        public void sharingChanged(SharingChanged change) {
            if (!change.isShared()) {
                worksAgainMeanwhile();
            }
            heard.add(change.isShared());
        }
    })));

    @Test
    void changes_areToldInTheOrderInWhichTheyHappened() {
        sharing.ask(() -> {
            throw new IllegalStateException("away");
        });

        assertThat(sharing.isLost()).isFalse();
        assertThat(heard).containsExactly(false, true);
    }

    private void worksAgainMeanwhile() {
        time.pass(Duration.ofSeconds(1));
        CompletableFuture.runAsync(() -> sharing.ask(() -> true)).join();
    }
}
