package io.github.genesysdataactions.schema;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.github.genesysdataactions.json.Binding;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the properties of a class that is not a record, as Jackson finds them, if it can both write and read them. */
final class BeanComponents {
    private BeanComponents() {}

    static List<Component> of(Class<?> type, String subject) {
        BeanDescription reading = Binding.standard().reading(type);
        Map<String, BeanPropertyDefinition> read = byName(reading, true);
        Map<String, BeanPropertyDefinition> written = byName(Binding.standard().writing(type), false);
        if (!canBeMade(type, reading, read)) {
            throw new IllegalArgumentException("The class " + subject
                    + " has neither a constructor without parameters nor one with @JsonCreator and @JsonProperty at each"
                    + " parameter, so it cannot be read from JSON. Write a record.");
        }
        refuseOneWay(written, read, "written, but not read: it has no setter", subject);
        refuseOneWay(read, written, "read, but not written: it has no public getter", subject);
        if (written.isEmpty()) {
            throw new IllegalArgumentException(
                    "The class " + subject + " has no properties that Jackson finds. Write a record.");
        }
        List<Component> components = new ArrayList<>();
        written.forEach(
                (name, property) -> components.add(component(name, property, Objects.requireNonNull(read.get(name)))));
        return components;
    }

    private static Map<String, BeanPropertyDefinition> byName(BeanDescription description, boolean reading) {
        Map<String, BeanPropertyDefinition> properties = new LinkedHashMap<>();
        for (BeanPropertyDefinition property : description.findProperties()) {
            if (reading ? property.couldDeserialize() : property.couldSerialize()) {
                properties.put(property.getName(), property);
            }
        }
        return properties;
    }

    private static boolean canBeMade(Class<?> type, BeanDescription reading, Map<String, BeanPropertyDefinition> read) {
        return !(type.isMemberClass() && !Modifier.isStatic(type.getModifiers()))
                && (reading.findDefaultConstructor() != null
                        || read.values().stream().anyMatch(BeanPropertyDefinition::hasConstructorParameter));
    }

    private static void refuseOneWay(
            Map<String, BeanPropertyDefinition> these,
            Map<String, BeanPropertyDefinition> those,
            String what,
            String subject) {
        for (String name : these.keySet()) {
            if (!those.containsKey(name)) {
                throw new IllegalArgumentException("The property '" + name + "' of " + subject + " is " + what
                        + ". Write a record, or @JsonIgnore at the property.");
            }
        }
    }

    private static Component component(String name, BeanPropertyDefinition written, BeanPropertyDefinition read) {
        List<AnnotatedElement> places = new ArrayList<>();
        List<AnnotatedElement> types = new ArrayList<>();
        for (AnnotatedMember member : members(written, read)) {
            AnnotatedElement place = place(member);
            if (!places.contains(place)) {
                places.add(place);
            }
            if (place instanceof Field field) {
                types.add(field.getAnnotatedType());
            } else if (place instanceof Method method && method.getParameterCount() == 0) {
                types.add(method.getAnnotatedReturnType());
            }
        }
        boolean nullable = Component.saysNullable(Stream.concat(places.stream(), types.stream()));
        return new Component(written.getInternalName(), name, type(written), places, nullable);
    }

    private static List<AnnotatedMember> members(BeanPropertyDefinition written, BeanPropertyDefinition read) {
        return Stream.of(written.getGetter(), written.getField(), read.getField(), read.getSetter(), (AnnotatedMember)
                        read.getConstructorParameter())
                .filter(Objects::nonNull)
                .toList();
    }

    private static AnnotatedElement place(AnnotatedMember member) {
        return member instanceof AnnotatedParameter parameter
                ? ((Executable) parameter.getOwner().getAnnotated()).getParameters()[parameter.getIndex()]
                : member.getAnnotated();
    }

    private static Type type(BeanPropertyDefinition written) {
        AnnotatedElement place = written.getAccessor().getAnnotated();
        if (place instanceof Method getter) {
            return getter.getGenericReturnType();
        }
        return place instanceof Field field ? field.getGenericType() : written.getRawPrimaryType();
    }
}
