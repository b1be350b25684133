package io.github.genesysdataactions.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.crac.Core;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WarmupTest {
    static final AtomicInteger INPUTS = new AtomicInteger();
    static final AtomicInteger OUTPUTS = new AtomicInteger();

    enum Size {
        @JsonProperty("s")
        SMALL
    }

    record Part(int count, Optional<Double> weight) {}

    record Asked(@JsonProperty("the-id") UUID id, Size size, boolean fast, List<Part> parts, Optional<Part> spare) {
        Asked {
            INPUTS.incrementAndGet();
        }
    }

    record Told(String text, List<String> more) {
        Told {
            OUTPUTS.incrementAndGet();
        }
    }

    static final class Warm extends DataActionHandler<Asked, Answer<Told>> {
        final List<Asked> calls = new ArrayList<>();

        @Override
        protected Answer<Told> handle(Asked input, Invocation invocation) {
            calls.add(input);
            return Answer.of(200, new Told("x", List.of()));
        }
    }

    record Picky(Optional<String> name) {
        Picky {
            throw new IllegalArgumentException("name is not good enough");
        }
    }

    static final class Refusing extends DataActionHandler<Picky, Object> {
        @Override
        protected Object handle(Picky input, Invocation invocation) {
            return input;
        }
    }

    @Test
    void beforeCheckpoint_readsAndWritesSamplesWithoutCallingTheMethod() throws Exception {
        Warm handler = new Warm();
        INPUTS.set(0);
        OUTPUTS.set(0);

        checkpoint();

        // REST, HTTP and direct; other tests' handlers have other records.
        assertThat(INPUTS.get()).isEqualTo(3);
        assertThat(OUTPUTS.get()).isEqualTo(1);
        assertThat(handler.calls).isEmpty();
    }

    @Test
    void beforeCheckpoint_goesOnWhenARecordRefusesTheSample() {
        Refusing handler = new Refusing();

        checkpoint();

        assertThat(Call.reply(handler, Events.rest("{}")).field("message")).isEqualTo("name is not good enough");
    }

    // The last thing that Lambda's own context does is to clear the resolver's cache, by native code that is loaded in
    // Lambda only. By then all resources have had their turn, and one that had failed would be reported instead.
    private static void checkpoint() {
        assertThatThrownBy(() -> Core.getGlobalContext().beforeCheckpoint(null))
                .isInstanceOf(UnsatisfiedLinkError.class)
                .hasMessageContaining("clearCache");
    }

    @Test
    void possible_isFalseWhereLambdaSaysThatThereIsNoSnapshot() {
        assertThat(SnapStart.possible(null)).isTrue();
        assertThat(SnapStart.possible("snap-start")).isTrue();
        assertThat(SnapStart.possible("on-demand")).isFalse();
        assertThat(SnapStart.possible("provisioned-concurrency")).isFalse();
    }
}
