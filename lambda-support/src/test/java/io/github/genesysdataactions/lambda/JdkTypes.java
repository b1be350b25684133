package io.github.genesysdataactions.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The public classes that the JDK's base module exports. */
final class JdkTypes {
    private JdkTypes() {}

    static List<Class<?>> all() throws IOException {
        Module base = Object.class.getModule();
        ModuleReference reference = base.getLayer()
                .configuration()
                .findModule("java.base")
                .orElseThrow()
                .reference();
        List<Class<?>> types = new ArrayList<>();
        try (ModuleReader reader = reference.open();
                Stream<String> files = reader.list()) {
            for (String file : files.sorted().toList()) {
                String name = file.replace('/', '.').replaceFirst("\\.class$", "");
                int dot = name.lastIndexOf('.');
                if (file.endsWith(".class") && dot > 0 && base.isExported(name.substring(0, dot))) {
                    Class<?> type = loaded(name);
                    if (type.getCanonicalName() != null && isPublic(type) && !isPreview(type, reader)) {
                        types.add(type);
                    }
                }
            }
        }
        return types;
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getDeclaringClass() == null || isPublic(type.getDeclaringClass()));
    }

    /** What the compiler takes with a switch only; the annotation that says so is not kept for reflection. */
    private static boolean isPreview(Class<?> type, ModuleReader reader) throws IOException {
        Class<?> outermost = type;
        while (outermost.getDeclaringClass() != null) {
            outermost = outermost.getDeclaringClass();
        }
        for (Class<?> one : List.of(type, outermost)) {
            try (InputStream file =
                    reader.open(one.getName().replace('.', '/') + ".class").orElseThrow()) {
                if (new String(file.readAllBytes(), StandardCharsets.ISO_8859_1).contains("/PreviewFeature;")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, JdkTypes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name, e);
        }
    }
}
