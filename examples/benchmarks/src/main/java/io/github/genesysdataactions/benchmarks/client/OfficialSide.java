package io.github.genesysdataactions.benchmarks.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mypurecloud.sdk.v2.ApiClient;
import com.mypurecloud.sdk.v2.ApiException;
import com.mypurecloud.sdk.v2.api.IntegrationsApi;
import com.mypurecloud.sdk.v2.connector.ApiClientConnectorProperty;
import com.mypurecloud.sdk.v2.connector.okhttp.OkHttpClientConnectorProvider;
import com.mypurecloud.sdk.v2.model.ActionConfig;
import com.mypurecloud.sdk.v2.model.ActionContractInput;
import com.mypurecloud.sdk.v2.model.JsonSchemaDocument;
import com.mypurecloud.sdk.v2.model.PostActionInput;
import com.mypurecloud.sdk.v2.model.PostInputContract;
import com.mypurecloud.sdk.v2.model.PostOutputContract;
import com.mypurecloud.sdk.v2.model.RequestConfig;
import com.mypurecloud.sdk.v2.model.ResponseConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Genesys's own SDK, on Apache's HTTP client as it comes or on OkHttp; the definition is built for each call. Compiled
 * with the profile {@code client-benchmark} only, which has its jars.
 */
final class OfficialSide implements Side {
    private static final Map<String, Object> TEXT = Map.of("type", "string");

    private final String integrationId;
    private final String actionId;
    private final ObjectMapper mapper;
    private final IntegrationsApi integrations;

    OfficialSide(Target target, boolean okHttp) {
        integrationId = target.integrationId();
        actionId = target.actionId();
        ApiClient.Builder builder = ApiClient.Builder.standard()
                .withBasePath(target.url().toString())
                .withAccessToken(new BareHttp(target, BareHttp.Handover.DIRECT).token());
        if (okHttp) {
            builder.withProperty(ApiClientConnectorProperty.CONNECTOR_PROVIDER, new OkHttpClientConnectorProvider());
        }
        ApiClient client = builder.build();
        mapper = client.getObjectMapper();
        integrations = new IntegrationsApi(client);
    }

    @Override
    public String create() {
        try {
            return integrations.postIntegrationsActions(definition()).getId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ApiException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String execute() {
        try {
            Object answer = integrations.postIntegrationsActionExecute(actionId, Request.example());
            return mapper.convertValue(answer, Answer.class).processedId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ApiException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        // Its threads are daemons.
    }

    private PostActionInput definition() {
        JsonSchemaDocument input = new JsonSchemaDocument()
                .type("object")
                .description("Invokes AWS Lambda to process customer data")
                .properties(Map.of(
                        "customerId",
                        Map.of("type", "string", "description", "The customer's unique id"),
                        "actionType",
                        TEXT))
                .required(List.of("customerId", "actionType"));
        JsonSchemaDocument output = new JsonSchemaDocument()
                .type("object")
                .properties(Map.of("status", TEXT, "message", TEXT, "processedId", TEXT))
                .required(List.of("status", "message", "processedId"));
        return new PostActionInput()
                .name("ProcessCustomerLambda")
                .category("Custom")
                .integrationId(integrationId)
                .contract(new ActionContractInput()
                        .input(new PostInputContract().inputSchema(input))
                        .output(new PostOutputContract().successSchema(output)))
                .config(new ActionConfig()
                        .timeoutSeconds(5)
                        ._request(new RequestConfig()
                                .requestUrlTemplate(
                                        "https://abc123.execute-api.us-east-1.amazonaws.com/Prod/genesys-lambda")
                                .requestType("POST")
                                .headers(Map.of("X-Custom-Header", "GenesysIntegration"))
                                .requestTemplate("${input.rawRequest}"))
                        .response(new ResponseConfig().successTemplate("${rawResult}")));
    }
}
