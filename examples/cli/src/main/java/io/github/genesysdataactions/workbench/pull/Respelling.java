package io.github.genesysdataactions.workbench.pull;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.file.ExportFile;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes what the organization has with the variables that the files have: where the value is the variable's, its name stays. */
final class Respelling {
    private static final Pattern LOOKALIKE = Pattern.compile("@+\\{env\\.");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final Map<String, String> DEFAULTS = Map.of(
            "/config/request/requestTemplate", "${input.rawRequest}",
            "/config/response/successTemplate", "${rawResult}",
            "/config/timeoutSeconds", "60");

    private final Map<String, String> variables;

    private Respelling(Map<String, String> variables) {
        this.variables = variables;
    }

    static ExportFile of(ActionDirectory.Entry files, ActionDirectory.Entry organizations) {
        JsonNode there = tree(organizations.file().toJson());
        JsonNode written = tree(files.written().toJson());
        JsonNode spelled = new Respelling(files.variables()).spelled(there, written, "");
        // What the files leave to the service is not said only because the service says it.
        DEFAULTS.forEach((place, standard) -> {
            JsonPointer pointer = JsonPointer.compile(place);
            if (written.at(pointer).isMissingNode()
                    && spelled.at(pointer).asText().equals(standard)
                    && spelled.at(pointer.head()) instanceof ObjectNode holder) {
                holder.remove(pointer.last().getMatchingProperty());
            }
        });
        return ExportFile.parse(spelled.toString());
    }

    private JsonNode spelled(JsonNode there, JsonNode written, String holder) {
        if (there instanceof ObjectNode object) {
            ObjectNode spelled = MAPPER.createObjectNode();
            names(object, written, holder)
                    .forEach(name -> spelled.set(name, spelled(object.get(name), written.path(name), name)));
            return spelled;
        }
        return there.isTextual() ? TextNode.valueOf(text(there.textValue(), written.asText())) : there;
    }

    /** What the files have stays in its place, so that a change of one line is one; the order of properties is the contract's. */
    private static Set<String> names(ObjectNode there, JsonNode written, String holder) {
        Set<String> names = new LinkedHashSet<>();
        if (!holder.equals("properties")) {
            written.fieldNames().forEachRemaining(names::add);
        }
        names.removeIf(name -> !there.has(name));
        there.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private String text(String there, String written) {
        String spelled = LOOKALIKE.matcher(there).replaceAll("@$0");
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            String reference = "@{env." + variable.getKey() + "}";
            if (written.contains(reference)) {
                spelled = spelled.replace(variable.getValue(), reference);
            }
        }
        return spelled;
    }

    static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The action is not JSON.", e);
        }
    }
}
