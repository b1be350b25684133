package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The components of a record, by the names under which they travel. */
record RecordShape(Map<String, Component> components) {

    /** One component; {@code type} is what stands inside where the component is an {@link Optional}. */
    record Component(String name, JavaType type, boolean required) {}

    Optional<Component> component(String name) {
        return Optional.ofNullable(components.get(name));
    }

    List<Component> required() {
        List<Component> required = new ArrayList<>();
        for (Component component : components.values()) {
            if (component.required()) {
                required.add(component);
            }
        }
        return required;
    }

    static RecordShape of(JavaType type, ObjectMapper mapper) {
        Map<String, Component> components = new LinkedHashMap<>();
        for (RecordComponent part : type.getRawClass().getRecordComponents()) {
            JavaType declared = mapper.getTypeFactory().resolveMemberType(part.getGenericType(), type.getBindings());
            JavaType held = declared.isReferenceType() ? declared.getContentType() : declared;
            String name = ComponentRule.name(part);
            components.put(name, new Component(name, held, ComponentRule.required(part)));
        }
        return new RecordShape(components);
    }

    /** The shapes met so far. Bounded by the record types that the input type reaches, not by what callers send. */
    static final class Cache {
        private final Map<JavaType, RecordShape> shapes = new ConcurrentHashMap<>();
        private final ObjectMapper mapper;

        Cache(ObjectMapper mapper) {
            this.mapper = mapper;
        }

        RecordShape get(JavaType type) {
            RecordShape shape = shapes.get(type);
            if (shape == null) {
                shape = RecordShape.of(type, mapper);
                shapes.put(type, shape);
            }
            return shape;
        }
    }
}
