package io.github.genesysdataactions.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.sync.ApplyReport.Outcome;
import io.github.genesysdataactions.sync.ApplyReport.Result;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final ActionDefinition DEFINITION = ActionDefinition.builder("New one")
            .integration("integration-1")
            .post("https://orders.example.com/find")
            .input(in -> in)
            .output(out -> out.optional("state", Schema.string()))
            .build();

    private final Change create = Change.create(DesiredAction.of(DEFINITION));
    private final Change same = Change.between(
            DesiredAction.of(DEFINITION).withName("Find order").withCategory("Orders"), ChangeTest.found(json -> {
                json.removeAll();
                json.setAll(Json.readObject(DEFINITION.toJson()));
                json.put("id", "custom_-_1").put("name", "Find order").put("category", "Orders");
            }));
    private final Change update = Change.between(
            DesiredAction.of(DEFINITION).withName("Find order").withIntegrationId("integration-1"),
            ChangeTest.found(json -> {
                json.removeAll();
                json.setAll(Json.readObject(DEFINITION.toJson()));
                json.put("id", "custom_-_2").put("name", "Find order").put("version", 4);
                json.withObjectProperty("config").put("timeoutSeconds", 5);
            }));
    private final Plan plan = Plan.of(
            List.of(create, same, update), List.of(summary("custom_-_8", "Old"), summary("custom_-_9", "Old")), NOW);

    @Test
    void toString_showsNothingThatCouldForgeALineOfALog() {
        Plan forged = Plan.of(List.of(), List.of(summary("custom_-_8", "a\\nWARNING b\\u001b[2K\\u202ec")), NOW);

        assertThat(forged.toString()).contains("UNMANAGED  a WARNING b [2K c  (custom_-_8)\n");
    }

    @Test
    void toString_showsWhatChangesAndCountsTheRest() {
        assertThat(plan.toString()).isEqualTo("""
                Plan: 1 to create, 1 to update, 1 unchanged, 0 to replace, 0 to delete, 2 unmanaged.
                CREATE     New one
                UPDATE     Find order  (custom_-_2)
                            $.config.timeoutSeconds: 5 -> nothing
                UNMANAGED  Old  (custom_-_8)
                UNMANAGED  Old  (custom_-_9)
                """);
        assertThat(plan.hasChanges()).isTrue();
        assertThat(Plan.of(List.of(same), List.of(), NOW).hasChanges()).isFalse();
    }

    @Test
    void toString_saysWhichActionANameOfTheAdminPageStandsFor() {
        DesiredAction exported = DesiredAction.of(DEFINITION).withName("Find order - Exported 2024-05-27 @ 10:55");

        Plan beside = Plan.of(List.of(Change.create(exported)), List.of(summary("custom_-_8", "Find order")), NOW);

        assertThat(beside.toString())
                .contains("CREATE     Find order - Exported 2024-05-27 @ 10:55\n")
                .contains("WARNING    definition 'New one': $.name: This looks like an export of 'Find order'")
                .contains("Write \"name\": \"Find order\"")
                .contains("UNMANAGED  Find order  (custom_-_8)");
        assertThat(beside.toJson()).contains("This looks like an export of 'Find order'");
        assertThat(exported.withName("Find order").warnings()).isEmpty();
    }

    @Test
    void toJson_saysTheSame() {
        assertThat(Json.read(plan.toJson())).isEqualTo(Json.read("""
                {"hasChanges": true,
                 "changes": [
                  {"change": "CREATE", "name": "New one", "integrationId": "integration-1",
                   "place": "definition 'New one'", "fields": []},
                  {"change": "UNCHANGED", "name": "Find order", "id": "custom_-_1", "integrationId": "integration-1",
                   "place": "definition 'New one'", "fields": []},
                  {"change": "UPDATE", "name": "Find order", "id": "custom_-_2", "version": 4,
                   "integrationId": "integration-1", "place": "definition 'New one'",
                   "fields": [{"path": "$.config.timeoutSeconds", "before": "5"}]}],
                 "unmanaged": [
                  {"name": "Old", "id": "custom_-_8", "integrationId": "integration-1"},
                  {"name": "Old", "id": "custom_-_9", "integrationId": "integration-1"}]}"""));
    }

    @Test
    void toString_warnsOfSecretsThatAreWrittenDown() {
        DesiredAction risky = DesiredAction.of(DEFINITION.toBuilder()
                .header("Authorization", "Bearer 3f9a0c71d2")
                .build());
        Plan warned = Plan.of(List.of(Change.create(risky)), List.of(), NOW);

        assertThat(warned.toString())
                .contains("WARNING    definition 'New one': $.config.request.headers.Authorization: The header's value"
                        + " looks like a secret")
                .doesNotContain("3f9a0c71d2");
        assertThat(warned.toJson()).contains("looks like a secret").doesNotContain("3f9a0c71d2");
    }

    @Test
    void prune_deletesWhatIsNamedAndNothingElse() {
        Plan pruned = plan.prune(List.of("custom_-_9"));

        assertThat(pruned.changes(Change.Kind.DELETE))
                .extracting(change -> change.id().orElseThrow())
                .containsExactly("custom_-_9");
        assertThat(pruned.unmanaged()).extracting(ActionSummary::id).containsExactly("custom_-_8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.prune(List.of("Old")))
                .withMessageContaining("2 unmanaged actions")
                .withMessageContaining("custom_-_8, custom_-_9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.prune(List.of("Find order")))
                .withMessageContaining("no unmanaged action");
    }

    @Test
    void report_tellsEveryFailure() {
        ApplyReport report = new ApplyReport(List.of(
                new Outcome(create, Result.FAILED, Optional.empty(), Optional.of(new DataActionsException("Why."))),
                new Outcome(same, Result.UNCHANGED, same.id(), Optional.empty()),
                new Outcome(update, Result.NOT_TRIED, update.id(), Optional.empty())));

        assertThat(report.isSuccess()).isFalse();
        assertThat(report.toString()).isEqualTo("""
                Applied: 0 done, 1 unchanged, 1 failed, 1 not tried.
                FAILED CREATE New one
                    Why.
                NOT_TRIED UPDATE Find order
                """);
        assertThatExceptionOfType(DataActionsException.class)
                .isThrownBy(report::requireSuccess)
                .withMessageContaining("Why.")
                .withMessageContaining("Plan again")
                .withCauseInstanceOf(DataActionsException.class);
    }

    private static ActionSummary summary(String id, String name) {
        return ActionSummary.parse(
                "{\"id\":\"" + id + "\",\"name\":\"" + name + "\",\"integrationId\":\"integration-1\",\"version\":1}");
    }
}
