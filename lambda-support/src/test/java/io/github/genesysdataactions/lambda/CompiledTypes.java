package io.github.genesysdataactions.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Types from their source, compiled together; each source is the body of a class of its own, and has a type {@code R}. */
final class CompiledTypes extends ClassLoader {
    private static final String IMPORTS = "import com.fasterxml.jackson.annotation.*;"
            + "import com.fasterxml.jackson.databind.PropertyNamingStrategies;"
            + "import com.fasterxml.jackson.databind.annotation.*;"
            + "import java.util.List; import java.util.Map; import java.util.Set;"
            + "import java.util.Optional; import java.util.OptionalInt; import java.util.OptionalLong;"
            + "import java.util.OptionalDouble;";

    private final Map<String, byte[]> classes;

    private CompiledTypes(Map<String, byte[]> classes) {
        super(CompiledTypes.class.getClassLoader());
        this.classes = classes;
    }

    /** Returns the types called R, in the order of the sources. */
    static List<Class<?>> of(List<String> sources) {
        try {
            Path folder = Files.createTempDirectory("types");
            try {
                return loaded(compiled(sources, folder), sources.size());
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> compiled(List<String> sources, Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", folder.toString(), "-cp"));
        arguments.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        for (int i = 0; i < sources.size(); i++) {
            String text = IMPORTS + "final class Row" + i + " { " + sources.get(i) + " }";
            arguments.add(
                    Files.writeString(folder.resolve("Row" + i + ".java"), text).toString());
        }
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new AssertionError("The types do not compile; see the output of this test");
        }
        Map<String, byte[]> classes = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".class")) {
                    classes.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file));
                }
            }
        }
        return classes;
    }

    private static List<Class<?>> loaded(Map<String, byte[]> classes, int rows) {
        CompiledTypes loader = new CompiledTypes(classes);
        List<Class<?>> loaded = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            try {
                loaded.add(loader.loadClass("Row" + i + "$R"));
            } catch (ClassNotFoundException e) {
                throw new AssertionError("The source has no type R", e);
            }
        }
        return loaded;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
