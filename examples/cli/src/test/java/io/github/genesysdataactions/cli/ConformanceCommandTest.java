package io.github.genesysdataactions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.cli.Cli.Ran;
import io.github.genesysdataactions.integration.Credential;
import io.github.genesysdataactions.integration.CredentialDefinition;
import io.github.genesysdataactions.integration.Integration;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.local.StoredAction;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.schema.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rehearses the first contact with an organization on local-cloud, as it is and with its choices made otherwise. */
@Timeout(60)
class ConformanceCommandTest {
    private static final Pattern OTHERWISE = Pattern.compile("(?m)^OTHERWISE  ([a-z-]+):");

    @TempDir
    private Path folder;

    @Test
    void conformance_findsNothingWhereNothingIsOtherwise() {
        try (LocalCloud cloud = LocalCloud.start()) {
            Ran ran = cli(cloud).run("conformance", "--yes", "-o", "report.md");

            assertThat(ran.err()).isEmpty();
            assertThat(otherwise(ran)).as(ran.out()).isEmpty();
            assertThat(ran.code()).isZero();
            assertThat(cloud.requests()).hasSizeLessThanOrEqualTo(60);
            assertThat(ran.out()).contains(", nothing left behind.");
            assertThat(cloud.actions()).isEmpty();
            assertThat(cloud.drafts()).isEmpty();
            assertThat(new Cli(folder).read("report.md"))
                    .contains("## As local-cloud", "`version-conflict`", "needs a backend: --backend URL")
                    .doesNotContain(
                            cloud.clientId(), cloud.clientSecret(), cloud.integrationId(), "custom_-_", "Local Cloud");
        }
    }

    @Test
    void conformance_saysWhatIsOtherwise() {
        try (LocalCloud cloud = LocalCloud.builder().chooseOtherwise("velocity").start()) {
            Ran ran = cli(cloud).run("conformance", "--yes", "--ask", "executions");

            assertThat(otherwise(ran)).as(ran.out() + ran.err()).containsExactly("velocity");
            assertThat(ran.code()).isEqualTo(2);
        }
    }

    @Test
    void conformance_removesWhatARunThatWasKilledHasLeft() {
        try (LocalCloud cloud = LocalCloud.builder()
                        .integration("other", "custom-rest-actions", "Other")
                        .start();
                GenesysDataActions genesys = GenesysDataActions.builder(Region.at(cloud.url()))
                        .clientCredentials(cloud.clientId(), cloud.clientSecret())
                        .build()) {
            // What such a run had made when it ended, and what only looks like it.
            genesys.actions().create(definition("data-actions conformance b", cloud.integrationId()));
            genesys.drafts().create(definition("data-actions conformance validation", cloud.integrationId()));
            genesys.actions().create(definition("data-actions conformance b", "other"));
            genesys.actions().create(definition("data-actions conformance", cloud.integrationId()));

            Ran next = cli(cloud).run("conformance", "--yes");

            assertThat(next.code()).as(next.out() + next.err()).isZero();
            assertThat(cloud.actions())
                    .extracting(StoredAction::name)
                    .containsExactly("data-actions conformance b", "data-actions conformance");
            assertThat(cloud.drafts()).isEmpty();
        }
    }

    @Test
    void conformance_leavesWhatAUserNamedAlike() {
        try (LocalCloud cloud = LocalCloud.builder()
                        .integration("mine", "custom-rest-actions", "data-actions conformance integration")
                        .integration("ours", "custom-rest-actions", "data-actions conformance of Ann")
                        .integration("left", "custom-rest-actions", "data-actions conformance integration")
                        .start();
                GenesysDataActions genesys = GenesysDataActions.builder(Region.at(cloud.url()))
                        .clientCredentials(cloud.clientId(), cloud.clientSecret())
                        .build()) {
            genesys.credentials()
                    .create(CredentialDefinition.basicAuth("data-actions conformance of Ann", "user", "password"));
            genesys.credentials()
                    .create(CredentialDefinition.basicAuth("data-actions conformance credential", "user", "password"));

            Ran ran = cli(cloud).run("conformance", "--yes", "--integration-id", "mine", "--ask", "settings");

            assertThat(ran.code()).as(ran.out() + ran.err()).isNotEqualTo(1);
            assertThat(genesys.integrations().list())
                    .extracting(Integration::id)
                    .contains("mine", "ours")
                    .doesNotContain("left");
            assertThat(genesys.credentials().list())
                    .extracting(Credential::name)
                    .containsExactly("data-actions conformance of Ann");
        }
    }

    @Test
    void conformance_saysWhereItCouldNotRemoveWhatItMade() {
        try (LocalCloud cloud = LocalCloud.builder()
                .withoutPermission("integrations:action:delete")
                .start()) {
            Ran ran = cli(cloud).run("conformance", "--yes");

            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.out()).contains("NOT all was removed: run it again.");
            assertThat(cloud.requests()).hasSizeLessThanOrEqualTo(60);
            assertThat(cli(cloud).run("conformance", "--yes").err())
                    .contains("Delete the actions, the integration and the credential whose names begin with");
        }
    }

    @Test
    void conformance_wantsToBeAllowedAndAnIntegration() {
        try (LocalCloud cloud = LocalCloud.start()) {
            Cli cli = cli(cloud);

            assertThat(cli.run("conformance").err()).startsWith("error: There is no terminal to ask on.");
            assertThat(cli.typing("no").run("conformance").out()).endsWith("Nothing was changed.\n");
            cli.environment.remove("GENESYS_INTEGRATION_ID");
            assertThat(cli.run("conformance", "--yes").err()).contains("No integration is named");
            assertThat(cloud.requestCount("POST", "/api/v2/integrations/actions"))
                    .isZero();
        }
    }

    private static ActionDefinition definition(String name, String integrationId) {
        return ActionDefinition.builder(name)
                .post("https://orders.example.com")
                .input(in -> in.required("id", Schema.string()))
                .output(out -> out.required("state", Schema.string()))
                .integration(integrationId)
                .build();
    }

    private Cli cli(LocalCloud cloud) {
        Cli cli = new Cli(folder);
        cli.environment.put("GENESYS_BASE_URL", cloud.url().toString());
        cli.environment.put("GENESYS_CLIENT_ID", cloud.clientId());
        cli.environment.put("GENESYS_CLIENT_SECRET", cloud.clientSecret());
        cli.environment.put("GENESYS_INTEGRATION_ID", cloud.integrationId());
        return cli;
    }

    private static List<String> otherwise(Ran ran) {
        return OTHERWISE
                .matcher(ran.out())
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
