package io.github.genesysdataactions.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.TestResult;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Over two local clouds, of which one makes some choices otherwise. */
@Timeout(60)
class ServiceComparisonTest {
    private static final String OBJECT = "{\"object\":{\"a\":{\"v\":1}}}";
    private static final List<String> KINDS =
            List.of("plain", "query", "url", "phone", "missing", "keys", "empty", "status");
    private static final List<String> TEXTS = List.of("a", "", "\u00e41", "x7");

    @TempDir
    private Path folder;

    private final StubBackend backend =
            StubBackend.start(request -> answer(request.query().get("k").get(0)));
    private final ActionDefinition definition = ActionDefinition.builder("Choices")
            .post(backend.url() + "/x?k=$esc.url(${input.kind})"
                    + "#if($input.kind == \"query\")&$urlTool.optionalQueryParam(\"q\", $input.text)#end"
                    + "#if($input.kind == \"url\")&t=${input.text}#end"
                    + "#if($input.kind == \"phone\")&f=$esc.url($msdynamics.phoneNumberFilter($input.text, \"p\"))#end")
            .header("X-V", "v#if($input.kind == \"missing\")$esc.url(\"${credentials.none}\")#end")
            .requestTemplate("{\"t\": #if($input.text)true#{else}false#end}")
            .translationMap("object", "$.object", "{}")
            .successTemplate("{\"r\": #if($input.kind == \"keys\")"
                    + "$successTemplateUtils.moveKeysIntoArrayOfObjects(\"${object}\")#{else}1#end}")
            .input(in -> in.required("kind", Schema.string()).required("text", Schema.string()))
            .output(Schema.object(out -> out))
            .build();

    @AfterEach
    void close() {
        backend.close();
    }

    private static BackendAnswer answer(String kind) {
        return switch (kind) {
            case "empty" -> BackendAnswer.status(200);
            case "status" -> BackendAnswer.json(404, "{\"e\":1}");
            default -> BackendAnswer.json(200, OBJECT);
        };
    }

    private List<ActionCase> cases() {
        List<ActionCase> cases = new ArrayList<>();
        ActionRunner runner = ActionRunner.of(definition);
        for (String kind : KINDS) {
            for (String text : TEXTS) {
                ActionResult result =
                        runner.backend(Backend.always(answer(kind))).run(Map.of("kind", kind, "text", text));
                ActionCase made = ActionCase.of(result);
                Path file = folder.resolve(kind + "-" + TEXTS.indexOf(text) + ".json");
                made.write(file);
                cases.add(ActionCase.read(file));
            }
        }
        return cases;
    }

    private ServiceComparison.Report compare(String... otherwise) {
        LocalCloud.Builder builder = LocalCloud.builder().noRateLimit();
        List.of(otherwise).forEach(builder::chooseOtherwise);
        try (LocalCloud cloud = builder.start();
                GenesysDataActions genesys = GenesysDataActions.builder(Region.at(cloud.url()))
                        .clientCredentials(cloud.clientId(), cloud.clientSecret())
                        .defaultIntegration(cloud.integrationId())
                        .build()) {
            String id = genesys.actions().create(definition).id();
            return ServiceComparison.of(ActionRunner.of(definition))
                    .compare(cases(), input -> genesys.actions().test(id, input));
        }
    }

    @Test
    void compare_findsNothingWhereAllIsChosenAlike() {
        ServiceComparison.Report report = compare();

        assertThat(report.cases()).isEqualTo(32);
        assertThat(report.differences()).as(report.toString()).isEmpty();
    }

    @Test
    void compare_namesExactlyWhatIsChosenOtherwise() {
        ServiceComparison.Report report = compare("velocity", "move-keys", "remote-status");

        assertThat(report.choices()).as(report.toString()).containsExactly("move-keys", "remote-status", "velocity");
        assertThat(report.unexplained()).isEmpty();
        // 7 cases with an empty text (the one of missing ends before), 3 more of keys, 3 more of status.
        assertThat(report.differences()).hasSize(13);
        assertThat(report.differences())
                .filteredOn(difference -> difference.caseName().equals("keys-1"))
                .singleElement()
                .extracting(ServiceComparison.Difference::choices)
                .isEqualTo(java.util.Set.of("move-keys", "velocity"));
    }

    @Test
    void compare_namesTheOthersToo() {
        ServiceComparison.Report report = compare(
                "empty-remote-answer", "missing-value", "url-encoding", "optional-query-param", "phone-number-filter");

        assertThat(report.choices())
                .as(report.toString())
                .containsExactly(
                        "empty-remote-answer",
                        "missing-value",
                        "optional-query-param",
                        "phone-number-filter",
                        "url-encoding");
        assertThat(report.unexplained()).isEmpty();
    }

    @Test
    void compare_saysWhatNoChoiceExplains() {
        ActionCase one = cases().get(0);
        TestResult other = TestResult.parse("""
                {"operations": [{"name": "Validate input against schema", "success": true, "result": {"kind": "plain", "text": "a"}},
                                {"name": "Resolve URL template", "success": true, "result": "https://elsewhere.example.com"}],
                 "success": true}
                """);

        assertThat(ServiceComparison.of(ActionRunner.of(definition)).compare(one, other))
                .hasValueSatisfying(difference -> {
                    assertThat(difference.step()).isEqualTo(Step.URL);
                    assertThat(difference.choices()).isEmpty();
                    assertThat(difference.toString()).contains("no choice explains it");
                });
    }

    @Test
    void recording_makesACaseOfATestInAnOrganization() {
        try (LocalCloud cloud = LocalCloud.start();
                GenesysDataActions genesys = GenesysDataActions.builder(Region.at(cloud.url()))
                        .clientCredentials(cloud.clientId(), cloud.clientSecret())
                        .defaultIntegration(cloud.integrationId())
                        .build()) {
            String id = genesys.actions().create(definition).id();
            ActionRunner runner = ActionRunner.of(definition).mask("text");
            for (String kind : List.of("plain", "status", "missing")) {
                Map<String, String> input = Map.of("kind", kind, "text", "secret text");

                ActionCase recorded =
                        ActionCase.of(runner, input, genesys.actions().test(id, input));

                assertThat(recorded.toJson()).doesNotContain("secret text");
                assertThat(recorded.run(runner).differences())
                        .as(kind + recorded.toJson())
                        .isEmpty();
            }
        }
    }
}
