package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.error.AmbiguousCreateException;
import io.github.genesysdataactions.error.OutcomeUnknownException;
import io.github.genesysdataactions.local.Faults;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.local.StoredAction;
import io.github.genesysdataactions.options.CallOptions;
import io.github.genesysdataactions.options.RetryPolicy;
import io.github.genesysdataactions.testing.Crowd;
import io.github.genesysdataactions.testing.Customers;
import io.github.genesysdataactions.testing.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A create never leaves two, whatever becomes of its answer and however late the list is. */
@Timeout(60)
class CreateOnceTest {
    private static final String ACTIONS = "/api/v2/integrations/actions";
    private static final ActionDefinition DEFINITION = Customers.definition("Find customer", "https://example.com/")
            .header("X-Team", "orders")
            .timeout(Duration.ofSeconds(10))
            .build();

    private final VirtualTime time = new VirtualTime();

    static Stream<Arguments> lostAnswersAndLags() {
        return lostAnswers()
                .flatMap(fault -> Stream.of(0, 1, 5)
                        .map(seconds -> Arguments.of(fault.get()[0], fault.get()[1], Duration.ofSeconds(seconds))));
    }

    static Stream<Arguments> lostAnswers() {
        return Stream.of(
                Arguments.of("reset", plan(Faults.Plan::resetAfterCommit)),
                Arguments.of("cut", plan(Faults.Plan::cutAfterCommit)),
                Arguments.of("silence", plan(Faults.Plan::silenceAfterCommit)),
                Arguments.of("502", plan(plan -> plan.statusAfterCommit(502))),
                Arguments.of("503", plan(plan -> plan.statusAfterCommit(503))),
                Arguments.of("504", plan(plan -> plan.statusAfterCommit(504))));
    }

