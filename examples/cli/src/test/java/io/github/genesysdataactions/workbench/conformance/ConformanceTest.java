package io.github.genesysdataactions.workbench.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.testing.BackendAnswer;
import io.github.genesysdataactions.testing.StubBackend;
import io.github.genesysdataactions.workbench.conformance.Report.Answer;
import io.github.genesysdataactions.workbench.conformance.Report.Verdict;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rehearses each question on local-cloud: as it is, and with its answer made otherwise. */
@Timeout(60)
class ConformanceTest {
    private static final Set<Group> BASIC = EnumSet.of(Group.SETTINGS, Group.ACTIONS, Group.DRAFTS, Group.EXECUTIONS);
    private static final List<String> OF_THE_ENGINE = List.of(
            "velocity",
            "missing-value",
            "phone-number-filter",
            "url-encoding",
            "empty-remote-answer",
            "move-keys",
            "optional-query-param",
            "remote-status");
    private static final List<String> OF_FUNCTIONS = List.of("function-settings", "upload-address", "bad-package");

    private static final List<String> OF_INTEGRATIONS = List.of(
            "new-integration",
            "disabled-integration",
            "config-version",
            "credential-keys",
            "credential-fields",
            "credential-in-use",
            "auth-action-runs");

    /** It is seen or not, and never otherwise. */
    private static final String SEEN_OR_NOT = "not-visible-yet";

    /** Not all of them need an integration for functions. */
    private static final String LAMBDA = "lambda-arn";

    private static StubBackend backend;

    private final List<Duration> waits = new ArrayList<>();

    @BeforeAll
    static void startBackend() {
        backend = StubBackend.start(request -> switch (request.query().get("k").get(0)) {
            case "empty" -> BackendAnswer.status(200);
            case "status" -> BackendAnswer.json(404, "{\"e\":1}");
            default -> BackendAnswer.json(200, "{\"object\": {\"k1\": {\"v\": 1}}}");
        });
    }

    @AfterAll
    static void stopBackend() {
        backend.close();
    }

    @Test
    void run_answersAllButWhatNeedsMore() throws IOException {
        try (LocalCloud cloud = LocalCloud.start()) {
            Report report = run(cloud, cloud.url(), new Provided(Optional.empty(), false, Optional.empty()), all());

            assertThat(ids(report, Verdict.OTHERWISE)).as(report.markdown()).isEmpty();
            assertThat(ids(report, Verdict.AS_HERE)).hasSize(37);
            assertThat(report.answers(Verdict.NOT_ASKED))
                    .allSatisfy(answer -> assertThat(answer.what())
                            .containsAnyOf("--backend", "--own-integration", "--function-integration", "not seen"));
            check(cloud, report);
        }
    }

    @Test
    void run_answersAllButFunctionsWithAnIntegrationOfItsOwn() throws IOException {
        try (LocalCloud cloud = LocalCloud.start()) {
            Report report = run(cloud, cloud.url(), ownIntegration(), all());

            assertThat(ids(report, Verdict.OTHERWISE)).as(report.markdown()).isEmpty();
            assertThat(ids(report, Verdict.NOT_ASKED))
                    .containsExactlyInAnyOrder(
                            "function-settings", "upload-address", "bad-package", SEEN_OR_NOT, LAMBDA);
            check(cloud, report);
        }
    }

    @Test
    void run_answersAllButIntegrationsWithOneForFunctions() throws IOException {
        try (LocalCloud cloud = functions().start()) {
            Report report = run(
                    cloud,
                    cloud.url(),
                    new Provided(Optional.of(backend.url()), false, Optional.of("functions")),
                    all());

            assertThat(ids(report, Verdict.OTHERWISE)).as(report.markdown()).isEmpty();
            assertThat(ids(report, Verdict.NOT_ASKED)).hasSize(8).contains("auth-action-runs", SEEN_OR_NOT);
            check(cloud, report);
        }
    }

