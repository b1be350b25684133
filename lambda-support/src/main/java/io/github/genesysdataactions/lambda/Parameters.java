package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.genesysdataactions.lambda.Shape.Component;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The parameters of a request's query and path, decoded. */
record Parameters(Map<String, List<String>> query, Map<String, String> path) {
    private static final Parameters NONE = new Parameters(Map.of(), Map.of());
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    static Parameters of(Event event) throws IOException {
        if (!event.http()) {
            return NONE;
        }
        Map<String, String> path = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> one :
                EventParts.lists(event.part(Event.PATH_PARAMETERS)).entrySet()) {
            if (!one.getValue().isEmpty()) {
                path.put(one.getKey(), one.getValue().get(0));
            }
        }
        return new Parameters(query(event), path);
    }

    private static Map<String, List<String>> query(Event event) throws IOException {
        // Payload format 2.0 joins repeated ones by commas, which may be part of a value, but has the raw text, too.
        String raw = EventParts.text(event.part(Event.RAW_QUERY));
        if (!raw.isEmpty()) {
            return split(raw);
        }
        Map<String, List<String>> query = new LinkedHashMap<>(EventParts.lists(event.part(Event.QUERY)));
        query.putAll(EventParts.lists(event.part(Event.MULTI_VALUE_QUERY)));
        return event.kind() == EventKind.LOAD_BALANCER ? decoded(query) : query;
    }

    private static Map<String, List<String>> split(String raw) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : raw.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                query.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    // A load balancer hands over names and values as they stand in the URL.
    private static Map<String, List<String>> decoded(Map<String, List<String>> query) {
        Map<String, List<String>> decoded = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> one : query.entrySet()) {
            List<String> values = new ArrayList<>();
            for (String value : one.getValue()) {
                values.add(decoded(value));
            }
            decoded.put(decoded(one.getKey()), values);
        }
        return decoded;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw InputFault.invalid("The query of the URL is not well-formed.");
        }
    }

    /** The input as JSON, component by component; a path parameter wins over one of the query. */
    String json(Shape shape) throws IOException {
        if (!(shape instanceof Shape.Components components)) {
            return "{}";
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.FACTORY.createGenerator(text)) {
            json.writeStartObject();
            for (Component component : components.all()) {
                List<String> values = path.containsKey(component.name())
                        ? List.of(path.get(component.name()))
                        : query.get(component.name());
                if (values != null && !values.isEmpty()) {
                    json.writeFieldName(component.name());
                    write(component, values, json);
                }
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(Component component, List<String> values, JsonGenerator json) throws IOException {
        if (component.shape() instanceof Shape.Items items) {
            json.writeStartArray();
            for (String value : values) {
                write(items.item(), value, json);
            }
            json.writeEndArray();
        } else if (values.size() > 1) {
            throw InputFault.invalid(Path.ROOT.child(component.name()), "is given twice");
        } else {
            write(component.shape(), values.get(0), json);
        }
    }

    private static void write(Shape shape, String value, JsonGenerator json) throws IOException {
        boolean isNumber = shape.word() == SchemaWord.INTEGER || shape.word() == SchemaWord.NUMBER;
        boolean isFlag = shape.word() == SchemaWord.BOOLEAN && (value.equals("true") || value.equals("false"));
        if (isFlag || (isNumber && NUMBER.matcher(value).matches())) {
            json.writeRawValue(value);
        } else {
            json.writeString(value);
        }
    }
}
