package io.github.genesysdataactions.benchmarks.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An action as someone would model it by hand for Jackson databind, in both directions. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HandWrittenAction(
        @Nullable String id,
        String name,
        String category,
        String integrationId,
        boolean secure,
        @Nullable Integer version,
        Contract contract,
        Config config) {
    record Contract(Input input, Output output) {}

    record Input(Schema inputSchema) {}

    record Output(Schema successSchema) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Schema(
            @Nullable @JsonProperty("$schema") String dialect,
            String type,
            @Nullable String description,
            @Nullable Map<String, Schema> properties,
            @Nullable List<String> required,
            @Nullable Boolean additionalProperties) {
        static Schema text(@Nullable String description) {
            return new Schema(null, "string", description, null, null, null);
        }
    }

    record Config(Request request, Response response, int timeoutSeconds) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Request(
            String requestUrlTemplate,
            String requestType,
            Map<String, String> headers,
            @Nullable String requestTemplate,
            @Nullable String requestTemplateUri) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Response(
            Map<String, String> translationMap,
            Map<String, String> translationMapDefaults,
            @Nullable String successTemplate,
            @Nullable String successTemplateUri) {}
}
