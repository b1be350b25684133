package io.github.genesysdataactions.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Json;

/** Writes a definition as {@code PostActionInput} of the public API. */
final class PublicForm {
    static final String WHOLE_INPUT = "${input.rawRequest}";
    static final String WHOLE_ANSWER = "${rawResult}";

    private PublicForm() {}

    static ObjectNode of(ActionDefinition definition) {
        ObjectNode json = Json.object();
        json.put("name", definition.name());
        json.put("category", definition.category().orElse(ActionDefinition.DEFAULT_CATEGORY));
        definition.integrationId().ifPresent(id -> json.put("integrationId", id));
        json.put("secure", definition.secure());
        json.set("contract", definition.contract().tree());
        json.set("config", config(definition));
        return json;
    }

    private static ObjectNode config(ActionDefinition definition) {
        ObjectNode config = Json.object();
        definition.timeout().ifPresent(timeout -> config.put("timeoutSeconds", timeout.toSeconds()));
        ObjectNode request = config.putObject("request");
        request.put("requestUrlTemplate", definition.urlTemplate());
        request.put("requestType", definition.method().name());
        Fields.put(request.putObject("headers"), definition.headers());
        if (definition.requestTemplate().isPresent() || definition.method() != HttpMethod.GET) {
            request.put("requestTemplate", definition.requestTemplate().orElse(WHOLE_INPUT));
        }
        ObjectNode response = config.putObject("response");
        Fields.put(response.putObject("translationMap"), definition.translationMap());
        Fields.put(response.putObject("translationMapDefaults"), definition.translationDefaults());
        response.put("successTemplate", definition.successTemplate().orElse(WHOLE_ANSWER));
        return config;
    }
}
