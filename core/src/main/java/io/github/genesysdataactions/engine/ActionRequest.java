package io.github.genesysdataactions.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.ActionFile;
import io.github.genesysdataactions.comparison.Comparison;
import io.github.genesysdataactions.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of a request that creates or changes an action: it fills in what the answer gives by address only. */
public record ActionRequest(String name, Optional<String> integrationId, String json) {
    static ActionRequest of(ActionDefinition definition) {
        return new ActionRequest(definition.name(), definition.integrationId(), definition.toJson());
    }

    /** Reads name and integration from the whole action. */
    public static ActionRequest of(String json) {
        JsonNode action = Json.readObject(json);
        return new ActionRequest(
                action.path("name").asText(), Optional.ofNullable(text(action.path("integrationId"))), json);
    }

    /** Returns the answer with the template texts that were sent where it holds none. */
    public Action complete(Action answer) {
        return fill(
                answer,
                answer.requestTemplate()
                        .or(() -> template(ActionFile.REQUEST_TEMPLATE))
                        .orElse(null),
                answer.successTemplate()
                        .or(() -> template(ActionFile.SUCCESS_TEMPLATE))
                        .orElse(null));
    }

    /** Returns the text of a template that it sends. */
    public Optional<String> template(ActionFile file) {
        JsonNode config = Json.readObject(json).path("config");
        return Optional.ofNullable(text(
                file == ActionFile.REQUEST_TEMPLATE
                        ? config.path("request").path("requestTemplate")
                        : config.path("response").path("successTemplate")));
    }

    /** Returns where the text of a template stands in an action. */
    public static String path(ActionFile file) {
        return file == ActionFile.REQUEST_TEMPLATE
                ? "$.config.request.requestTemplate"
                : "$.config.response.successTemplate";
    }

    /** Returns the action with those template texts that are known. */
    static Action fill(Action action, @Nullable String requestTemplate, @Nullable String successTemplate) {
        Action filled = requestTemplate == null ? action : action.withRequestTemplate(requestTemplate);
        return successTemplate == null ? filled : filled.withSuccessTemplate(successTemplate);
    }

    /** Returns whether an action is as this asks for. */
    public boolean isMetBy(Action found) {
        return new Comparison(Json.readObject(json), found).isMet();
    }

    /** Returns what a failure must not repeat. */
    public List<String> headerValues() {
        List<String> values = new ArrayList<>();
        Json.readObject(json)
                .path("config")
                .path("request")
                .path("headers")
                .forEach(value -> values.add(value.asText()));
        return values;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : null;
    }
}
