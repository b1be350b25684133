package io.github.genesysdataactions;

import static io.github.genesysdataactions.testing.FakeGenesys.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Named.named;

import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.error.OutcomeUnknownException;
import io.github.genesysdataactions.integration.CredentialDefinition;
import io.github.genesysdataactions.integration.IntegrationType;
import io.github.genesysdataactions.options.RetryPolicy;
import io.github.genesysdataactions.options.SyncOptions;
import io.github.genesysdataactions.sync.ApplyReport;
import io.github.genesysdataactions.testing.Definitions;
import io.github.genesysdataactions.testing.FakeGenesys;
import io.github.genesysdataactions.testing.VirtualTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Law 2 for each way to create something, against a server whose lists stay empty. */
@Timeout(60)
class CreateOutcomeTest {
    private static final ActionDefinition DEFINITION = Definitions.customer().build();
    private static final int MOST_REQUESTS = 60;

    private final VirtualTime time = new VirtualTime();
    private final FakeGenesys server = new FakeGenesys();
    private final Deque<MockResponse> creates = new ArrayDeque<>();

    @AfterEach
    void close() {
        server.close();
    }

    static Stream<Named<BiConsumer<GenesysDataActions, Boolean>>> creates() {
        return Stream.of(
                create(
                        "action",
                        (g, again) -> g.with(g.options().withRepeatUnknownCreate(again))
                                .actions()
                                .create(DEFINITION)),
                create(
                        "createOrUpdate",
                        (g, again) -> g.with(g.options().withRepeatUnknownCreate(again))
                                .actions()
                                .createOrUpdate(DEFINITION)),
                create(
                        "draft",
                        (g, again) -> g.with(g.options().withRepeatUnknownCreate(again))
                                .drafts()
                                .create(DEFINITION)),
                create(
                        "draft of an action",
                        (g, again) -> g.with(g.options().withRepeatUnknownCreate(again))
                                .drafts()
                                .createFrom("custom_-_1")),
                create(
                        "integration",
                        (g, again) -> g.with(g.options().withRepeatUnknownCreate(again))
                                .integrations()
                                .create("n", IntegrationType.WEB_SERVICES)),
                create(
                        "credential",
                        (g, again) -> g.with(g.options().withRepeatUnknownCreate(again))
                                .credentials()
                                .create(CredentialDefinition.basicAuth("n", "u", "p4ssw0rd"))),
                create(
                        "connectLambda",
                        (g, again) -> g.with(g.options().withRepeatUnknownCreate(again))
                                .integrations()
                                .connectLambda("arn:aws:iam::123456789012:role/r", "n")));
    }

    static Stream<Arguments> serverErrors() {
        return creates()
                .flatMap(create -> Stream.of(500, 501, 502, 503, 504, 507).map(status -> Arguments.of(create, status)));
    }

    @ParameterizedTest
    @MethodSource("serverErrors")
    void create_isNeverSentAgainAfterAServerError(BiConsumer<GenesysDataActions, Boolean> create, int status) {
        creates.add(json(status, "{}", "Retry-After", "1"));

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> run(create, false))
                .withCauseInstanceOf(ApiException.class)
                .withMessageContaining("was not sent again; CallOptions.withRepeatUnknownCreate allows that");
        assertThat(posts()).isEqualTo(1);
    }

    static Stream<Arguments> refusals() {
        return creates().flatMap(create -> Stream.of(400, 403, 429).map(status -> Arguments.of(create, status)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void create_staysOpenWhenALaterTryIsRefused(BiConsumer<GenesysDataActions, Boolean> create, int status) {
        creates.add(json(503, "{}"));
        creates.add(json(status, "{}", "Retry-After", "1000"));

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> run(create, true))
                .satisfies(e -> assertThat(e.getCause())
                        .isInstanceOfSatisfying(
                                ApiException.class,
                                refusal -> assertThat(refusal.status()).isEqualTo(status)))
                .withMessageContaining("An earlier try may have been carried out.");
        assertThat(posts()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("creates")
    void create_isCertainOfAFirstRefusal(BiConsumer<GenesysDataActions, Boolean> create) {
        creates.add(json(403, "{}"));

        assertThatExceptionOfType(ApiException.class).isThrownBy(() -> run(create, false));
        assertThat(posts()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("serverErrorsOfSync")
    void apply_isNeverSentAgainAfterAServerError(boolean drafts, int status) {
        creates.add(json(status, "{}"));
        serve();
        try (GenesysDataActions genesys = client()) {
            Sync sync = genesys.sync(SyncOptions.standard().withDrafts(drafts));
            ApplyReport report = sync.apply(sync.plan(List.of(DEFINITION)));

            assertThat(report.failed())
                    .singleElement()
                    .satisfies(
                            outcome -> assertThat(outcome.error()).get().isInstanceOf(OutcomeUnknownException.class));
        }
        assertThat(posts()).isEqualTo(1);
    }

    static Stream<Arguments> serverErrorsOfSync() {
        return Stream.of(true, false)
                .flatMap(drafts -> Stream.of(500, 502, 503, 504).map(status -> Arguments.of(drafts, status)));
    }

    private void run(BiConsumer<GenesysDataActions, Boolean> create, boolean again) {
        serve();
        try (GenesysDataActions genesys = client()) {
            create.accept(genesys, again);
        }
    }

    private GenesysDataActions client() {
        return server.client()
                .retryPolicy(RetryPolicy.standard())
                .time(time.clock(), time)
                .build();
    }

    private void serve() {
        for (int i = 0; i < MOST_REQUESTS; i++) {
            server.replies(this::answer);
        }
    }

    private MockResponse answer(RecordedRequest request) {
        if (request.getMethod().equals("POST")) {
            return creates.remove();
        }
        return request.getTarget().contains("/draft?")
                ? json(404, "{}")
                : json(200, "{\"entities\":[],\"pageCount\":1,\"pageNumber\":1,\"total\":0}");
    }

    private long posts() {
        return server.lines().stream().filter(line -> line.startsWith("POST ")).count();
    }

    private static Named<BiConsumer<GenesysDataActions, Boolean>> create(
            String name, BiConsumer<GenesysDataActions, Boolean> create) {
        return named(name, create);
    }
}
