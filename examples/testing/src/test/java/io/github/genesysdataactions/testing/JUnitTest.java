package io.github.genesysdataactions.testing;

import static io.github.genesysdataactions.testing.assertj.ActionAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.error.PermissionDeniedException;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.testing.junit.DataAction;
import io.github.genesysdataactions.testing.junit.DataActionCases;
import io.github.genesysdataactions.testing.junit.DataActionCoverage;
import io.github.genesysdataactions.testing.junit.GenesysLocalCloud;
import io.github.genesysdataactions.testing.junit.HostileValues;
import io.github.genesysdataactions.testing.text.Printable;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs test classes that use the annotations. */
class JUnitTest {
    private static TestExecutionSummary run(Class<?> tests) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(tests))
                                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                                .build(),
                        listener);
        return listener.getSummary();
    }

    private static List<String> failures(TestExecutionSummary summary) {
        return summary.getFailures().stream()
                .map(failure -> String.valueOf(failure.getException()))
                .toList();
    }

    static final class Actions {
        @Test
        void sound(@DataAction(value = "find-order", environment = "STAGE=test") ActionRunner findOrder) {
            assertThat(findOrder).keepsItsRequestStructure(Map.of("name", "Ann", "limit", 5));
        }

        @Test
        void unknown(@DataAction(value = "find-orders", environment = "STAGE=test") ActionRunner none) {}

        @Test
        void nowhere(@DataAction(value = "find-order", directory = "nowhere") ActionRunner none) {}

        @Test
        void badEnvironment(@DataAction(value = "find-order", environment = "STAGE") ActionRunner none) {}

        @ParameterizedTest
        @HostileValues
        void everyName(String name, TestInfo test) {
            assertThat(test.getDisplayName()).isEqualTo(Printable.text(test.getDisplayName()));
            ActionResult result = TestActions.findOrder()
                    .backend(Backend.always(BackendAnswer.json(200, TestActions.OPEN)))
                    .run(Map.of("name", name));
            assertThat(result)
                    .sent("POST", "https://orders.example.com/find")
                    .bodyJson("$.name")
                    .isEqualTo(name);
        }

        @ParameterizedTest
        @HostileValues("integer")
        void everyLimit(BigInteger limit) {
            assertThat(TestActions.findOrder()
                            .backend(Backend.always(BackendAnswer.json(200, TestActions.OPEN)))
                            .run(Map.of("name", "a", "limit", limit)))
                    .succeeded();
        }

        @DataActionCases(value = "find-order", environment = "STAGE=test")
        void cases(CaseResult result) {
            result.requireAsExpected();
        }

        @DataActionCases(value = "find-order", environment = "STAGE=test", credentials = "key=a=b")
        void casesWithCredentials(ActionCase one, ActionRunner runner) {
            assertThat(runner.credentials()).containsExactly(Map.entry("key", "a=b"));
        }

        @DataActionCases(value = "find-order", environment = "STAGE=test", credentials = "s3cr3t")
        void badCredentials(CaseResult result) {}

        @DataActionCases(value = "find-order", environment = "STAGE=test")
        void casesThatNeedMore(ActionCase one, ActionRunner runner) {
            one.run(runner.credential("key", "k")).requireAsExpected();
        }
    }

    @Test
    void dataAction_givesRunnersValuesAndCases() {
        TestExecutionSummary summary = run(Actions.class);

        int hostile = io.github.genesysdataactions.testing.HostileInputs.strings()
                        .size()
                + io.github.genesysdataactions.testing.HostileInputs.integers().size();
        assertThat(summary.getTestsSucceededCount())
                .as(failures(summary).toString())
                .isEqualTo(1 + hostile + 6);
        assertThat(failures(summary)).hasSize(4).noneMatch(message -> message.contains("s3cr3t"));
        assertThat(String.join("\n", failures(summary)))
                .contains(
                        "There is no action 'find-orders'",
                        "it has find-order",
                        "nowhere",
                        "Entry 1 of environment is not NAME=value",
                        "Entry 1 of credentials is not name=value");
    }

    static final Set<Object> CLOUDS = ConcurrentHashMap.newKeySet();

    @GenesysLocalCloud(withoutPermissions = "integrations:action:delete", configurer = Shared.Id.class)
    @Execution(ExecutionMode.CONCURRENT)
    static final class Shared {
        static final class Id implements GenesysLocalCloud.Configurer {
            @Override
            public void configure(LocalCloud.Builder builder) {
                builder.integrationId("mine");
            }
        }

        record In(String name) {}

        record Out(String state) {}

        @Test
        void deploys(LocalCloud cloud, GenesysDataActions genesys, StubBackend backend) {
            backend.answering(request -> BackendAnswer.json(200, Map.of("state", request.bodyJson("$.name"))));
            String id = genesys.actions()
                    .create(ActionDefinition.builder("a")
                            .post(backend.url() + "/x")
                            .input(In.class)
                            .output(Out.class)
                            .build())
                    .id();
            assertThat(genesys.actions().execute(id, new In("Ann"), Out.class)).isEqualTo(new Out("Ann"));
            assertThat(backend.requests()).hasSize(1);
            assertThat(cloud.integrationId()).isEqualTo("mine");
            CLOUDS.add(cloud);
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> genesys.actions().delete(id))
                    .isInstanceOf(PermissionDeniedException.class);
        }

        @Test
        void shares(LocalCloud cloud) {
            CLOUDS.add(cloud);
        }

        @Test
        @GenesysLocalCloud(requestsPerMinute = 5, credentials = "key=k")
        void hasItsOwn(LocalCloud cloud) {
            CLOUDS.add(cloud);
        }
    }

    @Test
    void genesysLocalCloud_isSharedByAClassUnlessAMethodHasItsOwn() {
        CLOUDS.clear();

        TestExecutionSummary summary = run(Shared.class);

        assertThat(failures(summary)).isEmpty();
        assertThat(CLOUDS).hasSize(2);
        assertThat(CLOUDS)
                .allSatisfy(cloud -> org.assertj.core.api.Assertions.assertThatThrownBy(
                                () -> ((LocalCloud) cloud).url().toURL().openStream())
                        .isInstanceOf(java.net.ConnectException.class));
    }

    @DataActionCoverage(minimum = 101, report = "target/junit-coverage")
    static final class Covered {
        @Test
        void runs(@DataAction(value = "find-order", environment = "STAGE=test") ActionRunner findOrder) {
            findOrder.backend(Backend.always(BackendAnswer.status(500))).run(Map.of("name", "Ann"));
        }
    }

    @Test
    void dataActionCoverage_reportsAndFailsTheRun() {
        TestExecutionSummary summary = run(Covered.class);

        assertThat(failures(summary)).singleElement().asString().contains("less than 101 % of:", "Find order");
        assertThat(java.nio.file.Path.of("target/junit-coverage/index.html")).exists();
    }
}