    @Test
    void run_saysWhichGroupsToAskForWhereNotAllFits() throws IOException {
        Provided everything = new Provided(Optional.of(backend.url()), true, Optional.of("functions"));
        try (LocalCloud cloud = functions().start();
                LocalCloud again = functions().start()) {
            Report first = run(cloud, cloud.url(), everything, all());
            Report rest = run(again, again.url(), everything, EnumSet.copyOf(first.later()));

            assertThat(first.later()).containsExactly(Group.FUNCTION);
            assertThat(ids(first, Verdict.NOT_ASKED))
                    .containsExactlyInAnyOrder(
                            "function-settings", "upload-address", "bad-package", SEEN_OR_NOT, LAMBDA);
            assertThat(first.answers(Verdict.NOT_ASKED))
                    .extracting(Answer::what)
                    .contains("no requests were left: ask it in another run, with --ask function");
            check(cloud, first);
            check(again, rest);
            Set<String> answered = new HashSet<>(ids(first, Verdict.AS_HERE));
            answered.addAll(ids(rest, Verdict.AS_HERE));
            assertThat(Question.open())
                    .extracting(Question::id)
                    .filteredOn(id -> !answered.contains(id))
                    .containsExactly(SEEN_OR_NOT);
            assertThat(rest.later()).isEmpty();
        }
    }

    @Test
    void run_findsExactlyTheHalfThatIsOtherwise() throws IOException {
        for (int half = 0; half < 2; half++) {
            List<String> otherwise = new ArrayList<>();
            List<String> all = Question.open().stream().map(Question::id).toList();
            for (int i = half; i < all.size(); i += 2) {
                otherwise.add(all.get(i));
            }
            otherwise.removeAll(OF_FUNCTIONS);
            otherwise.removeAll(List.of(SEEN_OR_NOT, LAMBDA));
            // What hides another: a failed step, the steps behind it.
            otherwise.removeAll(OF_THE_ENGINE);

            // What is otherwise costs requests: not all of it fits into one run.
            Set<String> found = new HashSet<>(found(otherwise, ownIntegration(), BASIC));
            found.addAll(found(otherwise, ownIntegration(), EnumSet.of(Group.INTEGRATION)));
            assertThat(found).containsExactlyInAnyOrderElementsOf(otherwise);
        }
    }

    @Test
    void run_findsExactlyTheChoicesOfTheEngineThatAreOtherwise() throws IOException {
        for (List<String> otherwise : List.of(
                List.of("velocity", "missing-value", "phone-number-filter", "url-encoding"),
                List.of("empty-remote-answer", "move-keys", "optional-query-param", "remote-status"))) {
            assertThat(found(otherwise, ownIntegration(), EnumSet.of(Group.EXECUTIONS)))
                    .containsExactlyInAnyOrderElementsOf(otherwise);
        }
    }

    @Test
    void run_findsWhatFunctionsDoOtherwise() throws IOException {
        List<String> otherwise = new ArrayList<>(OF_FUNCTIONS);
        otherwise.add(LAMBDA);
        assertThat(found(
                        otherwise,
                        new Provided(Optional.empty(), false, Optional.of("functions")),
                        EnumSet.of(Group.FUNCTION)))
                .containsExactlyInAnyOrderElementsOf(otherwise);
    }

    static List<String> run_findsEachAlone() {
        return Question.open().stream()
                .map(Question::id)
                .filter(id -> !id.equals(SEEN_OR_NOT))
                .toList();
    }

