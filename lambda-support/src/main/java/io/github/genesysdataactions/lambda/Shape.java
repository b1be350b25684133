package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How values of one Java type travel as JSON. */
sealed interface Shape {
    SchemaWord word();

    /** Whether null is a value of it, and not the absence of one. */
    default boolean takesNull() {
        return false;
    }

    /** Text, a number or a boolean. */
    record Scalar(Class<?> type, SchemaWord word) implements Shape {}

    /** An enum, by the names under which its constants travel. */
    record Constants(Map<String, Object> byName, Map<Object, String> names) implements Shape {
        @Override
        public SchemaWord word() {
            return SchemaWord.STRING;
        }
    }

    /** An array, a list or a set; {@code type} says which. */
    record Items(Class<?> type, Shape item) implements Shape {
        @Override
        public SchemaWord word() {
            return SchemaWord.ARRAY;
        }
    }

    /** A map with text as its keys. */
    record Entries(Shape value) implements Shape {
        @Override
        public SchemaWord word() {
            return SchemaWord.OBJECT;
        }
    }

    /** A record, a class of Kotlin or a class with properties; its components are all that is read and written. */
    record Components(Class<?> type, Maker maker, List<Component> all, Map<String, Component> byName) implements Shape {

        @Override
        public SchemaWord word() {
            return SchemaWord.OBJECT;
        }
    }

    /** What Jackson reads and writes; {@code word} is what the JSON has to be. */
    record ByJackson(Type type, SchemaWord word) implements Shape {
        @Override
        public boolean takesNull() {
            return type == JsonNode.class;
        }
    }

    /** Any JSON. */
    record Anything() implements Shape {
        @Override
        public SchemaWord word() {
            return SchemaWord.ANY;
        }

        @Override
        public boolean takesNull() {
            return true;
        }
    }

    /** One component, under the name by which it travels. */
    record Component(
            String name, Shape shape, boolean required, Wrapper wrapper, Getter getter, List<Constraint> constraints) {}

    /** Makes a value of its components, given in their order; what is absent is null, or an empty optional. */
    @FunctionalInterface
    interface Maker {
        Object make(@Nullable Object[] components) throws ReflectiveOperationException;
    }

    /** Reads one component of a value. */
    @FunctionalInterface
    interface Getter {
        @Nullable
        Object get(Object value) throws ReflectiveOperationException;
    }

    /** What a component holds its value in. */
    enum Wrapper {
        NONE,
        OPTIONAL,
        INT,
        LONG,
        DOUBLE
    }

    /** The names of the components; none for a type without. */
    static Set<String> names(Shape shape) {
        return shape instanceof Components components ? components.byName().keySet() : Set.of();
    }
}
