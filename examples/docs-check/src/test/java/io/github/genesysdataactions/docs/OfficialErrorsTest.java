package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mypurecloud.sdk.v2.ApiException;
import com.mypurecloud.sdk.v2.api.IntegrationsApi;
import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.options.CallOptions;
import io.github.genesysdataactions.options.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Makes the same fault with both libraries and holds the page to what they say. */
@Timeout(60)
class OfficialErrorsTest {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Test
    void page_quotesAMissingPermission() throws Exception {
        try (OfficialCloud cloud =
                        new OfficialCloud(LocalCloud.builder().withoutPermission("integrations:action:add"));
                GenesysDataActions genesys = cloud.withCredentials()) {
            assertQuoted(
                    403,
                    catchThrowable(() -> cloud.integrations(0).postIntegrationsActions(cloud.input())),
                    catchThrowable(() -> genesys.actions().create(OfficialCloud.definition("https://a.example"))));
        }
    }

    @Test
    void page_quotesAUsedUpLimit() throws Exception {
        try (OfficialCloud cloud = new OfficialCloud(LocalCloud.builder().rateLimit(1, Duration.ofSeconds(30)));
                GenesysDataActions genesys =
                        cloud.ours().accessToken(cloud.token()).build()) {
            IntegrationsApi official = cloud.integrations(0);
            assertThat(official.getIntegrationsCredentialsTypes()).isNotNull();
            assertThat(genesys.actions().list()).isEmpty();
            CallOptions once = CallOptions.standard().withRetryPolicy(RetryPolicy.none());

            assertQuoted(
                    429,
                    catchThrowable(() -> official.getIntegrationsAction("x", null, null)),
                    catchThrowable(() -> genesys.with(once).actions().get("x")));
        }
    }

    @Test
    void page_quotesATokenThatHasEnded() throws Exception {
        try (OfficialCloud cloud = new OfficialCloud(LocalCloud.builder())) {
            String token = cloud.token();
            cloud.cloud().revokeTokens();
            IntegrationsApi official = new IntegrationsApi(cloud.official(token, 0));
            try (GenesysDataActions genesys = cloud.ours().accessToken(token).build()) {
                assertQuoted(
                        401,
                        catchThrowable(() -> official.getIntegrationsAction("x", null, null)),
                        catchThrowable(() -> genesys.actions().get("x")));
            }
        }
    }

    @Test
    void clientCredentials_renewATokenThatHasEnded() throws Exception {
        try (OfficialCloud cloud = new OfficialCloud(LocalCloud.builder());
                GenesysDataActions genesys = cloud.withCredentials()) {
            assertThat(genesys.actions().list()).isEmpty();
            cloud.cloud().revokeTokens();

            assertThat(genesys.actions().list()).isEmpty();
        }
    }

    @Test
    void page_quotesTheLedgersOfACreateThatWasCarriedOut() throws Exception {
        try (OfficialCloud cloud = new OfficialCloud(LocalCloud.builder())) {
            cloud.cloud().faults().next("POST", OfficialCloud.ACTIONS).statusAfterCommit(503);
            cloud.integrations(30).postIntegrationsActions(cloud.input());

            assertThat(cloud.cloud().actions()).hasSize(2);
            assertThat(page()).contains("```text\n" + String.join("\n", ledger(cloud)) + "\n```");
        }
        try (OfficialCloud cloud = new OfficialCloud(LocalCloud.builder());
                GenesysDataActions genesys = cloud.withCredentials()) {
            cloud.cloud().faults().next("POST", OfficialCloud.ACTIONS).statusAfterCommit(503);
            genesys.actions().create(OfficialCloud.definition("https://a.example"));

            assertThat(cloud.cloud().actions()).hasSize(1);
            List<String> ledger = ledger(cloud);
            assertThat(page())
                    .contains("```text\n" + String.join("\n", ledger.subList(0, ledger.size() - 3)) + "\n```");
        }
    }

    private static void assertQuoted(int status, Throwable official, Throwable ours) {
        assertThat(official).isInstanceOf(ApiException.class);
        assertThat(((ApiException) official).getStatusCode()).isEqualTo(status);
        assertThat(((ApiException) official).getRawBody()).contains("\"code\"");
        assertThat(page())
                .contains(Stream.of(official, ours)
                        .map(OfficialErrorsTest::masked)
                        .collect(Collectors.joining("\n\n")));
    }

    private static List<String> ledger(OfficialCloud cloud) {
        return cloud.cloud().requests().stream()
                .filter(request -> !request.path().equals("/oauth/token"))
                .map(request -> request.method() + " " + request.path() + " " + request.status())
                .toList();
    }

    private static String page() {
        return masked(Pages.text(CallByCallTest.PAGE));
    }

    private static String masked(Object text) {
        return ID.matcher(text.toString()).replaceAll("…").replaceAll("after \\d+ s", "after … s");
    }
}
