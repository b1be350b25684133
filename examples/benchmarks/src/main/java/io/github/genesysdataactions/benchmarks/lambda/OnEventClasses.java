package io.github.genesysdataactions.benchmarks.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What AWS's own examples do: a {@code RequestHandler} over the event classes, which the runtime reads and writes. */
public final class OnEventClasses implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
    private static final Logger log = LoggerFactory.getLogger(OnEventClasses.class);
    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        APIGatewayProxyResponseEvent answer =
                new APIGatewayProxyResponseEvent().withHeaders(Map.of("Content-Type", "application/json"));
        try {
            CustomerRequest request = MAPPER.readValue(event.getBody(), CustomerRequest.class);
            if (request.customerId() == null || request.actionType() == null) {
                throw new IllegalArgumentException("customerId and actionType are required");
            }
            CustomerResponse response = CustomerResponse.to(request, context.getAwsRequestId());
            log.debug("Answered");
            return answer.withStatusCode(200).withBody(MAPPER.writeValueAsString(response));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return answer.withStatusCode(400).withBody("{\"message\":\"The request is not valid.\"}");
        }
    }
}
