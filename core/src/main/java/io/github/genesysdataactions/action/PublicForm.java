package io.github.genesysdataactions.action;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.rules.Templates;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a definition as {@code PostActionInput} of the public API.
 *
 * @param definition what is written
 */
record PublicForm(ActionDefinition definition) implements Json.Content {
    @Override
    public void to(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("name", definition.name());
        out.writeStringField("category", definition.category().orElse(ActionDefinition.DEFAULT_CATEGORY));
        if (definition.integrationId().isPresent()) {
            out.writeStringField("integrationId", definition.integrationId().get());
        }
        out.writeBooleanField("secure", definition.isSecure());
        out.writeFieldName("contract");
        Json.write(definition.contract().json(), out);
        out.writeObjectFieldStart("config");
        config(out);
        out.writeEndObject();
        out.writeEndObject();
    }

    private void config(JsonGenerator out) throws IOException {
        if (definition.timeout().isPresent()) {
            out.writeNumberField("timeoutSeconds", definition.timeout().get().toSeconds());
        }
        out.writeObjectFieldStart("request");
        if (!definition.urlTemplate().isEmpty()) {
            out.writeStringField("requestUrlTemplate", definition.urlTemplate());
        }
        out.writeStringField("requestType", definition.method().name());
        texts("headers", definition.headers(), out);
        Optional<String> requestTemplate = requestTemplate(definition);
        if (requestTemplate.isPresent()) {
            out.writeStringField("requestTemplate", requestTemplate.get());
        }
        out.writeEndObject();
        out.writeObjectFieldStart("response");
        texts("translationMap", definition.translationMap(), out);
        texts("translationMapDefaults", definition.translationMapDefaults(), out);
        out.writeStringField("successTemplate", successTemplate(definition));
        out.writeEndObject();
    }

    private static void texts(String field, Map<String, String> texts, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart(field);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            out.writeStringField(text.getKey(), text.getValue());
        }
        out.writeEndObject();
    }

    /** Returns the template or its default; empty for GET, which has no body unless the definition says so. */
    static Optional<String> requestTemplate(ActionDefinition definition) {
        return definition
                .requestTemplate()
                .or(() ->
                        definition.method() == HttpMethod.GET ? Optional.empty() : Optional.of(Templates.WHOLE_INPUT));
    }

    static String successTemplate(ActionDefinition definition) {
        return definition.successTemplate().orElse(Templates.WHOLE_ANSWER);
    }
}
