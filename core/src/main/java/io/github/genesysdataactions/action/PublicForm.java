package io.github.genesysdataactions.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.schema.Schema;
import java.util.Optional;
import java.util.function.Function;

/** Writes a definition as {@code PostActionInput} of the public API. */
final class PublicForm {
    static final String WHOLE_INPUT = "${input.rawRequest}";
    static final String WHOLE_ANSWER = "${rawResult}";

    private PublicForm() {}

    /** Returns the whole tree. */
    static ObjectNode of(ActionDefinition definition) {
        return of(definition, schema -> Json.readObject(schema.toJson()));
    }

    /** Returns a tree that can only be written on one line: its schemas are texts already. */
    static ObjectNode forWriting(ActionDefinition definition) {
        return of(definition, schema -> Json.raw(schema.toJson()));
    }

    private static ObjectNode of(ActionDefinition definition, Function<Schema, JsonNode> tree) {
        ObjectNode json = Json.object();
        json.put("name", definition.name());
        json.put("category", definition.category().orElse(ActionDefinition.DEFAULT_CATEGORY));
        definition.integrationId().ifPresent(id -> json.put("integrationId", id));
        json.put("secure", definition.secure());
        ObjectNode contract = json.putObject("contract");
        contract.putObject("input").set("inputSchema", tree.apply(definition.publicInput()));
        contract.putObject("output").set("successSchema", tree.apply(definition.output()));
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
        requestTemplate(definition).ifPresent(text -> request.put("requestTemplate", text));
        ObjectNode response = config.putObject("response");
        Fields.put(response.putObject("translationMap"), definition.translationMap());
        Fields.put(response.putObject("translationMapDefaults"), definition.translationDefaults());
        response.put("successTemplate", successTemplate(definition));
        return config;
    }

    /** Returns the template or its default; empty for GET, which has no body unless the definition says so. */
    static Optional<String> requestTemplate(ActionDefinition definition) {
        return definition
                .requestTemplate()
                .or(() -> definition.method() == HttpMethod.GET ? Optional.empty() : Optional.of(WHOLE_INPUT));
    }

    static String successTemplate(ActionDefinition definition) {
        return definition.successTemplate().orElse(WHOLE_ANSWER);
    }
}
