package io.github.genesysdataactions.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Json;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the schema of one record, nested ones included. */
final class RecordSchemas {
    private final Class<?> type;

    /** The records that the walk is inside of, outermost first. */
    private final Deque<Class<?>> open = new ArrayDeque<>();

    RecordSchemas(Class<? extends Record> type) {
        this.type = type;
    }

    ObjectNode root() {
        ObjectNode root = Json.object();
        root.put("$schema", Schema.DRAFT_04);
        root.setAll(record(type));
        return root;
    }

    private ObjectNode record(Class<?> record) {
        if (record.getTypeParameters().length > 0) {
            throw new IllegalArgumentException("The record " + record.getSimpleName()
                    + " has type parameters, so its schema is open. Use a record without them.");
        }
        if (open.contains(record)) {
            throw new IllegalArgumentException("The record " + record.getSimpleName() + " contains itself ("
                    + chainTo(record) + "), and a contract has no $ref to say so."
                    + " Flatten it, or carry that part as a String of JSON.");
        }
        JsonForm.check(record, "The record " + record.getSimpleName());
        open.addLast(record);
        ObjectNode json = components(record);
        open.removeLast();
        return json;
    }

    private ObjectNode components(Class<?> record) {
        ObjectNode properties = Json.object();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            String subject = "The component '" + component.getName() + "' of " + record.getSimpleName();
            JsonForm.check(component, subject);
            ObjectNode schema = schema(component.getGenericType(), subject);
            JsonNames.description(component).ifPresent(text -> schema.put("description", text));
            String name = JsonNames.name(component);
            if (properties.has(name)) {
                throw new IllegalArgumentException(subject + " has the JSON name '" + name
                        + "' of another component. Give each component a name of its own.");
            }
            properties.set(name, schema);
            if (RequiredComponents.isRequired(component)) {
                required.add(name);
            }
        }
        ObjectNode json = Json.object().put("type", "object");
        json.set("properties", properties);
        if (!required.isEmpty()) {
            required.forEach(json.putArray("required")::add);
        }
        return json.put("additionalProperties", true);
    }

    private ObjectNode schema(Type type, String subject) {
        if (type instanceof Class<?> plain) {
            return plain(plain, subject);
        }
        if (type instanceof GenericArrayType array) {
            return array(schema(array.getGenericComponentType(), subject));
        }
        if (type instanceof WildcardType wildcard) {
            return schema(wildcard.getUpperBounds()[0], subject);
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            Type[] arguments = generic.getActualTypeArguments();
            if (raw == Optional.class) {
                return schema(arguments[0], subject);
            }
            if (Collection.class.isAssignableFrom(raw) && arguments.length == 1) {
                return array(schema(arguments[0], subject));
            }
            if (Map.class.isAssignableFrom(raw) && arguments.length == 2 && arguments[0] == String.class) {
                ObjectNode json = Json.object().put("type", "object");
                json.set("additionalProperties", schema(arguments[1], subject));
                return json;
            }
        }
        throw refused(type, subject);
    }

    private ObjectNode plain(Class<?> plain, String subject) {
        if (plain == Object.class) {
            return Json.object();
        }
        Optional<String> scalar = ScalarTypes.jsonType(plain);
        if (scalar.isPresent()) {
            return Json.object().put("type", scalar.get());
        }
        if (plain.isEnum()) {
            JsonForm.check(plain, "The enum " + plain.getSimpleName());
            ObjectNode json = Json.object().put("type", "string");
            ArrayNode values = json.putArray("enum");
            JsonNames.constants(plain).forEach(values::add);
            return json;
        }
        if (plain.isArray()) {
            return array(schema(plain.getComponentType(), subject));
        }
        if (plain.isRecord()) {
            return record(plain);
        }
        throw refused(plain, subject);
    }

    private static ObjectNode array(ObjectNode items) {
        ObjectNode json = Json.object().put("type", "array");
        json.set("items", items);
        return json;
    }

    private String chainTo(Class<?> record) {
        return open.stream()
                        .dropWhile(outer -> outer != record)
                        .map(outer -> outer.getSimpleName() + " → ")
                        .collect(Collectors.joining())
                + record.getSimpleName();
    }

    private static IllegalArgumentException refused(Type type, String subject) {
        return new IllegalArgumentException(subject + " has the type " + type.getTypeName()
                + ", which has no place in a contract. " + remedy(type));
    }

    private static String remedy(Type type) {
        if (type.getTypeName().startsWith("java.time.") || type.getTypeName().equals("java.util.Date")) {
            return "Use a String, in ISO 8601 for example.";
        }
        if (type instanceof Class<?> raw && Collection.class.isAssignableFrom(raw)) {
            return "Say what it holds, such as List<String>.";
        }
        if (type.getTypeName().startsWith("java.util.Map")) {
            return "Use Map<String, …> with the type of the values.";
        }
        return "Use a record, an enum, a String, a number, a boolean, or a List of these.";
    }
}
