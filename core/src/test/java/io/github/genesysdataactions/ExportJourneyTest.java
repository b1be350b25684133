package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.file.ExportFile;
import io.github.genesysdataactions.file.ExportFolder;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.testing.Customers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file says is what Genesys Cloud has, whatever way it went. */
@Timeout(60)
class ExportJourneyTest {
    private static final String TYPE = "custom-rest-actions";

    /** With all that gets lost easily: line ends, controls, number scales, unknown keywords, a list at the root. */
    private static final ExportFile FILE = ExportFile.parse("""
            {"name": "Ünï \\"x\\"/ \\ud83d\\ude00", "integrationType": "custom-rest-actions", "actionType": "custom",
             "config": {"timeoutSeconds": 7,
              "request": {"requestUrlTemplate": "https://a.example.com/$esc.uriEncode(\\"$!{input.a}\\")?x=%20",
               "requestType": "POST", "headers": {"B": "2", "A": "${credentials.a}"},
               "requestTemplate": "{\\r\\n\\t\\"a\\": \\"$esc.jsonEncode(\\"$!{input.a}\\")\\"\\u0000 \\u2028}\\r\\n"},
              "response": {"translationMap": {"z": "$.z", "a": "$.a[?(@.b=='c')]"},
               "translationMapDefaults": {"z": "1.0"}, "successTemplate": "[{\\"z\\": ${z}}]\\n"}},
             "contract": {
              "input": {"inputSchema": {"type": "object", "properties": {
               "z": {"type": "number", "minimum": 1.0, "maximum": 1e2, "x-new": {"b": 1, "a": [1.10]}},
               "a": {"type": "string", "default": ""}}, "required": ["z"]}},
              "output": {"successSchema": {"type": "array", "items": {"type": "object", "properties": {
               "q": {"type": "number", "multipleOf": 0.010}}}}}},
             "secure": true}""");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileIsEqualAfterCreateAndGet(boolean templatesAsUris) {
        try (LocalCloud cloud =
                        LocalCloud.builder().templatesAsUris(templatesAsUris).start();
                GenesysDataActions genesys = Customers.client(cloud).build()) {
            Action created = genesys.actions().create(FILE.toDefinition("Exports", cloud.integrationId()));
            ExportFile there = ExportFile.of(genesys.actions().get(created.id()), TYPE);

            assertThat(ExportFile.of(created, TYPE)).isEqualTo(FILE);
            assertThat(there).isEqualTo(FILE);
            ExportFolder.write(there, folder);
            assertThat(ExportFolder.read(folder)).isEqualTo(FILE);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true"})
    void anEditThroughADraftKeepsWhatItIsNotToldToChange(boolean templatesAsUris, boolean normalized) {
        try (LocalCloud cloud = LocalCloud.builder()
                        .templatesAsUris(templatesAsUris)
                        .normalizedContracts(normalized)
                        .start();
                GenesysDataActions genesys = Customers.client(cloud).build()) {
            Actions actions = genesys.actions();
            Drafts drafts = genesys.drafts();
            String id = actions.create(FILE.toDefinition("Exports", cloud.integrationId()))
                    .id();
            ExportFile before = ExportFile.of(actions.get(id), TYPE);

            actions.update(id, edit -> edit.timeout(Duration.ofSeconds(8)));
            drafts.createFrom(id);
            drafts.update(id, edit -> edit.timeout(Duration.ofSeconds(7)));
            drafts.publish(id);

            Action there = actions.get(id);
            assertThat(ExportFile.of(there, TYPE).toJson()).isEqualTo(before.toJson());
            assertThat(before.contract().isEquivalentTo(FILE.contract())).isTrue();
            int requests = cloud.requests().size();
            assertThat(actions.createOrUpdate(FILE.toDefinition("Exports", cloud.integrationId()))
                            .version())
                    .isEqualTo(there.version());
            assertThat(cloud.requests().stream().skip(requests))
                    .allMatch(request -> request.method().equals("GET"));
        }
    }
}