    private static Set<Group> ofOne(String id) {
        return OF_INTEGRATIONS.contains(id) ? EnumSet.of(Group.INTEGRATION) : BASIC;
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource
    void run_findsEachAlone(String id) throws IOException {
        boolean isFunction = OF_FUNCTIONS.contains(id) || id.equals(LAMBDA);

        assertThat(found(
                        List.of(id),
                        isFunction ? new Provided(Optional.empty(), false, Optional.of("functions")) : ownIntegration(),
                        isFunction ? EnumSet.of(Group.FUNCTION) : ofOne(id)))
                .containsExactly(id);
    }

    @Test
    void run_asksAgainForWhatIsNotVisibleYet() throws IOException {
        try (LocalCloud cloud = LocalCloud.start();
                ContraryOrganization organization = ContraryOrganization.before(cloud, List.of())) {
            organization.late("PATCH");
            Report report = run(
                    cloud,
                    organization.url(),
                    new Provided(Optional.empty(), false, Optional.empty()),
                    EnumSet.of(Group.ACTIONS));

            assertThat(ids(report, Verdict.OTHERWISE)).as(report.markdown()).isEmpty();
            assertThat(report.answers(Verdict.AS_HERE))
                    .anySatisfy(answer -> assertThat(answer.question().id() + ": " + answer.what())
                            .isEqualTo(SEEN_OR_NOT + ": 404 for PATCH"));
            assertThat(waits).containsExactly(Duration.ofSeconds(1));
        }
    }

    @Test
    void run_waitsAfterA429AsTheClientDoes() throws IOException {
        try (LocalCloud cloud = LocalCloud.start()) {
            for (int i = 0; i < 3; i++) {
                cloud.faults().next("POST", "/api/v2/integrations/actions").rateLimit(Duration.ofSeconds(42));
            }
            Report report = run(
                    cloud,
                    cloud.url(),
                    new Provided(Optional.empty(), false, Optional.empty()),
                    EnumSet.of(Group.ACTIONS));

            assertThat(ids(report, Verdict.OTHERWISE)).as(report.markdown()).isEmpty();
            assertThat(waits).hasSize(3).containsOnly(Duration.ofSeconds(42));
            assertThat(report.markdown()).contains("| answers 429 | 3 |");
        }
    }

    private static LocalCloud.Builder functions() {
        return LocalCloud.builder().integration("functions", "function-data-actions", "Functions");
    }

    private static Provided ownIntegration() {
        return new Provided(Optional.of(backend.url()), true, Optional.empty());
    }

    private static Set<Group> all() {
        return EnumSet.allOf(Group.class);
    }

    private List<String> found(List<String> otherwise, Provided provided, Set<Group> groups) throws IOException {
        LocalCloud.Builder builder = functions();
        List<String> ofTheOrganization = new ArrayList<>(otherwise);
        ofTheOrganization.removeAll(OF_THE_ENGINE);
        otherwise.stream().filter(OF_THE_ENGINE::contains).forEach(builder::chooseOtherwise);
        try (LocalCloud cloud = builder.start();
                ContraryOrganization organization = ContraryOrganization.before(cloud, ofTheOrganization)) {
            Report report = run(cloud, organization.url(), provided, groups);
            check(cloud, report, 1);
            return ids(report, Verdict.OTHERWISE);
        }
    }

    private Report run(LocalCloud cloud, URI url, Provided provided, Set<Group> groups) {
        Map<String, String> variables = Map.of(
                "GENESYS_CLIENT_ID", cloud.clientId(),
                "GENESYS_CLIENT_SECRET", cloud.clientSecret(),
                "GENESYS_INTEGRATION_ID", cloud.integrationId());
        Conformance conformance = Conformance.begin(
                variables,
                provided,
                new Calls(
                        Region.at(url),
                        Conformance.MOST_REQUESTS,
                        new Watcher() {
                            @Override
                            public void sent(int requests, int most) {
                                // The ledger tells.
                            }

                            @Override
                            public void waits(Duration wait) {
                                waits.add(wait);
                            }
                        },
                        time -> {}));
        conformance.login(variables);
        return conformance.run(variables, 1, groups);
    }

    private static void check(LocalCloud cloud, Report report) {
        check(cloud, report, 0);
    }

    /** By the ledger and by what is left; one request is the command's own, some the organization answers before the cloud. */
    private static void check(LocalCloud cloud, Report report, int organizationsOwn) {
        assertThat(report.requests()).isLessThanOrEqualTo(Conformance.MOST_REQUESTS);
        assertThat(cloud.requests().stream()
                        .filter(request -> !request.query().contains("k="))
                        .toList())
                .hasSizeBetween(report.requests() - 1 - organizationsOwn, report.requests() - 1);
        assertThat(report.isClean()).isTrue();
        assertThat(cloud.actions()).isEmpty();
        assertThat(cloud.drafts()).isEmpty();
        assertThat(report.markdown()).doesNotContain(cloud.clientId(), cloud.clientSecret(), cloud.integrationId());
    }

    private static List<String> ids(Report report, Verdict verdict) {
        return report.answers(verdict).stream()
                .map(answer -> answer.question().id())
                .toList();
    }
}
