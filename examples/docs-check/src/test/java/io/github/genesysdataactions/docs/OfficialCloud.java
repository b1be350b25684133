package io.github.genesysdataactions.docs;

import com.mypurecloud.sdk.v2.ApiClient;
import com.mypurecloud.sdk.v2.api.IntegrationsApi;
import com.mypurecloud.sdk.v2.model.ActionConfig;
import com.mypurecloud.sdk.v2.model.ActionContractInput;
import com.mypurecloud.sdk.v2.model.JsonSchemaDocument;
import com.mypurecloud.sdk.v2.model.PostActionInput;
import com.mypurecloud.sdk.v2.model.PostInputContract;
import com.mypurecloud.sdk.v2.model.PostOutputContract;
import com.mypurecloud.sdk.v2.model.RequestConfig;
import com.mypurecloud.sdk.v2.model.ResponseConfig;
import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.docs.Given.CustomerRequest;
import io.github.genesysdataactions.docs.Given.CustomerResponse;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.options.Region;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A local cloud and the clients of both libraries for it. */
record OfficialCloud(LocalCloud cloud) implements AutoCloseable {
    static final String ACTIONS = "/api/v2/integrations/actions";
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    OfficialCloud(LocalCloud.Builder builder) {
        this(builder.start());
    }

    /** Asks by hand, as the official SDK looks for the login at {@code https://login.} and nowhere else. */
    String token() throws IOException {
        String basic = Base64.getEncoder()
                .encodeToString((cloud.clientId() + ":" + cloud.clientSecret()).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(cloud.url().resolve("/oauth/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try {
            Matcher token = TOKEN.matcher(HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body());
            if (!token.find()) {
                throw new IOException("The local cloud gave no token.");
            }
            return token.group(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    ApiClient official(String token, int maxRetryTimeSec) {
        ApiClient.RetryConfiguration retry = new ApiClient.RetryConfiguration();
        retry.setMaxRetryTimeSec(maxRetryTimeSec);
        return ApiClient.Builder.standard()
                .withBasePath(cloud.url().toString())
                .withAccessToken(token)
                .withShouldRefreshAccessToken(false)
                .withRetryConfiguration(retry)
                .build();
    }

    IntegrationsApi integrations(int maxRetryTimeSec) throws IOException {
        return new IntegrationsApi(official(token(), maxRetryTimeSec));
    }

    GenesysDataActions.Builder ours() {
        return GenesysDataActions.builder(Region.at(cloud.url())).defaultIntegration(cloud.integrationId());
    }

    GenesysDataActions withCredentials() {
        return ours().clientCredentials(cloud.clientId(), cloud.clientSecret()).build();
    }

    static ActionDefinition definition(String url) {
        return ActionDefinition.builder("ProcessCustomer")
                .post(url)
                .input(CustomerRequest.class)
                .output(CustomerResponse.class)
                .build();
    }

    PostActionInput input() {
        JsonSchemaDocument schema =
                new JsonSchemaDocument().type("object").properties(Map.of("text", Map.of("type", "string")));
        return new PostActionInput()
                .name("ProcessCustomer")
                .category("Custom")
                .integrationId(cloud.integrationId())
                .contract(new ActionContractInput()
                        .input(new PostInputContract().inputSchema(schema))
                        .output(new PostOutputContract().successSchema(schema)))
                .config(new ActionConfig()
                        ._request(new RequestConfig()
                                .requestUrlTemplate("https://a.example")
                                .requestType("POST"))
                        .response(new ResponseConfig()));
    }

    @Override
    public void close() {
        cloud.close();
    }
}
