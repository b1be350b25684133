package io.github.genesysdataactions.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.file.ExportFile;
import io.github.genesysdataactions.file.ExportFolder;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.local.StoredAction;
import io.github.genesysdataactions.maven.MavenProjectFolder.Build;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.sync.ActionSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs real builds. Each takes two or three seconds, so each looks at several things, and most are slow tests. */
@Timeout(120)
class BuildsTest {
    private static final String INTEGRATION = "0b9d6a52-1f0c-4a55-9d4c-5f2c1f3a7e10";
    private static final String DIRECTORY = "src/main/data-actions/";

    @TempDir
    private Path temp;

    private final LocalCloud cloud = LocalCloud.builder()
            .integration(INTEGRATION, "custom-rest-actions", "Orders test")
            .start();
    private MavenProjectFolder project;

    @BeforeEach
    void begin() throws IOException {
        project = new MavenProjectFolder(temp.resolve("project"), new PluginRepository(temp.resolve("repository")));
    }

    @AfterEach
    void end() {
        cloud.close();
    }

    @Test
    void applyAndPlan_leaveNothingToDoAfterOneBuild() throws Exception {
        credentialsInSettings();
        // The command line wins: if the POM did, the build would ask this region.
        project.write("pom.xml", MavenProjectFolder.pom("""
                  <build><plugins><plugin>
                    <groupId>io.github.genesysdataactions</groupId>
                    <artifactId>data-actions-maven-plugin</artifactId>
                    <version>%s</version>
                    <configuration><region>us-west-2</region><parallel>7</parallel><prune>none</prune></configuration>
                  </plugin></plugins></build>
                """.formatted(System.getProperty("test.version"))));
        writeOrders("https://@{env.ORDERS_HOST}/find?id=${input.orderId}");
        writeClasses();
        project.environment("ORDERS_HOST", "orders.example.com");

        Build build = project.run(
                "lint",
                "apply",
                "plan",
                "-Ddata-actions.failOn=risky",
                "-Ddata-actions.ignore=unescaped-url-input",
                "-Ddata-actions.failOnChanges",
                "-Ddata-actions.serverId=genesys",
                "-Ddata-actions.listLag=0",
                "-Ddata-actions.parallel=1",
                "-Ddata-actions.baseUrl=" + cloud.url(),
                "-Ddata-actions.integrationId=" + cloud.integrationId(),
                "-Ddata-actions.planFile=target/plan.json");

        assertThat(build.log())
                .contains("at " + cloud.url().getAuthority() + ", as client " + cloud.clientId()
                        + " of the command line");
        assertThat(build.log())
                .contains("/2] DONE CREATE Find order (custom_-_")
                .contains("BUILD SUCCESS");
        assertThat(cloud.actions())
                .extracting(StoredAction::name)
                .containsExactlyInAnyOrder("Find order", "Cancel order");
        assertThat(build.log()).contains("Nothing to do: 2 actions unchanged.").doesNotContain(cloud.clientSecret());
        assertThat(project.read("target/plan.json")).contains("\"hasChanges\": false");
        assertThat(withoutIds(Files.readString(Path.of("../../docs/build-tools.md"))))
                .contains("```text\n" + withoutIds(between("[INFO]   +  CREATE", "[INFO] Applied:", build.log()))
                        + "```");
    }

    @Tag("slow")
    @Test
    void plan_failsTheBuildWhereTheOrganizationDiffers() throws Exception {
        credentialsInEnvironment();
        writeOrders("https://orders.example.com/find");

        Build build = project.run("plan", "-Ddata-actions.failOnChanges=true");

        assertThat(build.exitCode()).isNotZero();
        assertThat(build.log()).contains("CREATE").contains("The organization differs from the definitions");
        assertThat(cloud.actions()).isEmpty();
    }

    @Tag("slow")
    @Test
    void apply_replacesThroughADraftAndStopsAtTheFirstFailure() throws Exception {
        credentialsInEnvironment();
        String old = create(definition().toBuilder().secure(true).build());
        writeOrders("https://orders.example.com/find");
        writeClasses();
        cloud.faults().next("POST", "/api/v2/integrations/actions/drafts").status(400);
        String[] options = {
            "apply",
            "-Ddata-actions.replace",
            "-Ddata-actions.drafts",
            "-Ddata-actions.stopAtFirstFailure",
            "-Ddata-actions.parallel=1",
            "-Ddata-actions.listLag=0"
        };

        Build stopped = project.run(options);
        Build done = project.run(options);

        assertThat(stopped.exitCode()).isNotZero();
        assertThat(stopped.log())
                .contains("FAILED REPLACE Find order (" + old + ")")
                .contains("Applied: 0 done, 0 unchanged, 1 failed, 1 not tried.");
        assertThat(done.log()).contains("DONE REPLACE Find order").contains("BUILD SUCCESS");
        assertThat(cloud.actions())
                .extracting(StoredAction::name)
                .containsExactlyInAnyOrder("Find order", "Cancel order");
        assertThat(cloud.actions()).extracting(StoredAction::id).doesNotContain(old);
        assertThat(cloud.requests())
                .filteredOn(request -> request.path().endsWith("/draft/publish"))
                .hasSize(2);
    }

