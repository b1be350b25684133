package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

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
            JsonNode table = new JsonMapper().readTree(file);
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

    private static Map<String, Class<?>> compiled(JsonNode table) throws ClassNotFoundException {
        List<JavaFileObject> sources = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            String text = IMPORTS + "final class Row" + i + " { "
                    + table.get(i).get("source").textValue() + " }";
            sources.add(new Source("Row" + i, text));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> classes = new HashMap<>();
        StringWriter problems = new StringWriter();
        Files files = new Files(compiler.getStandardFileManager(null, null, null), classes);
        List<String> options = List.of(
                "-proc:none",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        if (!compiler.getTask(problems, files, null, options, null, sources).call()) {
            throw new AssertionError(problems.toString());
        }
        ClassLoader loader = new ClassLoader(TypeTable.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                ByteArrayOutputStream bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes.toByteArray(), 0, bytes.size());
            }
        };
        Map<String, Class<?>> loaded = new HashMap<>();
        for (String name : classes.keySet()) {
            loaded.put(name, loader.loadClass(name));
        }
        return loaded;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("mem:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Files extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes;

        Files(JavaFileManager standard, Map<String, ByteArrayOutputStream> classes) {
            super(standard);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + name + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    classes.put(name, bytes);
                    return bytes;
                }
            };
        }
    }
}
