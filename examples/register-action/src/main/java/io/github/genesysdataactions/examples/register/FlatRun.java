package io.github.genesysdataactions.examples.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.examples.lambda.CustomerResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Registers through the flat form, which has no execute: so the gateway is called directly. */
final class FlatRun implements Run {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Stage stage;
    private final Story story;

    FlatRun(Stage stage, Story story) {
        this.stage = stage;
        this.story = story;
    }

    @Override
    public void run(boolean delete) {
        ActionDefinition definition = CustomerAction.definition(stage.target());
        story.tell("Data action", definition.name() + " " + CustomerAction.describe(definition));
        String id = stage.genesys().flatApi().create(definition);
        story.tell("Registered", "created with POST /api/v2/custom/dataactions");
        story.tell("", "id " + id);
        story.tell("Called", "the gateway directly, as this form has no execute: " + CustomerAction.SAMPLE);
        story.tell("Answer", callGateway().toString());
        if (delete) {
            story.tell("Not deleted", "this form has no delete; remove " + id + " where your organization keeps it.");
        }
    }

    private CustomerResponse callGateway() {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(stage.target().address()))
                    .version(HttpClient.Version.HTTP_1_1)
                    .timeout(Duration.ofSeconds(30))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(CustomerAction.SAMPLE)))
                    .build();
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new Failure("The gateway answered " + response.statusCode() + ". Look at the function's log.");
            }
            JsonNode answer = MAPPER.readTree(response.body());
            return MAPPER.treeToValue(answer, CustomerResponse.class);
        } catch (IOException e) {
            throw new Failure("The gateway at " + stage.target().address() + " gave no answer that can be read.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted while waiting for the gateway.");
        }
    }
}
