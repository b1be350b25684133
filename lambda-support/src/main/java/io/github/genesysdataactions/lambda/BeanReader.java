package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
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
import org.jspecify.annotations.Nullable;

/** Reads the properties of a class that is not a record, as Jackson finds them, if it can both write and read them. */
final class BeanReader {
    private BeanReader() {}

    static ComponentReader.Read read(Class<?> type, Jackson jackson) {
        BeanDescription reading = jackson.reading(type);
        Map<String, BeanPropertyDefinition> read = new LinkedHashMap<>();
        for (BeanPropertyDefinition property : reading.findProperties()) {
            if (property.couldDeserialize()) {
                read.put(property.getName(), property);
            }
        }
        Map<String, BeanPropertyDefinition> written = new LinkedHashMap<>();
        for (BeanPropertyDefinition property : jackson.writing(type).findProperties()) {
            if (property.couldSerialize()) {
                written.put(property.getName(), property);
            }
        }
        Constructor<?> constructor = constructor(type, reading, read);
        refuseOneWay(written, read, "written, but not read: it has no setter", type);
        refuseOneWay(read, written, "read, but not written: it has no public getter", type);
        if (written.isEmpty()) {
            throw new IllegalArgumentException(
                    "The class " + type.getSimpleName() + " has no properties that Jackson finds. Write a record.");
        }
        List<ComponentReader.Part> parts = new ArrayList<>();
        AnnotatedMember[] mutators = new AnnotatedMember[written.size()];
        for (Map.Entry<String, BeanPropertyDefinition> property : written.entrySet()) {
            BeanPropertyDefinition same = Objects.requireNonNull(read.get(property.getKey()));
            mutators[parts.size()] = Objects.requireNonNull(same.getMutator());
            parts.add(part(property.getKey(), property.getValue(), same));
        }
        return new ComponentReader.Read(parts, values -> make(constructor, mutators, values));
    }

    private static Constructor<?> constructor(
            Class<?> type, BeanDescription reading, Map<String, BeanPropertyDefinition> read) {
        boolean isInner = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
        if (!isInner) {
            for (BeanPropertyDefinition property : read.values()) {
                AnnotatedParameter parameter = property.getConstructorParameter();
                if (parameter != null && parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor) {
                    constructor.setAccessible(true);
                    return constructor;
                }
            }
            if (reading.findDefaultConstructor() != null) {
                Constructor<?> constructor = reading.findDefaultConstructor().getAnnotated();
                constructor.setAccessible(true);
                return constructor;
            }
        }
        throw new IllegalArgumentException("The class " + type.getSimpleName()
                + " has neither a constructor without parameters nor one with @JsonCreator and @JsonProperty at each"
                + " parameter, so it cannot be read from JSON. Write a record.");
    }

    private static void refuseOneWay(
            Map<String, BeanPropertyDefinition> these,
            Map<String, BeanPropertyDefinition> those,
            String what,
            Class<?> type) {
        for (String name : these.keySet()) {
            if (!those.containsKey(name)) {
                throw new IllegalArgumentException("The property '" + name + "' of " + type.getSimpleName() + " is "
                        + what + ". Write a record, or @JsonIgnore at the property.");
            }
        }
    }

    private static Object make(Constructor<?> constructor, AnnotatedMember[] mutators, @Nullable Object[] values)
            throws ReflectiveOperationException {
        @Nullable Object[] arguments = new Object[constructor.getParameterCount()];
        for (int i = 0; i < mutators.length; i++) {
            if (mutators[i] instanceof AnnotatedParameter parameter) {
                arguments[parameter.getIndex()] = values[i];
            }
        }
        Object bean = constructor.newInstance(arguments);
        for (int i = 0; i < mutators.length; i++) {
            if (values[i] != null) {
                set(bean, mutators[i], values[i]);
            }
        }
        return bean;
    }

    private static void set(Object bean, AnnotatedMember mutator, Object value) throws ReflectiveOperationException {
        if (mutator.getAnnotated() instanceof Method setter) {
            setter.setAccessible(true);
            setter.invoke(bean, value);
        } else if (mutator.getAnnotated() instanceof Field field) {
            field.setAccessible(true);
            field.set(bean, value);
        }
    }

    private static ComponentReader.Part part(String name, BeanPropertyDefinition written, BeanPropertyDefinition read) {
        List<AnnotatedElement> places = new ArrayList<>();
        List<AnnotatedElement> nullable = new ArrayList<>();
        AnnotatedMember[] members = {
            written.getGetter(), written.getField(), read.getField(), read.getSetter(), read.getConstructorParameter()
        };
        for (AnnotatedMember member : members) {
            if (member != null) {
                AnnotatedElement place = member instanceof AnnotatedParameter parameter
                        ? ((Executable) parameter.getOwner().getAnnotated()).getParameters()[parameter.getIndex()]
                        : member.getAnnotated();
                places.add(place);
                nullable.add(place);
                if (place instanceof Field field) {
                    nullable.add(field.getAnnotatedType());
                } else if (place instanceof Method method && method.getParameterCount() == 0) {
                    nullable.add(method.getAnnotatedReturnType());
                }
            }
        }
        AnnotatedElement accessor = written.getAccessor().getAnnotated();
        if (accessor instanceof Method getter) {
            getter.setAccessible(true);
        } else {
            ((Field) accessor).setAccessible(true);
        }
        return new ComponentReader.Part(
                written.getInternalName(),
                name,
                type(accessor),
                places,
                ComponentReader.saysNullable(nullable),
                bean -> accessor instanceof Method getter ? getter.invoke(bean) : ((Field) accessor).get(bean));
    }

    private static Type type(AnnotatedElement accessor) {
        return accessor instanceof Method getter ? getter.getGenericReturnType() : ((Field) accessor).getGenericType();
    }
}
