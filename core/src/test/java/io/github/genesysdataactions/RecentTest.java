package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.error.VersionConflictException;
import io.github.genesysdataactions.options.CallOptions;
import io.github.genesysdataactions.testing.Definitions;
import io.github.genesysdataactions.testing.FakeGenesys;
import io.github.genesysdataactions.testing.Served;
import io.github.genesysdataactions.testing.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the service does not know yet, and what someone else changed meanwhile. */
@Timeout(60)
class RecentTest {
    private static final String ID = "custom_-_1";
    private static final String NOT_YET = "{\"code\":\"not.found\"}";
    private static final ActionDefinition DEFINITION = Definitions.customer().build();
    private static final String ACTION = Served.action(DEFINITION, ID, 1);

    private final VirtualTime time = new VirtualTime();
    private final FakeGenesys server = new FakeGenesys();
    private final GenesysDataActions genesys =
            server.client().time(time.clock(), time).build();

    @AfterEach
    void close() {
        genesys.close();
        server.close();
    }

    static Stream<BiConsumer<GenesysDataActions, FakeGenesys>> operations() {
        return Stream.of(
                (genesys, server) -> genesys.actions().get(answered(server, ACTION)),
                (genesys, server) -> genesys.actions().delete(answered(server, "")),
                (genesys, server) -> genesys.actions().execute(answered(server, "{}"), Map.of()),
                (genesys, server) -> genesys.actions().test(answered(server, "{}"), Map.of()),
                (genesys, server) -> genesys.actions().template(answered(server, "t"), "requesttemplate.vm"),
                (genesys, server) -> genesys.actions().schema(answered(server, "{}"), "in.json"),
                (genesys, server) -> genesys.functions().get(answered(server, "{}")),
                (genesys, server) -> {
                    server.replies(200, ACTION);
                    genesys.actions().update(answered(server, ACTION), edit -> edit.name("other"));
                },
                (genesys, server) -> {
                    server.replies(200, ACTION);
                    genesys.drafts().createFrom(answered(server, ACTION));
                });
    }

    private static String answered(FakeGenesys server, String answer) {
        server.replies(200, answer);
        return ID;
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperation_waitsForWhatThisClientMade(BiConsumer<GenesysDataActions, FakeGenesys> operation) {
        server.replies(200, ACTION);
        genesys.actions().create(DEFINITION);
        server.replies(404, NOT_YET).replies(404, NOT_YET);

        assertThatNoException().isThrownBy(() -> operation.accept(genesys, server));
        assertThat(time.sleeps()).startsWith(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void drafts_areWaitedForAndTheActionOfANewDraftIsNot() {
        server.replies(200, ACTION);
        genesys.drafts().create(DEFINITION);
        server.replies(404, NOT_YET).replies(200, ACTION);

        assertThat(genesys.drafts().get(ID).id()).isEqualTo(ID);
        assertThat(time.sleeps()).hasSize(1);

        server.replies(404, NOT_YET);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> genesys.actions().get(ID));
        assertThat(time.sleeps()).hasSize(1);
    }

    @Test
    void publish_makesTheActionNew() {
        server.replies(200, ACTION).replies(200, ACTION).replies(404, NOT_YET).replies(200, ACTION);

        genesys.drafts().publish(ID);

        assertThat(genesys.actions().get(ID).id()).isEqualTo(ID);
        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(500));
    }

    @Test
    void whatOthersMade_isAskedForOnce() {
        server.replies(404, NOT_YET);

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> genesys.actions().get(ID));
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void whatWasMadeHalfAMinuteAgo_isAskedForOnce() {
        server.replies(200, ACTION).replies(404, NOT_YET);
        genesys.actions().create(DEFINITION);
        time.pass(Duration.ofSeconds(30));

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> genesys.actions().get(ID));
        assertThat(server.calls()).hasSize(2);
    }

