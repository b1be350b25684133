package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * The table of types, type-table.json: what becomes of each in the contract, on the wire and in the function. The client's
 * tests and the function's read the same file, as the two share no code. Each row's types are compiled from their source.
 */
final class TypeTable {
    private TypeTable() {}

    /** One row: a type, and either why it is refused, or its contract and what goes with it. */
    record Row(JsonNode row, Class<?> type) {
        /** The type that is judged: R itself, or X where R is an interface that extends Supplier of X. */
        Type root() {
            Type[] parents = type.getGenericInterfaces();
            return parents.length == 1
                            && parents[0] instanceof ParameterizedType parent
                            && parent.getRawType() == Supplier.class
                    ? parent.getActualTypeArguments()[0]
                    : type;
        }

        boolean isRefused() {
            return row.has("error");
        }

        String error() {
            return row.get("error").textValue();
        }

        JsonNode contract() {
            return row.get("contract");
        }

        List<String> texts(String name) {
            List<String> texts = new ArrayList<>();
            row.path(name).forEach(text -> texts.add(text.textValue()));
            return texts;
        }

        /** A value of the record whose components are null, but for primitive ones. */
        Object ofNulls() throws ReflectiveOperationException {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Object[] values = new Object[types.length];
            for (int i = 0; i < types.length; i++) {
                values[i] = types[i].isPrimitive() ? Array.get(Array.newInstance(types[i], 1), 0) : null;
            }
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        }

        /** Whether the contract requires a component that is no primitive, and takes no null. */
        boolean requiresMoreThanNulls() {
            long primitives = Arrays.stream(type.getRecordComponents())
                    .filter(component -> component.getType().isPrimitive())
                    .count();
            long others = 0;
            for (JsonNode name : contract().path("required")) {
                others += contract().path("properties").path(name.textValue()).isEmpty() ? 0 : 1;
            }
            return others > primitives;
        }

        boolean isAsJacksonWrites() {
            return !row.has("jackson");
        }

        @Override
        public String toString() {
            return row.get("name").textValue();
        }
    }

    static List<Row> rows() {
        try (InputStream file = TypeTable.class.getResourceAsStream("/type-table.json")) {
            JsonNode table = JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build()
                    .readTree(file);
            List<String> sources = new ArrayList<>();
            table.forEach(row -> sources.add(row.get("source").textValue()));
            List<Class<?>> types = CompiledTypes.of(sources);
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < table.size(); i++) {
                rows.add(new Row(table.get(i), types.get(i)));
            }
            return rows;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
