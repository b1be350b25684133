package io.github.genesysdataactions.engine.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.ActionQuery;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.error.PermissionDeniedException;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.options.SyncOptions;
import io.github.genesysdataactions.sync.Change;
import io.github.genesysdataactions.sync.DesiredAction;
import io.github.genesysdataactions.sync.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What plans cost and find with what earlier ones have kept. */
@Timeout(120)
class PlanCacheTest {
    private static final int LIST_AND_ORGANIZATION = 2;

    private final LocalCloud cloud = LocalCloud.builder().noRateLimit().start();
    private final GenesysDataActions genesys = client().build();

    @TempDir
    Path directory;

    @AfterEach
    void close() {
        genesys.close();
        cloud.close();
    }

    @Test
    void plan_readsWhatIsNewAndASampleOfFive() {
        create(60);
        assertThat(cost(definitions(60), directory)).isEqualTo(LIST_AND_ORGANIZATION + 3 * 60);

        assertThat(cost(definitions(60), directory)).isEqualTo(LIST_AND_ORGANIZATION + 3 * 5);

        // Another client changes two, and a definition changes.
        try (GenesysDataActions other = client().build()) {
            for (String name : List.of("Action 7", "Action 30")) {
                other.actions().update(id(name), action -> action.timeout(Duration.ofSeconds(7)));
            }
        }
        List<ActionDefinition> wanted = definitions(60).stream()
                .map(one -> one.name().equals("Action 50")
                        ? one.toBuilder().category("Moved").build()
                        : one)
                .toList();
        int before = cloud.requests().size();
        Plan plan = plan(wanted, directory);

        assertThat(cloud.requests().size() - before).isEqualTo(LIST_AND_ORGANIZATION + 3 * (3 + 5));
        assertThat(plan.changes(Change.Kind.UPDATE))
                .extracting(Change::name)
                .containsExactlyInAnyOrder("Action 7", "Action 30", "Action 50");
        assertThat(plan.changes(Change.Kind.UNCHANGED))
                .hasSize(57)
                .allSatisfy(change -> assertThat(change.id()).isPresent());
        assertThat(plan.unmanaged()).isEmpty();
    }

    @Test
    @Tag("slow")
    void plan_of5000UnchangedActionsCosts66Requests() {
        create(5000);
        assertThat(cost(definitions(5000), directory)).isEqualTo(50 + 1 + 3 * 5000);

        assertThat(cost(definitions(5000), directory)).isEqualTo(50 + 1 + 3 * 5);
    }

