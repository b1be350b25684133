package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.json.Json;

/** Reads {@code config} (model ActionConfig) and fills in what the service fills in. */
final class ConfigFields {
    /** The request template of an action that brings none: the input unchanged. */
    static final String DEFAULT_REQUEST_TEMPLATE = "${input.rawRequest}";

    /** The success template of an action that brings none: the raw answer. */
    static final String DEFAULT_SUCCESS_TEMPLATE = "${rawResult}";

    private ConfigFields() {}

    static ObjectNode read(Fields fields) {
        fields.only("config", "timeoutSeconds", "request", "response");
        ObjectNode config = Json.object();
        fields.integer("config.timeoutSeconds", 1, 60).ifPresent(seconds -> config.put("timeoutSeconds", seconds));
        fields.optionalObject("config.request");
        fields.optionalObject("config.response");
        config.set("request", request(fields));
        config.set("response", response(fields));
        return config;
    }

    private static ObjectNode request(Fields fields) {
        // The URI is the service's own and changes nothing: without a template the default is written.
        fields.only(
                "config.request",
                "requestUrlTemplate",
                "requestTemplate",
                "requestTemplateUri",
                "requestType",
                "headers");
        ObjectNode request = Json.object();
        fields.template("config.request.requestUrlTemplate")
                .ifPresent(template -> request.put("requestUrlTemplate", template));
        request.put(
                "requestTemplate",
                fields.template("config.request.requestTemplate").orElse(DEFAULT_REQUEST_TEMPLATE));
        fields.optionalText("config.request.requestType", Fields.NAME_LIMIT).ifPresent(type -> {
            if (!Fields.METHODS.contains(type)) {
                fields.fault("invalid.value", "config.request.requestType", "has to be one of " + Fields.METHODS);
            }
            request.put("requestType", type);
        });
        request.set("headers", fields.texts("config.request.headers"));
        return request;
    }

    private static ObjectNode response(Fields fields) {
        fields.only(
                "config.response", "translationMap", "translationMapDefaults", "successTemplate", "successTemplateUri");
        ObjectNode response = Json.object();
        response.set("translationMap", fields.texts("config.response.translationMap"));
        response.set("translationMapDefaults", fields.texts("config.response.translationMapDefaults"));
        response.put(
                "successTemplate",
                fields.template("config.response.successTemplate").orElse(DEFAULT_SUCCESS_TEMPLATE));
        return response;
    }
}
