package io.github.genesysdataactions.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The pages that users read: the README, the guides, and the READMEs of the modules. */
final class Pages {
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private Pages() {}

    static List<Path> all() {
        List<Path> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT, 3)) {
            files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !("/" + name(file)).contains("/target/"))
                    .filter(file -> !name(file).startsWith("."))
                    .sorted()
                    .forEach(pages::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path page) {
        return ROOT.relativize(page).toString().replace('\\', '/');
    }
}
