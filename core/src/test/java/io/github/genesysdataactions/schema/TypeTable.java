package io.github.genesysdataactions.schema;

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
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.spi.ToolProvider;

/**
 * The table of types, type-table.json: what becomes of each in the contract, on the wire and in the function. The client's
 * tests and the function's read the same file, as the two share no code. Each row's types are compiled from their source.
 */
final class TypeTable {
    private static final String IMPORTS = "import com.fasterxml.jackson.annotation.*;"
            + "import com.fasterxml.jackson.databind.PropertyNamingStrategies;"
            + "import com.fasterxml.jackson.databind.annotation.*;"
            + "import java.util.List; import java.util.Map; import java.util.Set;"
            + "import java.util.Optional; import java.util.OptionalInt; import java.util.OptionalLong;"
            + "import java.util.OptionalDouble;";

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
            Map<String, Class<?>> types = compiled(table);
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < table.size(); i++) {
                rows.add(new Row(table.get(i), types.get("Row" + i + "$R")));
            }
            return rows;
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Class<?>> compiled(JsonNode table) throws IOException, ClassNotFoundException {
        Path folder = Files.createTempDirectory("types");
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", folder.toString(), "-cp"));
        arguments.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        for (int i = 0; i < table.size(); i++) {
            String text = IMPORTS + "final class Row" + i + " { "
                    + table.get(i).get("source").textValue() + " }";
            arguments.add(
                    Files.writeString(folder.resolve("Row" + i + ".java"), text).toString());
        }
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new AssertionError("The types of the table do not compile; see the output of this test");
        }
        return loaded(folder, table.size());
    }

    @SuppressWarnings("resource") // open until the JVM ends: classes are loaded after this method
    private static Map<String, Class<?>> loaded(Path folder, int rows) throws IOException, ClassNotFoundException {
        URL[] urls = {folder.toUri().toURL()};
        ClassLoader loader = new URLClassLoader(urls, TypeTable.class.getClassLoader());
        Map<String, Class<?>> loaded = new HashMap<>();
        for (int i = 0; i < rows; i++) {
            loaded.put("Row" + i + "$R", loader.loadClass("Row" + i + "$R"));
        }
        return loaded;
    }
}