    @Test
    void waiting_endsHalfAMinuteAfterTheCreate() {
        server.replies(200, ACTION);
        genesys.actions().create(DEFINITION);
        for (int i = 0; i < 20; i++) {
            server.replies(404, NOT_YET);
        }

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> genesys.actions().get(ID));
        assertThat(Duration.ofNanos(time.nanoTime())).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(34));
    }

    @Test
    void waiting_endsWithTheDeadline() {
        server.replies(200, ACTION).replies(404, NOT_YET).replies(404, NOT_YET);
        genesys.actions().create(DEFINITION);
        Actions hurried = genesys.with(CallOptions.standard().withTimeout(Duration.ofSeconds(1)))
                .actions();

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> hurried.get(ID));
        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(500));
    }

    @Test
    void whatWasDeleted_isAskedForOnce() {
        server.replies(200, ACTION)
                .replies(new MockResponse.Builder().code(204).build())
                .replies(404, NOT_YET);
        genesys.actions().create(DEFINITION);
        genesys.actions().delete(ID);

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> genesys.actions().get(ID));
        assertThat(server.calls()).hasSize(3);
    }

    @Test
    void aNotFoundOfTheRemoteSide_isNotWaitedFor() {
        server.replies(200, ACTION).replies(404, "{\"details\":[{\"errorCode\":\"ACTION.REMOTE_ENDPOINT\"}]}");
        genesys.actions().create(DEFINITION);

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> genesys.actions().execute(ID, Map.of()));
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void create_isRepeatedWhileTheIntegrationIsNew() {
        newIntegration();
        server.replies(400, "{\"code\":\"bad.request\"}")
                .replies(400, "{\"code\":\"bad.request\"}")
                .replies(200, ACTION);

        genesys.actions()
                .create(DEFINITION.toBuilder().integration("integration-9").build());

        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void create_isRefusedAfterFourRepetitionsAndAtOnceElsewhere() {
        newIntegration();
        for (int i = 0; i < 6; i++) {
            server.replies(400, "{\"code\":\"bad.request\"}");
        }
        ActionDefinition there =
                DEFINITION.toBuilder().integration("integration-9").build();

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> genesys.drafts().create(there));
        assertThat(time.sleeps())
                .containsExactly(
                        Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> genesys.actions().create(DEFINITION));
        assertThat(time.sleeps()).hasSize(4);
    }

    private void newIntegration() {
        server.replies(200, "{\"entities\":[]}").replies(200, "{\"id\":\"integration-9\",\"name\":\"n\"}");
        genesys.integrations().create("n", "custom-rest-actions");
    }

    @Test
    void update_isBegunAnewAfterAConflictWhereThatIsAllowed() {
        server.replies(200, Served.action(DEFINITION, ID, 3))
                .replies(409, "{}")
                .replies(200, Served.action(DEFINITION, ID, 5))
                .replies(200, Served.action(DEFINITION, ID, 6));
        Actions persistent = genesys.with(CallOptions.standard().withVersionConflictRetries(2))
                .actions();

        assertThat(persistent.update(ID, edit -> edit.name("mine")).version()).isEqualTo(6);
        assertThat(server.calls().get(3).getBody().utf8()).contains("\"version\":5");
        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(500));
    }

    static Stream<String> conflicts() {
        return Stream.of(
                "409 {}",
                "400 {\"message\":\"Supplied version 3 does not match latest draft version 4\"}",
                "400 {\"message\":\"Supplied version 3 does not match the current version 4\"}");
    }

    @ParameterizedTest
    @MethodSource("conflicts")
    void publish_namesBothVersionsAfterTheLastConflict(String conflict) {
        for (int version = 3; version <= 4; version++) {
            server.replies(200, Served.action(DEFINITION, ID, version))
                    .replies(Integer.parseInt(conflict.substring(0, 3)), conflict.substring(4));
        }
        server.replies(200, Served.action(DEFINITION, ID, 5));
        Drafts drafts = genesys.with(CallOptions.standard().withVersionConflictRetries(1))
                .drafts();

        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> drafts.publish(ID))
                .withMessageEndingWith("It was sent for version 4; there is version 5 now.")
                .satisfies(e -> assertThat(List.of(
                                e.sentVersion().orElseThrow(),
                                e.currentVersion().orElseThrow()))
                        .containsExactly(4, 5));
        assertThat(server.calls()).hasSize(5);
    }

    @Test
    void publish_namesTheVersionItSentWhereTheOtherCannotBeRead() {
        server.replies(200, Served.action(DEFINITION, ID, 3)).replies(409, "{}").replies(403, "{}");

        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> genesys.drafts().publish(ID))
                .withMessageEndingWith("It was sent for version 3.")
                .satisfies(e -> assertThat(e.currentVersion()).isEmpty())
                .satisfies(e -> assertThat(e.getCause().getSuppressed()).hasSize(1));
    }

    @Test
    void publish_succeedsWhenWhatItReadsIsTheDraft() {
        server.replies(200, Served.action(DEFINITION, ID, 3))
                .replies(503, "{}")
                .replies(200, Served.action(DEFINITION, ID, 9));

        assertThat(genesys.drafts().publish(ID).version()).isEqualTo(9);
        assertThat(server.calls()).hasSize(3);
    }

    @Test
    void publish_isSentAgainWhenTheActionIsAnotherAndTakesTheEndOfTheDraftForSuccess() {
        ActionDefinition older = DEFINITION.toBuilder().header("X-Old", "1").build();
        server.replies(200, Served.action(DEFINITION, ID, 3))
                .replies(503, "{}")
                .replies(200, Served.action(older, ID, 2))
                .replies(404, NOT_YET)
                .replies(200, Served.action(DEFINITION, ID, 3));

        assertThat(genesys.drafts().publish(ID).version()).isEqualTo(3);
        assertThat(server.lines().get(3)).endsWith("/draft/publish");
    }
}
