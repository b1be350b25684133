package io.github.genesysdataactions.benchmarks.lambda;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A function unpacked as Lambda does it: classes at the root, jars in {@code lib/}. */
record TaskRoot(Path directory) {
    static TaskRoot of(Variant variant, Path parent) throws IOException {
        Path root = parent.resolve(variant.label());
        Path lib = Files.createDirectories(root.resolve("lib"));
        if (Files.isDirectory(variant.classes())) {
            copy(variant.classes(), variant.folder(), root);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(variant.classes())) {
                copy(jar.getPath("/"), variant.folder(), root);
            }
        }
        for (String artifact : variant.artifacts()) {
            Path found = find(artifact);
            Path jar = lib.resolve(artifact + ".jar");
            if (Files.isDirectory(found)) {
                pack(found, jar);
            } else {
                Files.copy(found, jar);
            }
        }
        return new TaskRoot(root);
    }

    /** The jars that run beside the function and are not part of it. */
    static String runtimeClassPath() {
        return Stream.of(
                        "aws-lambda-java-runtime-interface-client",
                        "aws-lambda-java-core",
                        "aws-lambda-java-serialization",
                        "utils-lite")
                .map(TaskRoot::find)
                .map(Path::toString)
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
    }

    /** The size of the jars in bytes. */
    long size() throws IOException {
        long size = 0;
        for (Path jar : files(directory.resolve("lib"))) {
            size += Files.size(jar);
        }
        return size;
    }

    private static Path find(String artifact) {
        return classPath().stream()
                .filter(entry -> named(entry, artifact))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not on the class path: " + artifact));
    }

    private static boolean named(Path entry, String artifact) {
        String name = entry.getFileName().toString();
        if (name.matches(".*" + java.util.regex.Pattern.quote(artifact) + "-[0-9][^/]*\\.jar")) {
            return name.startsWith(artifact) || name.startsWith("genesys-data-actions-" + artifact);
        }
        // In a build without jars a module is its target/classes.
        return entry.endsWith(Path.of(artifact, "target", "classes"));
    }

    private static List<Path> classPath() {
        List<Path> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            entries.add(Path.of(entry));
        }
        return entries;
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Path path : files(classes)) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(path).toString().replace(File.separatorChar, '/')));
                Files.copy(path, out);
                out.closeEntry();
            }
        }
    }

    private static void copy(Path classes, String folder, Path to) throws IOException {
        for (Path path : files(classes.resolve(folder))) {
            Path target = to.resolve(classes.relativize(path).toString());
            Files.createDirectories(target.getParent());
            Files.copy(path, target);
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
