package io.github.genesysdataactions.benchmarks.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.module.ResolvedModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What a program gets with core: the jars that its module requires, directly or not, and JSpecify. */
class ClosureTest {
    private static final String CORE = "io.github.genesysdataactions.core";
    private static final int MOST_JARS = 8;

    private static final long MOST_BYTES = 3_550_000;

    @Test
    void core_needsFewAndSmallJars() throws IOException {
        Set<String> known = new HashSet<>();
        ModuleFinder classPath = classPath();
        Configuration resolved =
                ModuleLayer.boot().configuration().resolve(ModuleFinder.of(), classPath, Set.of(CORE, "org.jspecify"));
        List<String> lines = new ArrayList<>();
        long bytes = 0;
        long core = 0;
        for (ResolvedModule module : resolved.modules()) {
            Path place = Path.of(module.reference().location().orElseThrow());
            if (known.add(module.name())) {
                long size = size(place);
                bytes += size;
                core += module.name().equals(CORE) ? size : 0;
                lines.add(String.format("%,10d  %s", size, place.getFileName()));
            }
        }

        System.out.printf(
                "Core's run-time closure: %d jars, %,d bytes of at most %,d%n", lines.size(), bytes, MOST_BYTES);
        lines.forEach(System.out::println);
        assertThat(known)
                .contains("com.fasterxml.jackson.databind", "dev.failsafe.core", "org.slf4j")
                .hasSizeLessThanOrEqualTo(MOST_JARS);
        assertThat(core).isGreaterThan(100_000L);
        assertThat(bytes).isBetween(1_000_000L + core, MOST_BYTES);
    }

    private static ModuleFinder classPath() {
        List<ModuleFinder> finders = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            ModuleFinder finder = ModuleFinder.of(Path.of(entry));
            try {
                Set<ModuleReference> found = finder.findAll();
                if (!found.isEmpty()) {
                    finders.add(finder);
                }
            } catch (FindException noModule) {
                // A jar whose name makes no module: core cannot require it.
            }
        }
        return ModuleFinder.compose(finders.toArray(ModuleFinder[]::new));
    }

    /** A folder of classes counts as the jar that it becomes: each file deflated, and its two entries. */
    private static long size(Path place) throws IOException {
        if (Files.isRegularFile(place)) {
            return Files.size(place);
        }
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.walk(place);
                ZipOutputStream zip = new ZipOutputStream(jar)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(place.relativize(file).toString()));
                Files.copy(file, zip);
            }
        }
        return jar.size();
    }
}
