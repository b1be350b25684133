package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.options.SyncOptions;
import io.github.genesysdataactions.sync.ApplyReport;
import io.github.genesysdataactions.sync.DesiredActions;
import io.github.genesysdataactions.sync.Plan;
import io.github.genesysdataactions.testing.Customers;
import io.github.genesysdataactions.testing.VirtualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What comes from environment variables may be secret: plans, messages and JSON have the names of the variables. */
@Timeout(60)
class SyncVariablesTest {
    private static final String FIND_ORDER = """
            {"name": "Find order @{env.STAGE}", "integrationType": "custom-rest-actions", "actionType": "custom",
             "config": {
               "request": {"requestUrlTemplate": "https://@{env.ORDERS_HOST}/find?k=@{env.ORDERS_KEY}", "requestType": "POST",
                 "requestTemplate": "{\\n  \\"key\\": \\"@{env.ORDERS_KEY}\\",\\n  \\"id\\": \\"$esc.jsonEncode(${input.id})\\"\\n}"},
               "response": {"translationMap": {"state": "$.@{env.STAGE}"}, "successTemplate": "${rawResult}"}},
             "contract": {
               "input": {"inputSchema": {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}},
               "output": {"successSchema": {"type": "object", "properties": {}}}}}
            """;

    private final VirtualTime time = new VirtualTime();
    private final LocalCloud cloud = LocalCloud.builder()
            .clock(time.clock())
            .integration("orders-qa", "custom-rest-actions", "Orders qa-stage")
            .start();
    private final GenesysDataActions genesys =
            Customers.client(cloud).time(time.clock(), time).build();
    private final Sync sync = genesys.sync(SyncOptions.standard().withReplace(true));
    private final Map<String, String> environment =
            new HashMap<>(Map.of("STAGE", "qa-stage", "ORDERS_HOST", "orders.internal", "ORDERS_KEY", "first-secret"));

    @TempDir
    private Path directory;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(directory.resolve("find-order.custom.json"), FIND_ORDER);
        Files.writeString(directory.resolve("data-actions.properties"), "integration = Orders @{env.STAGE}\n");
    }

    @AfterEach
    void close() {
        genesys.close();
        cloud.close();
    }

    @Test
    void planAndReport_haveNamesInPlaceOfValues() {
        Plan create = sync.plan(desired());
        ApplyReport report = sync.apply(create).requireSuccess();
        environment.put("ORDERS_KEY", "second-secret");
        environment.put("ORDERS_HOST", "new.internal");
        Plan update = sync.plan(desired());

        String all = create + create.toJson() + report + update + update.toJson() + desired();
        assertThat(all).doesNotContain("first-secret", "second-secret", "qa-stage", "orders.internal", "new.internal");
        assertThat(create.toString()).contains("CREATE     Find order @{env.STAGE}");
        assertThat(update.toString())
                .contains(
                        "\"https://***/find?k=***\" -> \"https://@{env.ORDERS_HOST}/find?k=@{env.ORDERS_KEY}\"",
                        "-   \"key\": \"***\",",
                        "+   \"key\": \"@{env.ORDERS_KEY}\",",
                        "    \"id\": \"$esc.jsonEncode(${input.id})\"");
        assertThat(update.changes().get(0).name()).isEqualTo("Find order qa-stage");
    }

    @Test
    void plan_namesAnIntegrationThatIsNotThereByItsVariable() {
        environment.put("STAGE", "production");

        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> sync.plan(desired()))
                .withMessageContaining("There is no integration named 'Orders @{env.STAGE}'.")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("production"));
    }

    private DesiredActions desired() {
        return DesiredActions.of(ActionDirectory.read(directory, environment));
    }
}
