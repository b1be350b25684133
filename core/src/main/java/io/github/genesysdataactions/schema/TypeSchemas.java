package io.github.genesysdataactions.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Encodable;
import io.github.genesysdataactions.json.Json;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the schema of one type, those of its parts included. */
final class TypeSchemas {
    /** Those that Jackson reads without being told how, and that take every value. */
    private static final Set<Class<?>> LISTS =
            Set.of(Collection.class, List.class, Set.class, ArrayList.class, HashSet.class, LinkedHashSet.class);

    private static final Set<Class<?>> MAPS = Set.of(Map.class, HashMap.class, LinkedHashMap.class);

    /** The types that the walk is inside of, outermost first. */
    private final Deque<Class<?>> open = new ArrayDeque<>();

    private TypeSchemas() {}

    /** Returns the schema of a type as the root of a contract. */
    static ObjectNode root(Type type) {
        ObjectNode root = Json.object();
        root.put("$schema", Schema.DRAFT_04);
        root.setAll(new TypeSchemas().schema(BoundType.of(type), "The type " + name(type)));
        return root;
    }

    private ObjectNode object(Class<?> type, BoundType typed) {
        String name = type.getSimpleName();
        Map<TypeVariable<?>, BoundType> arguments = typed.arguments();
        if (type.getTypeParameters().length > arguments.size()) {
            throw new IllegalArgumentException("The type " + name + " has type parameters, so its schema is open."
                    + " Say what they are, as in new TypeToken<" + name + "<String>>() {}.");
        }
        if (open.contains(type)) {
            throw new IllegalArgumentException("The type " + name + " contains itself (" + chainTo(type)
                    + "), and a contract has no $ref to say so."
                    + " Flatten it, or carry that part as a String of JSON.");
        }
        List<Component> components = Components.of(type, name);
        JacksonRules.check(type, components, "The type " + name);
        open.addLast(type);
        ObjectNode json = object(name, components, arguments);
        open.removeLast();
        return json;
    }

    private ObjectNode object(String owner, List<Component> components, Map<TypeVariable<?>, BoundType> arguments) {
        ObjectNode properties = Json.object();
        List<String> required = new ArrayList<>();
        for (Component component : components) {
            String subject = "The component '" + component.javaName() + "' of " + owner;
            Encodable.requireName(component.name(), subject);
            JacksonRules.check(component, subject);
            ObjectNode schema = component(component, arguments, subject);
            if (properties.has(component.name())) {
                throw new IllegalArgumentException(subject + " has the JSON name '" + component.name()
                        + "' of another component. Give each its own name.");
            }
            properties.set(component.name(), schema);
            if (component.isRequired()) {
                required.add(component.name());
            }
        }
        ObjectNode json = Json.object().put("type", "object");
        json.set("properties", properties);
        if (!required.isEmpty()) {
            required.forEach(json.putArray("required")::add);
        }
        return json.put("additionalProperties", true);
    }

    private ObjectNode component(Component component, Map<TypeVariable<?>, BoundType> arguments, String subject) {
        BoundType typed = new BoundType(component.type(), arguments);
        if (component.type() instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            typed = typed.beside(generic.getActualTypeArguments()[0]);
        } else if (component.type() == Optional.class) {
            throw new IllegalArgumentException(
                    subject + " is an Optional of anything. Say what it holds, such as" + " Optional<String>.");
        }
        ObjectNode schema = Component.isOptional(component.type()) && component.type() instanceof Class<?> primitive
                ? ScalarTypes.schema(primitive).orElseThrow()
                : schema(typed, subject);
        Constraints.write(component, schema, typed.isText(), subject);
        component.description().ifPresent(text -> describe(schema, text));
        return schema;
    }

    /** The author's words come first; what the text has to be follows in parentheses. */
    private static void describe(ObjectNode schema, String text) {
        String form = schema.path("description").asText();
        schema.put("description", form.isEmpty() ? text : text + " (" + form + ")");
    }

    private ObjectNode schema(BoundType typed, String subject) {
        Type type = typed.type();
        if (type instanceof TypeVariable<?> variable) {
            BoundType held = typed.held(variable);
            if (held == null) {
                throw new IllegalArgumentException(subject + " has the open type " + variable.getName()
                        + ". Say what it is, as in new TypeToken<Page<Order>>() {}.");
            }
            return schema(held, subject);
        }
        if (type instanceof GenericArrayType array) {
            return array(typed.beside(array.getGenericComponentType()), subject);
        }
        if (type instanceof WildcardType wildcard) {
            return schema(typed.beside(wildcard.getUpperBounds()[0]), subject);
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            return generic(typed, generic, raw, subject);
        }
        if (type instanceof Class<?> plain) {
            return plain(typed, plain, subject);
        }
        throw refused(type, subject);
    }

    private ObjectNode generic(BoundType typed, ParameterizedType generic, Class<?> raw, String subject) {
        Type[] arguments = generic.getActualTypeArguments();
        if (LISTS.contains(raw)) {
            return array(typed.beside(arguments[0]), subject);
        }
        if (MAPS.contains(raw) && typed.beside(arguments[0]).isString()) {
            ObjectNode json = Json.object().put("type", "object");
            json.set("additionalProperties", schema(typed.beside(arguments[1]), subject));
            return json;
        }
        if (Components.has(raw)) {
            return object(raw, typed);
        }
        throw refused(generic, subject);
    }

    private ObjectNode plain(BoundType typed, Class<?> plain, String subject) {
        if (plain == Object.class || plain == JsonNode.class) {
            return Json.object();
        }
        Optional<ObjectNode> scalar = Component.isOptional(plain) ? Optional.empty() : ScalarTypes.schema(plain);
        if (scalar.isPresent()) {
            ScalarTypes.form(plain).ifPresent(form -> describe(scalar.get(), form));
            return scalar.get();
        }
        if (plain.isEnum()) {
            return constants(plain);
        }
        if (plain.isArray()) {
            return array(typed.beside(plain.getComponentType()), subject);
        }
        if (Components.has(plain)) {
            return object(plain, typed);
        }
        throw refused(plain, subject);
    }

    private static ObjectNode constants(Class<?> type) {
        JacksonRules.checkEnum(type);
        ObjectNode json = Json.object().put("type", "string");
        ArrayNode values = json.putArray("enum");
        EnumNames.of(type).forEach(values::add);
        return json;
    }

    private ObjectNode array(BoundType items, String subject) {
        ObjectNode json = Json.object().put("type", "array");
        json.set("items", schema(items, subject));
        return json;
    }

    private String chainTo(Class<?> type) {
        return open.stream()
                        .dropWhile(outer -> outer != type)
                        .map(outer -> outer.getSimpleName() + " → ")
                        .collect(Collectors.joining())
                + type.getSimpleName();
    }

    private static IllegalArgumentException refused(Type type, String subject) {
        boolean isRoot = subject.equals("The type " + name(type));
        return new IllegalArgumentException(
                subject + (isRoot ? " has" : " has the type " + type.getTypeName() + ", which has")
                        + " no place in a contract. " + Remedies.of(type));
    }

    private static String name(Type type) {
        return type instanceof Class<?> plain ? plain.getSimpleName() : type.getTypeName();
    }
}