    private static Consumer<Faults.Plan> plan(Consumer<Faults.Plan> plan) {
        return plan;
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("lostAnswersAndLags")
    void create_findsTheActionWhoseAnswerWasLost(String name, Consumer<Faults.Plan> fault, Duration lag) {
        try (LocalCloud cloud = cloud(lag);
                GenesysDataActions genesys = client(cloud)) {
            fault.accept(cloud.faults().next("POST", ACTIONS));

            Action created = genesys.actions().create(DEFINITION);

            assertThat(cloud.actions()).extracting(StoredAction::id).containsExactly(created.id());
            assertThat(cloud.requestCount("POST", ACTIONS)).isEqualTo(1);
            assertThat(created.headers()).containsEntry("X-Team", "orders");
        }
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("lostAnswersAndLags")
    void create_makesNoSecondOneBesideAnOlderTwin(String name, Consumer<Faults.Plan> fault, Duration lag) {
        try (LocalCloud cloud = cloud(lag);
                GenesysDataActions genesys = client(cloud)) {
            genesys.actions().create(DEFINITION);
            time.pass(lag);
            fault.accept(cloud.faults().next("POST", ACTIONS));

            assertThatExceptionOfType(AmbiguousCreateException.class)
                    .isThrownBy(() -> genesys.actions().create(DEFINITION))
                    .satisfies(e -> assertThat(e.ids())
                            .containsExactlyInAnyOrderElementsOf(cloud.actions().stream()
                                    .map(StoredAction::id)
                                    .toList()));
            assertThat(cloud.actions()).hasSize(2);
        }
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("lostAnswersAndLags")
    void createOrUpdate_leavesOneWhateverHappens(String name, Consumer<Faults.Plan> fault, Duration lag) {
        try (LocalCloud cloud = cloud(lag);
                GenesysDataActions genesys = client(cloud)) {
            fault.accept(cloud.faults().next("POST", ACTIONS));

            Action created = genesys.actions().createOrUpdate(DEFINITION);

            assertThat(cloud.actions()).extracting(StoredAction::id).containsExactly(created.id());
            assertThat(time.passed()).isGreaterThanOrEqualTo(lag).isLessThanOrEqualTo(Duration.ofMillis(7500));
        }
    }

    @Test
    void create_isSentAgainAfterA503ThatCarriedNothingOutIfThatIsAllowed() {
        try (LocalCloud cloud = cloud(Duration.ofSeconds(5));
                GenesysDataActions genesys = client(cloud)) {
            cloud.faults().next("POST", ACTIONS).status(503);

            Action created = genesys.with(CallOptions.standard().withRepeatUnknownCreate(true))
                    .actions()
                    .create(DEFINITION);

            assertThat(cloud.actions()).extracting(StoredAction::id).containsExactly(created.id());
            assertThat(cloud.requestCount("POST", ACTIONS)).isEqualTo(2);
            assertThat(cloud.requestCount("GET", ACTIONS)).isEqualTo(4);
            assertThat(time.passed()).isEqualTo(Duration.ofMillis(7500));
        }
    }

    @Test
    void create_takesAnOlderTwinForTheAnswerWhenNothingWasCarriedOut() {
        try (LocalCloud cloud = cloud(Duration.ZERO);
                GenesysDataActions genesys = client(cloud)) {
            Action older = genesys.actions().create(DEFINITION);
            cloud.faults().next("POST", ACTIONS).reset();

            assertThat(genesys.actions().create(DEFINITION).id()).isEqualTo(older.id());
            assertThat(cloud.actions()).hasSize(1);
        }
    }

    @Test
    void create_namesAnOlderActionThatDiffers() {
        try (LocalCloud cloud = cloud(Duration.ZERO);
                GenesysDataActions genesys = client(cloud)) {
            Action older = genesys.actions()
                    .create(DEFINITION.toBuilder().header("X-Team", "other").build());
            cloud.faults().next("POST", ACTIONS).status(503);

            assertThatExceptionOfType(AmbiguousCreateException.class)
                    .isThrownBy(() -> genesys.actions().create(DEFINITION))
                    .satisfies(e -> assertThat(e.ids()).containsExactly(older.id()))
                    .withMessageContaining("there is one that differs");
            assertThat(cloud.actions()).hasSize(1);
        }
    }

    @Test
    void create_isNotSentAgainAfterSilenceUnlessThatIsAllowed() {
        try (LocalCloud cloud = cloud(Duration.ZERO);
                GenesysDataActions genesys = client(cloud)) {
            cloud.faults().next("POST", ACTIONS).reset();
            assertThatExceptionOfType(OutcomeUnknownException.class)
                    .isThrownBy(() -> genesys.actions().create(DEFINITION))
                    .withMessageContaining("withRepeatUnknownCreate")
                    .withMessageContaining("look for the action 'Find customer'");
            assertThat(cloud.actions()).isEmpty();

            cloud.faults().next("POST", ACTIONS).reset();
            Actions daring = genesys.with(CallOptions.standard().withRepeatUnknownCreate(true))
                    .actions();
            assertThatNoException().isThrownBy(() -> daring.create(DEFINITION));
            assertThat(cloud.actions()).hasSize(1);
        }
    }

    @Test
    void create_saysThatItIsUnknownWhenTheListIsLaterThanItsPatience() {
        try (LocalCloud cloud = cloud(Duration.ofSeconds(8));
                GenesysDataActions genesys = client(cloud)) {
            cloud.faults().next("POST", ACTIONS).resetAfterCommit();

            assertThatExceptionOfType(OutcomeUnknownException.class)
                    .isThrownBy(() -> genesys.actions().create(DEFINITION));
            assertThat(cloud.actions()).hasSize(1);
        }
    }

    @Test
    void create_isNotSentAgainWhenTheListCannotBeRead() {
        try (LocalCloud cloud = cloud(Duration.ZERO);
                GenesysDataActions genesys = client(cloud)) {
            cloud.faults().next("POST", ACTIONS).status(503);
            for (int i = 0; i < 7; i++) {
                cloud.faults().next("GET", ACTIONS).status(503);
            }

            assertThatExceptionOfType(OutcomeUnknownException.class)
                    .isThrownBy(() -> genesys.actions().create(DEFINITION))
                    .withMessageContaining("It could not be looked for: Could not list actions");
            assertThat(cloud.faults().pending()).isZero();
            assertThat(cloud.requestCount("POST", ACTIONS)).isEqualTo(1);
        }
    }

    @Test
    void create_looksNoLongerThanItsTimeAllows() {
        try (LocalCloud cloud = cloud(Duration.ZERO);
                GenesysDataActions genesys = client(cloud)) {
            Actions hurried = genesys.with(CallOptions.standard().withTimeout(Duration.ofSeconds(3)))
                    .actions();
            cloud.faults().next("POST", ACTIONS).status(503);

            assertThatExceptionOfType(OutcomeUnknownException.class)
                    .isThrownBy(() -> hurried.create(DEFINITION))
                    .withMessageContaining("timeout left no time to look for it");
            cloud.faults().next("POST", ACTIONS).resetAfterCommit();
            assertThat(hurried.create(DEFINITION).id())
                    .isEqualTo(cloud.actions().get(0).id());
            assertThat(cloud.requestCount("POST", ACTIONS)).isEqualTo(2);
        }
    }

    @Test
    void create_saysWhichPermissionLookingNeeds() {
        try (LocalCloud cloud = LocalCloud.builder()
                        .clock(time.clock())
                        .withoutPermission("integrations:action:view")
                        .start();
                GenesysDataActions genesys = client(cloud)) {
            cloud.faults().next("POST", ACTIONS).status(503);

            assertThatExceptionOfType(OutcomeUnknownException.class)
                    .isThrownBy(() -> genesys.actions().create(DEFINITION))
                    .withMessageContaining("a role with the permission integrations:action:view");
            assertThat(cloud.requestCount("POST", ACTIONS)).isEqualTo(1);
        }
    }

    @Test
    void create_neitherLooksNorRepeatsWithoutFaultRetries() {
        try (LocalCloud cloud = cloud(Duration.ZERO);
                GenesysDataActions genesys = client(cloud)) {
            cloud.faults().next("POST", ACTIONS).status(503);
            Actions strict = genesys.with(CallOptions.standard()
                            .withRetryPolicy(RetryPolicy.standard().withFaultRetries(0)))
                    .actions();

            assertThatExceptionOfType(OutcomeUnknownException.class).isThrownBy(() -> strict.create(DEFINITION));
            assertThat(cloud.requests()).hasSize(2);
            assertThat(time.passed()).isZero();
        }
    }

    @Test
    void create_givesUpAfterTheLastRepetition() {
        try (LocalCloud cloud = cloud(Duration.ZERO);
                GenesysDataActions genesys = client(cloud)) {
            for (int i = 0; i < 3; i++) {
                cloud.faults().next("POST", ACTIONS).status(503);
            }
            Actions twice = genesys.with(CallOptions.standard()
                            .withRetryPolicy(RetryPolicy.standard().withFaultRetries(2))
                            .withRepeatUnknownCreate(true))
                    .actions();

            assertThatExceptionOfType(OutcomeUnknownException.class)
                    .isThrownBy(() -> twice.create(DEFINITION))
                    .withMessageContaining("after 3 tries");
            assertThat(cloud.requestCount("POST", ACTIONS)).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void createOrUpdate_makesOneInManyThreads(int lagSeconds) {
        try (LocalCloud cloud = LocalCloud.builder()
                        .listLag(Duration.ofSeconds(lagSeconds))
                        .start();
                GenesysDataActions genesys = Customers.client(cloud).build()) {
            List<String> ids = Crowd.of(20)
                    .each(i -> genesys.actions().createOrUpdate(DEFINITION).id());

            assertThat(cloud.actions()).hasSize(1);
            assertThat(ids).containsOnly(cloud.actions().get(0).id());
            assertThat(cloud.requestCount("POST", ACTIONS)).isEqualTo(1);
        }
    }

    @Test
    void create_inTheFlatFormIsReportedAndNeverRepeated() {
        for (Consumer<Faults.Plan> fault : List.<Consumer<Faults.Plan>>of(
                Faults.Plan::resetAfterCommit, Faults.Plan::cutAfterCommit, plan -> plan.statusAfterCommit(503))) {
            try (LocalCloud cloud = cloud(Duration.ZERO);
                    GenesysDataActions genesys = client(cloud)) {
                fault.accept(cloud.faults().next("POST", "/api/v2/custom/dataactions"));

                assertThatExceptionOfType(OutcomeUnknownException.class)
                        .isThrownBy(() -> genesys.flatApi().create(DEFINITION))
                        .withMessageContaining("has no list to look in");
                assertThat(cloud.flatActions()).hasSize(1);
                assertThat(cloud.requestCount("POST", "/api/v2/custom/dataactions"))
                        .isEqualTo(1);
            }
        }
    }

    private LocalCloud cloud(Duration lag) {
        return LocalCloud.builder().clock(time.clock()).listLag(lag).start();
    }

    private GenesysDataActions client(LocalCloud cloud) {
        return Customers.client(cloud)
                .requestTimeout(Duration.ofSeconds(1))
                .time(time.clock(), time)
                .build();
    }
}
