package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.error.NetworkException;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.error.VersionConflictException;
import io.github.genesysdataactions.local.Faults;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.options.CallOptions;
import io.github.genesysdataactions.testing.Customers;
import io.github.genesysdataactions.testing.VirtualTime;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes, deletions and executions whose answers are lost. */
@Timeout(60)
class ChangeOnceTest {
    private final VirtualTime time = new VirtualTime();
    private final LocalCloud cloud = LocalCloud.builder().clock(time.clock()).start();
    private final GenesysDataActions genesys = Customers.client(cloud)
            .requestTimeout(Duration.ofSeconds(1))
            .time(time.clock(), time)
            .build();
    private String path = "";
    private String id = "";

    @BeforeEach
    void createAnAction() {
        id = genesys.actions()
                .create(Customers.definition("Find customer", "https://example.com/")
                        .requestTemplate("{\"id\": \"${input.customerId}\"}")
                        .build())
                .id();
        path = "/api/v2/integrations/actions/" + id;
    }

    @AfterEach
    void close() {
        genesys.close();
        cloud.close();
    }

    @ParameterizedTest
    @MethodSource("io.github.genesysdataactions.CreateOnceTest#lostAnswers")
    void update_succeedsWhenWhatItReadsIsAsWanted(String name, Consumer<Faults.Plan> fault) {
        fault.accept(cloud.faults().next("PATCH", path));

        Action updated = genesys.actions()
                .update(id, edit -> edit.header("X-Team", "orders").timeout(Duration.ofSeconds(9)));

        assertThat(updated.version()).isEqualTo(2);
        assertThat(updated.headers()).containsEntry("X-Team", "orders");
        assertThat(updated.requestTemplate()).contains("{\"id\": \"${input.customerId}\"}");
        assertThat(cloud.requestCount("PATCH", path)).isEqualTo(1);
    }

    @Test
    void update_isSentAgainWhenNothingWasCarriedOut() {
        cloud.faults().next("PATCH", path).reset();
        cloud.faults().next("PATCH", path).status(503);

        Action updated = genesys.actions().update(id, edit -> edit.name("Other name"));

        assertThat(updated.name()).isEqualTo("Other name");
        assertThat(updated.version()).isEqualTo(2);
        assertThat(cloud.requestCount("PATCH", path)).isEqualTo(3);
    }

    @Test
    void update_saysThatSomebodyElseWasFasterMeanwhile() {
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> genesys.actions().update(id, edit -> {
                    genesys.actions().update(id, theirs -> theirs.name("Theirs"));
                    cloud.faults().next("PATCH", path).reset();
                    return edit.name("Mine");
                }));
        assertThat(cloud.faults().pending()).isZero();
        assertThat(genesys.actions().get(id).name()).isEqualTo("Theirs");
    }

    @Test
    void update_reportsTheFaultAfterTheLastRepetition() {
        for (int i = 0; i < 4; i++) {
            cloud.faults().next("PATCH", path).status(503);
        }

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> genesys.actions().update(id, edit -> edit.name("Other name")))
                .satisfies(e -> assertThat(e.status()).isEqualTo(503));
        assertThat(cloud.faults().pending()).isZero();
    }

    /** A deletion's answer has no body that could be cut. */
    static Stream<Arguments> lostDeletions() {
        return CreateOnceTest.lostAnswers().filter(fault -> !fault.get()[0].equals("cut"));
    }

    @ParameterizedTest
    @MethodSource("lostDeletions")
    void delete_isDoneWhenTheRepetitionFindsNothing(String name, Consumer<Faults.Plan> fault) {
        fault.accept(cloud.faults().next("DELETE", path));

        assertThatNoException().isThrownBy(() -> genesys.actions().delete(id));
        assertThat(cloud.actions()).isEmpty();
        assertThat(cloud.requestCount("DELETE", path)).isEqualTo(2);
    }

    @Test
    void delete_stillSaysThatThereIsNone() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> genesys.actions().delete("custom_-_none"));
    }

    @Test
    void execute_isSentOnceUnlessTwiceDoesNoHarm() {
        cloud.faults().next("POST", path + "/execute").resetAfterCommit();
        cloud.faults().next("POST", path + "/execute").status(503);
        Map<String, String> input = Map.of("customerId", "C-1", "actionType", "refund");

        assertThatExceptionOfType(NetworkException.class)
                .isThrownBy(() -> genesys.actions().execute(id, input))
                .satisfies(e -> assertThat(e.requestMayHaveArrived()).isTrue());
        assertThat(cloud.requestCount("POST", path + "/execute")).isEqualTo(1);

        // Refused in the end, as actions of the local cloud call loopback only; but it was sent again.
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> genesys.with(CallOptions.standard().withIdempotentExecute(true))
                        .actions()
                        .execute(id, input));
        assertThat(cloud.requestCount("POST", path + "/execute")).isEqualTo(3);
    }
}
