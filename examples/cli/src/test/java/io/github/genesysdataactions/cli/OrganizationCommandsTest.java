package io.github.genesysdataactions.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.cli.Cli.Ran;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.local.StoredAction;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.workbench.SaltedDigest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands that ask an organization, which is a Genesys Cloud on loopback. */
@Timeout(60)
class OrganizationCommandsTest {
    private static final String ORGANIZATION = "0b9d6a52-1f0c-4a55-9d4c-5f2c1f3a7e10";

    private final LocalCloud cloud =
            LocalCloud.builder().organizationId(ORGANIZATION).noRateLimit().start();

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void begin() {
        cli = new Cli(folder);
        cli.environment.put("GENESYS_BASE_URL", cloud.url().toString());
        cli.environment.put("GENESYS_CLIENT_ID", cloud.clientId());
        cli.environment.put("GENESYS_CLIENT_SECRET", cloud.clientSecret());
        cli.environment.put("GENESYS_INTEGRATION_ID", cloud.integrationId());
        cli.write("actions/keep", "not an action");
        cli.run("new", "find-order", "--in", "actions");
        cli.run("new", "cancel-order", "--in", "actions");
    }

    @AfterEach
    void end() {
        cloud.close();
    }

    @Test
    void plan_beginsWithTheTargetAndExitsWith2ForChanges() {
        Ran plan = cli.run("plan", "actions");

        assertThat(plan.err()).isEmpty();
        assertThat(plan.code()).isEqualTo(2);
        assertThat(plan.out())
                .startsWith("Organization: ")
                .contains(
                        "(" + ORGANIZATION + ") at " + cloud.url().getAuthority() + ", as client " + cloud.clientId()
                                + " of the environment\n",
                        "  +  CREATE   find-order",
                        "Plan: 2 actions to create.\n")
                .doesNotContain("\u001b", cloud.clientSecret());
        assertThat(cloud.actions()).isEmpty();
    }

    @Test
    void apply_asksAndThenDoesIt() {
        Ran no = cli.typing("y").run("apply", "actions", "--list-lag", "0");
        Ran yes = cli.typing("yes").run("apply", "actions", "--list-lag", "0");

        assertThat(no.code()).isEqualTo(1);
        assertThat(no.out()).contains("(" + ORGANIZATION + ")? Type yes: ").endsWith("Nothing was changed.\n");
        assertThat(yes.code()).isZero();
        assertThat(yes.out()).contains("[2/2] done  CREATE ").endsWith("Applied: 2 changes done.\n");
        assertThat(cloud.actions()).hasSize(2);
        Ran nothing = cli.run("plan", "actions", "-q");
        assertThat(nothing).isEqualTo(new Ran(0, "", ""));
        assertThat(cli.run("plan", "actions").out()).endsWith("Nothing to do: 2 actions unchanged.\n");
    }

    @Test
    void apply_wantsYesWithoutATerminalBeforeAnythingIsSent() {
        int before = cloud.requests().size();

        Ran ran = cli.run("apply", "actions");

        assertThat(ran)
                .isEqualTo(new Ran(
                        1,
                        "",
                        "error: There is no terminal to ask on. Check what 'plan' says, and run 'apply --yes'.\n"));
        assertThat(cloud.requests()).hasSize(before);
    }