    @Test
    void plan_withoutACacheKeepsNothing() throws IOException {
        create(3);

        assertThat(cost(definitions(3), null)).isEqualTo(1 + 3 * 3);
        assertThat(cost(definitions(3), null)).isEqualTo(1 + 3 * 3);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void plan_readsEverythingOnceTheSampleDiffers() {
        create(20);
        String organization = genesys.organization().get().id();
        PlanCache forged = PlanCache.open(directory, organization, cloud.clientSecret());
        List<ActionDefinition> wanted = definitions(20).stream()
                .map(one -> one.toBuilder().timeout(Duration.ofSeconds(9)).build())
                .toList();
        for (ActionDefinition one : wanted) {
            DesiredAction desired = DesiredAction.of(one).withIntegrationId(cloud.integrationId());
            forged.learn(Change.unchanged(desired, summary(one.name())));
        }
        forged.save(id -> true);

        Plan plan = plan(wanted, directory);

        assertThat(plan.changes(Change.Kind.UPDATE)).hasSize(20);
        assertThat(cost(definitions(20), directory))
                .as("what was forged is gone")
                .isEqualTo(LIST_AND_ORGANIZATION + 3 * 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "flip", "cut", "other"})
    void plan_readsEverythingIfTheFileIsDamaged(String damage) throws IOException {
        create(8);
        plan(definitions(8), directory);
        Path file = onlyFile();
        String text = Files.readString(file);
        Files.writeString(
                file,
                switch (damage) {
                    case "flip" -> text.replaceFirst("\"version\" *: *1", "\"version\": 2");
                    case "cut" -> text.substring(0, text.length() / 2);
                    case "other" -> text.substring(text.indexOf('\n') + 1);
                    default -> damage;
                });

        assertThat(cost(definitions(8), directory)).isEqualTo(LIST_AND_ORGANIZATION + 3 * 8);
        assertThat(cost(definitions(8), directory)).isEqualTo(LIST_AND_ORGANIZATION + 3 * 5);
    }

    @Test
    void open_withAnotherSecretOrForAnotherOrganizationKnowsNothing() {
        create(1);
        plan(definitions(1), directory);
        String organization = genesys.organization().get().id();
        DesiredAction desired = DesiredAction.of(definition(1)).withIntegrationId(cloud.integrationId());
        ActionSummary found = summary("Action 1");

        assertThat(PlanCache.open(directory, organization, cloud.clientSecret()).knows(desired, found))
                .isTrue();
        assertThat(PlanCache.open(directory, organization, "another secret").knows(desired, found))
                .isFalse();
        assertThat(PlanCache.open(directory, "another", cloud.clientSecret()).knows(desired, found))
                .isFalse();
    }

    @Test
    void cache_holdsNothingOfTheActions() throws IOException {
        genesys.actions()
                .create(definition(1).toBuilder()
                        .header("X-Key", "headermarker")
                        .build());
        plan(List.of(definition(1).toBuilder().header("X-Key", "headermarker").build()), directory);

        assertThat(Files.readString(onlyFile()))
                .contains("\"version\"")
                .doesNotContain("headermarker", "example.com", "Action 1");
        assertThat(onlyFile().getFileName().toString())
                .doesNotContain(genesys.organization().get().id());
    }

    @Test
    void plan_keepsWhatItHadReadBeforeItFailed() {
        create(9);
        SyncOptions options = SyncOptions.standard().withParallelism(1).withCache(directory);
        cloud.faults()
                .next("GET", "/api/v2/integrations/actions/" + id("Action 9"))
                .status(403);

        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> genesys.sync(options).plan(definitions(9)));

        assertThat(cost(definitions(9), directory)).isEqualTo(LIST_AND_ORGANIZATION + 3 * (1 + 5));
    }

    @Test
    void plan_isMadeThoughNothingCanBeKept() throws IOException {
        create(2);
        Path inTheWay = Files.writeString(directory.resolve("file"), "");

        assertThat(plan(definitions(2), inTheWay).hasChanges()).isFalse();
    }

    @Test
    void cache_forgetsWhatIsGone() throws IOException {
        create(3);
        plan(definitions(3), directory);
        String gone = id("Action 2");
        assertThat(Files.readString(onlyFile())).contains(gone);
        genesys.actions().delete(gone);

        plan(definitions(1), directory);

        assertThat(Files.readString(onlyFile())).doesNotContain(gone).contains(id("Action 3"));
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private int cost(List<ActionDefinition> wanted, Path cache) {
        int before = cloud.requests().size();
        assertThat(plan(wanted, cache).hasChanges()).isFalse();
        return cloud.requests().size() - before;
    }

    private Plan plan(List<ActionDefinition> wanted, Path cache) {
        SyncOptions options = SyncOptions.standard();
        return genesys.sync(cache == null ? options : options.withCache(cache)).plan(wanted);
    }

    private ActionSummary summary(String name) {
        return genesys.actions()
                .list(ActionQuery.all())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String id(String name) {
        return summary(name).id();
    }

    private void create(int count) {
        definitions(count).forEach(genesys.actions()::create);
    }

    private static List<ActionDefinition> definitions(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(PlanCacheTest::definition)
                .toList();
    }

    private static ActionDefinition definition(int number) {
        return ActionDefinition.builder("Action " + number)
                .category("Made")
                .post("https://example.com/things")
                .input(in -> in)
                .output(out -> out)
                .build();
    }

    private GenesysDataActions.Builder client() {
        return GenesysDataActions.builder(Region.at(cloud.url()))
                .clientCredentials(cloud.clientId(), cloud.clientSecret())
                .defaultIntegration(cloud.integrationId());
    }
}