    @Tag("slow")
    @Test
    void pull_adoptsWhatIsThere() throws Exception {
        credentialsInEnvironment();
        create(definition());

        Build build =
                project.run("pull", "plan", "-Ddata-actions.directory=adopted", "-Ddata-actions.failOnChanges=true");

        assertThat(build.log())
                .contains("Pulled Find order")
                .contains("1 action unchanged")
                .contains("BUILD SUCCESS");
        assertThat(project.path("adopted/Find order/action.json")).exists();
        assertThat(project.read("adopted/data-actions.properties")).contains("Orders test");
    }

    @Test
    void lint_runsInThePhaseOfTheBuildAndFailsIt() throws Exception {
        plugin("""
            <execution><goals><goal>lint</goal></goals>
              <configuration>
                <environment><ORDERS_HOST>orders.example.com</ORDERS_HOST></environment>
                <sarifFile>target/lint.sarif</sarifFile>
                <failOn>risky</failOn>
              </configuration></execution>\
            """);
        writeOrders("https://@{env.ORDERS_HOST}/find?id=${input.orderId}");

        Build build = project.run("verify");

        assertThat(build.exitCode()).isNotZero();
        assertThat(build.log())
                .contains("[WARNING] Find order/action.json:")
                .contains("risky unescaped-url-input at $.config.request.requestUrlTemplate")
                .contains("at the level risky or worse");
        assertThat(project.read("target/lint.sarif"))
                .contains("\"uri\" : \"src/main/data-actions/Find%20order/action.json\"");
    }

    @Tag("slow")
    @Test
    void goals_doNothingWhereTheyAreSkippedOrThereIsNothing() throws Exception {
        plugin("""
            <execution><id>skipped</id><phase>verify</phase><goals><goal>plan</goal><goal>pull</goal></goals>
              <configuration><skip>true</skip></configuration></execution>
            <execution><id>empty</id><phase>verify</phase><goals><goal>apply</goal></goals>
              <configuration><prune>Old</prune></configuration></execution>\
            """);

        Build build = project.run("verify");

        assertThat(build.log())
                .contains("Skipped")
                .contains("Nothing to do")
                .contains("[WARNING] data-actions.prune is ignored")
                .contains("BUILD SUCCESS");
    }

    @Tag("slow")
    @Test
    void goals_sayWhereCredentialsMayStand() throws Exception {
        Build build = project.run("pull", "-Ddata-actions.serverId=genesys");

        assertThat(build.exitCode()).isNotZero();
        assertThat(build.log()).contains("GENESYS_CLIENT_ID").contains("no <server> 'genesys'");
    }

    private String create(ActionDefinition definition) {
        try (GenesysDataActions genesys = GenesysDataActions.builder(Region.at(cloud.url()))
                .clientCredentials(cloud.clientId(), cloud.clientSecret())
                .defaultIntegration(INTEGRATION)
                .build()) {
            return genesys.actions().create(definition).id();
        }
    }

    /** Returns the lines from the first that begins so to the first that begins otherwise. */
    private static String between(String first, String last, String log) {
        int end = log.indexOf('\n', log.indexOf(last));
        return log.substring(log.indexOf(first), end + 1);
    }

    /** Nor with the blank that Maven writes on an empty line, and pages do not have. */
    private static String withoutIds(String text) {
        return text.replaceAll("custom_-_[0-9a-f-]+", "custom_-_id").replaceAll("(?m) +$", "");
    }

    private void plugin(String inside) throws IOException {
        project.write("pom.xml", MavenProjectFolder.pom("""
              <build><plugins><plugin>
                <groupId>io.github.genesysdataactions</groupId>
                <artifactId>data-actions-maven-plugin</artifactId>
                <version>%s</version>
                <executions>%s</executions>
              </plugin></plugins></build>
            """.formatted(System.getProperty("test.version"), inside)));
    }

    private static ActionDefinition definition() {
        return ActionDefinition.builder("Find order")
                .get("https://orders.example.com")
                .input(in -> in.required("orderId", Schema.string()))
                .output(out -> out.required("state", Schema.string()))
                .build();
    }

    private void writeOrders(String url) {
        String json = ExportFile.of(definition(), "custom-rest-actions").toJson();
        ExportFolder.write(
                ExportFile.parse(json.replace("https://orders.example.com", url)),
                project.path(DIRECTORY + "Find order"));
    }

    private void writeClasses() throws IOException {
        String file = OrderActions.class.getName().replace('.', '/') + ".class";
        Path target = project.path("target/classes/" + file);
        Files.createDirectories(target.getParent());
        try (InputStream in = OrderActions.class.getResourceAsStream("/" + file)) {
            Files.copy(in, target);
        }
        project.write("target/classes/META-INF/services/" + ActionSource.class.getName(), OrderActions.class.getName());
    }

    private void credentialsInSettings() throws IOException {
        project.write("settings.xml", """
            <settings><servers><server>
              <id>genesys</id><username>%s</username><password>%s</password>
            </server></servers></settings>
            """.formatted(cloud.clientId(), cloud.clientSecret()));
    }

    private void credentialsInEnvironment() {
        project.environment("GENESYS_CLIENT_ID", cloud.clientId());
        project.environment("GENESYS_CLIENT_SECRET", cloud.clientSecret());
        project.environment("GENESYS_BASE_URL", cloud.url().toString());
        project.environment("GENESYS_INTEGRATION_ID", INTEGRATION);
    }
}