    @Test
    void anyCommand_stopsAtTheWrongOrganization() {
        for (String command : new String[] {"plan", "apply", "pull"}) {
            Ran ran = cli.typing("yes")
                    .run(command, command.equals("pull") ? "pulled" : "actions", "--expect-organization", "another");

            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.err()).contains("This is the wrong organization", ORGANIZATION, "another");
        }
        assertThat(cloud.actions()).isEmpty();
        assertThat(folder.resolve("pulled")).doesNotExist();
    }

    @Test
    void settings_comeFromTheCommandLineThenTheProfileThenTheEnvironment() {
        cli.write("data-actions.yaml", """
                profiles:
                  test:
                    baseUrl: ftp://nowhere
                    organization: another
                  other:
                    clientId: of-profile
                    clientSecretVariable: OTHER_SECRET
                """);
        cli.environment.put("OTHER_SECRET", "x");

        assertThat(cli.run("plan", "actions", "--profile", "test").err()).contains("GENESYS_BASE_URL cannot be used");
        String url = cloud.url().toString();
        assertThat(cli.run("plan", "actions", "--profile", "test", "--base-url", url)
                        .err())
                .contains("wrong organization");
        assertThat(cli.run(
                                "plan",
                                "actions",
                                "--profile",
                                "test",
                                "--base-url",
                                url,
                                "--expect-organization",
                                ORGANIZATION)
                        .code())
                .isEqualTo(2);
        // The client of the profile, and not the one that is set around.
        assertThat(cli.run("plan", "actions", "--profile", "other").err()).contains("401");
        assertThat(cli.run("plan", "actions", "--region", "nowhere").err()).contains("nowhere");
    }

    @Test
    void settings_tellWhatIsWrongInAProfileFirst() {
        cli.write("data-actions.yaml", "profiles:\n  test:\n    environment: x\n");
        String action = cli.read("actions/find-order/action.json");
        cli.write("actions/find-order/action.json", action.replace("orders.example.com", "@{env.NOT_SET}"));

        for (String command : new String[] {"plan", "apply"}) {
            assertThat(cli.typing("yes")
                            .run(command, "actions", "--profile", "test")
                            .err())
                    .contains("profile 'test' has a field 'environment'");
        }
    }

    @Test
    void everyCommand_showsVariablesByTheirNames() {
        cli.run("apply", "actions", "--yes", "--list-lag", "0");
        cli.environment.put("TENANT", "t3nant-pw");
        cli.environment.put("KEY", "k3y-of-orders");
        String action = cli.read("actions/find-order/action.json");
        cli.write(
                "actions/find-order/action.json",
                action.replace("/orders/$esc", "/orders/@{env.TENANT}/$esc")
                        .replace(
                                "\"headers\": { }",
                                "\"headers\": {\"X-Key\": \"@{env.KEY}\", \"X-Team\": \"Bearer @{env.KEY}\"}"));
        cli.write("actions/find-order/success.vm", "#set($k = \"@{env.TENANT}\")${rawResult}");
        String sample = "actions/find-order/sample.json";
        String run = shown("run", "actions/find-order", "--input", "id=A-7", "--answer", sample);
        assertThat(run).contains("https://orders.example.com/orders/@{env.TENANT}/A-7");
        assertThat(shown("run", "actions/find-order", "--input", "id=A-7")).contains("@{env.TENANT}");
        cli.write("answer.json", cli.read(sample));
        cli.environment.put("ORDER", "0rder-of-ann");
        cli.write(sample, "{\"id\": \"@{env.ORDER}\"}");
        assertThat(shown("run", "actions/find-order", "--answer", "answer.json"))
                .contains("{\"id\":\"@{env.ORDER}\"}");
        shown("lint", "actions");
        shown("test", "actions", "--trace");
        shown("contract", "actions/find-order");
        for (String[] diff : new String[][] {{"diff", "org", "actions"}, {"diff", "actions", "org"}}) {
            assertThat(shown(diff))
                    .contains(
                            "@{env.TENANT}",
                            diff[1].equals("org") ? "nothing -> @{env.KEY}" : "@{env.KEY} -> nothing",
                            diff[1].equals("org")
                                    ? "+ #set($k = \"@{env.TENANT}\")"
                                    : "- #set($k = \"@{env.TENANT}\")");
        }
        assertThat(shown("plan", "actions")).contains("Bearer @{env.KEY}");
        assertThat(shown("pull", "actions", "--update")).contains("@{env.TENANT}");
        shown("conformance", "--yes", "--ask", "settings");
        assertThat(shown("apply", "actions", "--yes", "--list-lag", "0")).contains("done  UPDATE");
        cli.write("copy/find-order/keep", "");
        assertThat(shown("pull", "pulled")).contains("2 actions");
        cli.write("pulled/find-order/success.vm", "{\"mine\": 1}");
        assertThat(shown("diff", "actions", "pulled")).contains("- #set($k = \"@{env.TENANT}\")", "+ {\"mine\": 1}");
    }

    @Test
    void pull_knowsAfterAnApplyWhichSideChanged() {
        cli.write("actions/data-actions.properties", "category = Orders\n");
        cli.run("apply", "actions", "--yes", "--list-lag", "0");
        StoredAction stored = cloud.actions().stream()
                .filter(action -> action.name().equals("find-order"))
                .findFirst()
                .orElseThrow();
        try (GenesysDataActions genesys = GenesysDataActions.builder(Region.at(cloud.url()))
                .clientCredentials(cloud.clientId(), cloud.clientSecret())
                .build()) {
            genesys.actions()
                    .update(stored.id(), edit -> edit.category("By hand").timeout(Duration.ofSeconds(7)));
        }

        Ran pulled = cli.run("pull", "actions", "--update");

        assertThat(pulled.code()).as(pulled.out() + pulled.err()).isZero();
        assertThat(pulled.out())
                .contains("updated  find-order", "action.json", "data-actions.properties: category By hand");
        assertThat(cli.read("actions/data-actions.properties")).contains("find-order.category = By hand\n");
        assertThat(cli.run("plan", "actions").out()).contains("Nothing to do");
        assertThat(cli.run("pull", "actions", "--update").out()).contains("all as in actions");
        cli.write("actions/find-order/success.vm", "{\"mine\": 1}");
        assertThat(cli.run("pull", "actions", "--update").out()).contains("changed in the files only  find-order");
    }

    @Test
    void pull_saysThatItDoesNotKnowAndWhichVariableIsLost() {
        cli.run("apply", "actions", "--yes", "--list-lag", "0");
        String action = cli.read("actions/find-order/action.json");
        cli.environment.put("KEY", "k3y-of-orders");
        cli.write(
                "actions/find-order/action.json",
                action.replace("\"headers\": { }", "\"headers\": {\"X-Key\": \"@{env.KEY}\"}"));
        cli.run("apply", "actions", "--yes", "--list-lag", "0");
        try {
            Files.delete(folder.resolve("actions/.data-actions-pulled.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (GenesysDataActions genesys = GenesysDataActions.builder(Region.at(cloud.url()))
                .clientCredentials(cloud.clientId(), cloud.clientSecret())
                .build()) {
            cloud.actions().stream()
                    .filter(one -> one.name().equals("find-order"))
                    .forEach(one -> genesys.actions().update(one.id(), edit -> edit.header("X-Key", "by-hand")));
        }

        assertThat(cli.run("pull", "actions", "--update").out())
                .contains("differs, and it is not known which side changed  find-order");
        assertThat(cli.run("pull", "actions", "--update", "--theirs").out())
                .contains("WARNING: the header X-Key was a variable");
    }

    private String shown(String... words) {
        Ran ran = cli.run(words);
        assertThat(ran.out() + ran.err()).doesNotContain("t3nant-pw", "k3y-of-orders", "0rder-of-ann");
        return ran.out() + ran.err();
    }

    @Test
    void plan_leavesShortValuesWhereTheFileHasNoVariable() {
        cli.run("apply", "actions", "--yes", "--list-lag", "0");
        String action = cli.read("actions/find-order/action.json");
        cli.environment.put("STAGE", "orders");
        cli.write(
                "actions/find-order/action.json",
                action.replace("/orders/$esc", "/v2/$esc")
                        .replace("\"headers\": { }", "\"headers\": {\"X-Stage\": \"@{env.STAGE}\"}"));

        assertThat(cli.run("plan", "actions").out()).contains("https://orders.example.com/orders/", "@{env.STAGE}");
    }

    @Test
    void settings_missingAreNamed() {
        cli.environment.clear();

        Ran ran = cli.run("plan", "actions");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains("GENESYS_CLIENT_ID", "GENESYS_CLIENT_SECRET", "--profile")
                .endsWith("To try it without an organization: data-actions serve\n");
        assertThat(cli.run("apply", "actions")).isEqualTo(ran);
        assertThat(cli.run("conformance")).isEqualTo(ran);
    }

    @Test
    void savedPlan_isAppliedOnlyWhileItHolds() {
        assertThat(cli.run("plan", "actions", "-o", "plan.json").code()).isEqualTo(2);
        assertThat(cli.read("plan.json")).contains("\"hasChanges\" : true").doesNotContain(cloud.clientSecret());
        String success = cli.read("actions/find-order/success.vm");
        cli.write("actions/find-order/success.vm", success + " ");
        Ran changed = cli.run("apply", "plan.json", "--yes", "--list-lag", "0");
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.err()).contains("have changed since the plan was made: find-order.");
        cli.write("actions/find-order/success.vm", success);
        Ran applied = cli.run("apply", "plan.json", "--yes", "--list-lag", "0");
        assertThat(applied.code()).isZero();

        Ran stale = cli.run("apply", "plan.json", "--yes", "--list-lag", "0");

        assertThat(stale.code()).isEqualTo(1);
        assertThat(stale.err())
                .startsWith("error: Could not apply the plan, because the organization has changed since it was made")
                .contains("'find-order' has changed.");
        assertThat(cli.run("apply", "plan.json", "--yes", "--prune", "x").err()).contains("says itself");
        assertThat(cli.run("apply", "actions/keep", "--yes").err())
                .contains("keep is not a plan", "--include \"keep\"");
        assertThat(cli.run("plan", "actions/keep").err())
                .startsWith("error: actions/keep is a file.")
                .contains("--include \"keep\"");
    }

    @Test
    void savedPlan_tellsNothingWithoutTheCredentialsThatMadeIt() throws Exception {
        cli.run("plan", "actions", "-o", "plan.json");
        JsonNode plan = new ObjectMapper().readTree(cli.read("plan.json"));
        SaltedDigest salted = SaltedDigest.of(plan.path("salt").asText());
        cli.environment.put("GENESYS_ACCESS_TOKEN", token());

        Ran ran = cli.run("apply", "plan.json", "--yes", "--list-lag", "0");

        assertThat(plan.path("key").asText())
                .isEqualTo(salted.keyed(cloud.clientSecret()).digest("the key of a plan"))
                .isNotEqualTo(salted.digest("the key of a plan"));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .startsWith("error: The plan was made with another client secret or access token")
                .contains(
                        "Nothing was changed. Apply with the credentials that made the plan, or plan again with these.");
        assertThat(cloud.actions()).isEmpty();
        // With a token, a plan is good for those who have that token.
        cli.run("plan", "actions", "-o", "plan.json");
        assertThat(cli.run("apply", "plan.json", "--yes", "--list-lag", "0").code())
                .isZero();
    }

    private String token() throws Exception {
        String client = cloud.clientId() + ":" + cloud.clientSecret();
        HttpRequest login = HttpRequest.newBuilder(cloud.url().resolve("/oauth/token"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(client.getBytes(UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(login, HttpResponse.BodyHandlers.ofString())
                .body();
        return new ObjectMapper().readTree(answer).path("access_token").asText();
    }

    @Test
    void savedPlan_isForItsOrganizationOnly() {
        cli.run("plan", "actions", "-o", "plan.json");
        try (LocalCloud other = LocalCloud.builder().noRateLimit().start()) {
            cli.environment.put("GENESYS_BASE_URL", other.url().toString());
            cli.environment.put("GENESYS_CLIENT_ID", other.clientId());
            cli.environment.put("GENESYS_CLIENT_SECRET", other.clientSecret());

            Ran ran = cli.run("apply", "plan.json", "--yes");

            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.err()).contains("The plan was made for the organization", ORGANIZATION);
            assertThat(other.actions()).isEmpty();
        }
    }

    @Test
    void plan_showsEachKindInItsOwnWay() throws IOException {
        cli.run("apply", "actions", "--yes", "--list-lag", "0");
        cli.write("actions/find-order/success.vm", "{\n  \"a\": 1,\n  \"`x`\": \"<b>\"\n}");
        cli.write(
                "actions/cancel-order/input.schema.json",
                cli.read("actions/cancel-order/input.schema.json").replace("\"id\"", "\"number\""));
        cli.run("new", "list-orders", "--in", "actions");
        cli.run("new", "gone", "--in", ".");
        cli.run("apply", ".", "--include", "gone", "--yes", "--list-lag", "0");

        Ran plan =
                cli.colored().run("plan", "actions", "--prune", "gone", "--markdown", "plan.md", "--html", "plan.html");
        Ran refused = cli.run("apply", "actions", "--yes");

        assertThat(plan.out())
                .contains(
                        "\u001b[33m  ~  UPDATE   \u001b[0mfind-order",
                        "\u001b[31m -/+ REPLACE  \u001b[0mcancel-order",
                        "\u001b[32m  +  CREATE   \u001b[0mlist-orders",
                        "\u001b[97;41m  -  DELETE \u001b[0m  gone",
                        "breaking for flows",
                        "only where it is allowed: apply --replace",
                        "'cancel-order 2': a second action beside this one",
                        "1 action to create, 1 to update, 1 to replace, 1 to delete.");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("cancel-order", "--replace");
        assertThat(cli.read("plan.md")).contains("**DELETE** gone", "```diff", "+ {", "- ${rawResult}");
        assertThat(cli.read("plan.html"))
                .contains("<span class=\"DELETE\">", "&lt;b&gt;")
                .doesNotContain("<b>");
        var json =
                new ObjectMapper().readTree(cli.run("plan", "actions", "--json").out());
        assertThat(json.at("/unmanaged/0/name").asText()).isEqualTo("gone");
    }

    @Test
    void plan_countsUnmanagedActionsUnlessAskedForThem() {
        cli.run("apply", "actions", "--yes", "--list-lag", "0");

        Ran plan = cli.run("plan", "actions", "--include", "find*");

        assertThat(plan.code()).isZero();
        assertThat(plan.out()).endsWith("Nothing to do: 1 action unchanged.\n");
        cli.run("new", "other", "--in", ".");
        assertThat(cli.run("plan", ".", "--unmanaged").out())
                .contains(
                        "2 actions of the organization are not among the definitions and left alone:\n",
                        "\n    cancel-order  (");
        assertThat(cli.run("plan", ".").out()).contains("left alone.\n").doesNotContain("find-order");
        assertThat(cli.run("plan", "actions", "--exclude", "*").err()).contains("None of the 2 actions is left");
    }

    @Test
    void apply_tellsWhatFailedAndExitsWith1() {
        cloud.faults().next("POST", "/api/v2/integrations/actions").status(400);

        Ran ran = cli.run("apply", "actions", "--yes", "--list-lag", "0", "--parallel", "1");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("FAILED  CREATE").endsWith("Applied: 1 change done, 1 failed.\n");
        assertThat(ran.err()).startsWith("error: FAILED CREATE").contains("400").endsWith("has what is left.\n");
    }

    @Test
    void pull_writesWhatPlanFindsUnchanged() {
        cli.run("apply", "actions", "--yes", "--list-lag", "0");

        Ran pulled = cli.run("pull", "pulled");

        assertThat(pulled.code()).isZero();
        assertThat(pulled.out()).startsWith("Organization: ").endsWith("2 actions in pulled.\n");
        assertThat(cli.run("plan", "pulled", "-q").code()).isZero();
        assertThat(cli.run("pull", "pulled"))
                .isEqualTo(new Ran(
                        1,
                        "",
                        "error: There is something at pulled already. To bring a directory up to the organization, add"
                                + " --update; or name a new one.\n"));
    }

    @Test
    void pullUpdate_writesChangedFilesOnlyAndKeepsVariables() throws IOException {
        cli.environment.put("HOST", "orders.example.com");
        cli.write(
                "actions/find-order/action.json",
                cli.read("actions/find-order/action.json").replace("orders.example.com", "@{env.HOST}"));
        cli.run("apply", "actions", "--yes", "--list-lag", "0");
        cli.run("pull", "pulled");
        Ran first = cli.run("pull", "actions", "--update");
        cli.write("pulled/find-order/success.vm", "{\"a\": 1}");
        cli.write(
                "pulled/find-order/action.json",
                cli.read("pulled/find-order/action.json").replace("/orders/", "/v2/orders/"));
        cli.write("pulled/cancel-order/success.vm", "{\"b\": 2}");
        cli.run("new", "list-orders", "--in", "pulled");
        cli.run("apply", "pulled", "--yes", "--list-lag", "0");
        cli.write("actions/cancel-order/success.vm", "{\"mine\": 2}");
        cli.run("new", "never-there", "--in", "actions");

        Ran ran = cli.run("pull", "actions", "--update");

        assertThat(first.out()).endsWith("2 actions in the organization, all as in actions.\n");
        assertThat(ran.out())
                .contains(
                        "updated  find-order\n    find-order/action.json\n    find-order/success.vm\n",
                        "added  list-orders",
                        "changed on both sides  cancel-order\n",
                        "- {\"b\": 2}",
                        "+ {\"mine\": 2}",
                        "not in the organization any more  never-there");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--theirs");
        assertThat(cli.read("actions/find-order/action.json")).contains("https://@{env.HOST}/v2/orders/");
        assertThat(cli.read("actions/cancel-order/success.vm")).isEqualTo("{\"mine\": 2}");
        assertThat(cli.read("actions/.data-actions-pulled.json")).doesNotContain("orders.example.com", "mine");
        Ran theirs = cli.run("pull", "actions", "--update", "--theirs");
        assertThat(theirs.code()).isZero();
        assertThat(cli.read("actions/cancel-order/success.vm")).isEqualTo("{\"b\": 2}");
        assertThat(cli.run("plan", "actions", "--exclude", "never-there", "-q").code())
                .isZero();
    }

    @Test
    void pullUpdate_leavesWhatChangedInTheFilesOnly() {
        cli.run("apply", "actions", "--yes", "--list-lag", "0");
        cli.run("pull", "actions", "--update");
        cli.write("actions/find-order/success.vm", "{\"mine\": 1}");

        Ran ran = cli.run("pull", "actions", "--update");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("changed in the files only  find-order\n");
        assertThat(cli.read("actions/find-order/success.vm")).isEqualTo("{\"mine\": 1}");
        assertThat(cli.run("pull", "nowhere", "--update").err()).contains("There is no directory nowhere to update");
    }

    @Test
    void diff_comparesFilesWithOrganizations() {
        cli.run("apply", "actions", "--yes", "--list-lag", "0");
        cli.write("actions/find-order/success.vm", "{\"mine\": 1}");
        cli.write("data-actions.yaml", "profiles:\n  test:\n    baseUrl: " + cloud.url() + "\n");

        Ran same = cli.run("diff", "org", "org:test");
        Ran other = cli.run("diff", "org", "actions");

        assertThat(same.code()).as(same.out() + same.err()).isZero();
        assertThat(same.out()).isEqualTo("2 actions: 0 differ.\n");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.out())
                .contains("differs  find-order", "+ {\"mine\": 1}")
                .endsWith("2 actions: 1 differs.\n");
        assertThat(other.err()).contains("(" + ORGANIZATION + ")");
    }

    @Test
    void cache_makesTheNextPlanCheap() {
        cli.run("apply", "actions", "--yes", "--list-lag", "0");
        cli.run("plan", "actions", "--cache", "cache");
        cli.environment.put("DATA_ACTIONS_CACHE", "cache");
        long before = reads();
        cli.run("plan", "actions", "--no-cache");
        long without = reads() - before;
        assertThat(cli.run("plan", "actions", "--cache", "a", "--no-cache").code())
                .isEqualTo(1);

        assertThat(cli.run("plan", "actions").code()).isZero();

        assertThat(without).isEqualTo(2);
        assertThat(folder.resolve("cache")).isNotEmptyDirectory();
    }

    private long reads() {
        return cloud.requests().stream()
                .filter(request -> request.method().equals("GET"))
                .filter(request -> request.path().matches("/api/v2/integrations/actions/custom_-_[^/]+"))
                .count();
    }

    @Test
    void check_saysWhatWorks() {
        Ran ran = cli.run("check");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Organization: ", "ok           token");
        cli.environment.put("GENESYS_INTEGRATION_ID", "none");
        assertThat(cli.run("check").code()).isEqualTo(1);
    }

    @Test
    void accessToken_isTakenWhereItIsSet() throws Exception {
        cli.environment.remove("GENESYS_CLIENT_ID");
        cli.environment.put("GENESYS_ACCESS_TOKEN", "wrong");

        Ran ran = cli.run("plan", "actions");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("401").doesNotContain("wrong");
        assertThat(cloud.requestCount("POST", "/oauth/token")).isZero();
    }

    @Test
    void missingDirectory_isAnErrorBeforeAnythingIsSent() {
        for (String command : new String[] {"plan", "apply"}) {
            Ran ran = cli.typing("yes").run(command, "nowhere");

            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.err()).startsWith("error: There is no directory nowhere. Name one that holds export files");
        }
        cli.write("empty/x", "");
        assertThat(cli.run("plan", "empty").err()).contains("There is no action in empty");
        assertThat(cloud.requests()).isEmpty();
        assertThat(cloud.actions()).extracting(StoredAction::name).isEmpty();
    }
}
