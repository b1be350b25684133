package io.github.genesysdataactions.benchmarks.lambda;

import static software.amazon.lambda.powertools.utilities.EventDeserializer.extractDataFrom;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.util.Map;
import software.amazon.lambda.powertools.utilities.JsonConfig;

/** The same function on AWS's event classes and Powertools' serialization module. */
public final class OnPowertools implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        CustomerRequest request = extractDataFrom(event).as(CustomerRequest.class);
        CustomerResponse response = CustomerResponse.to(request, context.getAwsRequestId());
        try {
            return new APIGatewayProxyResponseEvent()
                    .withStatusCode(200)
                    .withHeaders(Map.of("Content-Type", "application/json"))
                    .withBody(JsonConfig.get().getObjectMapper().writeValueAsString(response));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
