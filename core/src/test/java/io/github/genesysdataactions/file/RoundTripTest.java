package io.github.genesysdataactions.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.testing.RandomJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever an export file holds, reading and writing it changes nothing. */
class RoundTripTest {
    @Property(tries = 500)
    void file_isEqualAfterReadAndWrite(@ForAll long seed) {
        String text = export(new RandomJson(seed));

        String written = utf8(ExportFile.parse(text).toJson());

        assertThat(oneLine(written)).isEqualTo(oneLine(text));
        assertThat(ExportFile.parse(written).toJson()).isEqualTo(written);
    }

    @Property(tries = 500)
    void folder_isEqualAfterReadAndWrite(@ForAll long seed) {
        String text = export(new RandomJson(seed));
        Map<String, String> files = new LinkedHashMap<>();

        ExportFolder.texts(ExportFile.parse(text)).forEach((name, content) -> files.put(name, utf8(content)));

        assertThat(oneLine(ExportFolder.parse(files).toJson())).isEqualTo(oneLine(text));
        assertThat(ExportFolder.texts(ExportFolder.parse(files))).isEqualTo(files);
    }

    @Property(tries = 40)
    void folderOnDisk_isEqualAfterReadAndWrite(@ForAll long seed) throws IOException {
        RandomJson random = new RandomJson(seed);
        Path parent = Files.createTempDirectory("actions");
        try {
            ExportFile one = ExportFile.parse(export(random));
            ExportFile other = ExportFile.parse(export(random));

            ExportFolder.write(other, parent.resolve(ExportFolder.name(one.name())));
            ExportFolder.write(one, parent.resolve(ExportFolder.name(one.name())));
            one.write(parent.resolve(one.fileName()));

            assertThat(oneLine(ExportFolder.read(parent.resolve(ExportFolder.name(one.name())))
                            .toJson()))
                    .isEqualTo(oneLine(one.toJson()));
            assertThat(oneLine(ExportFile.read(parent.resolve(one.fileName())).toJson()))
                    .isEqualTo(oneLine(one.toJson()));
        } finally {
            delete(parent);
        }
    }

    private static String export(RandomJson random) {
        return "{\"z\":" + random.value(3) + ",\"name\":" + random.quoted("x" + random.text())
                + (random.chance() ? ",\"integrationType\":\"t\"" : "")
                + ",\"contract\":{\"output\":{\"successSchema\":" + random.object(4) + ",\"y\":" + random.value(2)
                + "},\"input\":{\"inputSchema\":" + random.object(4) + "}},\"actionType\":\"custom\",\"config\":{"
                + "\"response\":{"
                + (random.chance() ? "\"successTemplate\":" + random.quoted(random.text()) + "," : "")
                + "\"translationMap\":" + random.object(2) + "},\"request\":{\"requestTemplate\":"
                + (random.chance() ? random.quoted(random.text()) : "null")
                + ",\"headers\":" + random.object(2) + "},\"x\":" + random.number() + "}}";
    }

    /** Keeps the order of keys and the spelling of numbers, unlike a comparison of trees. */
    private static String oneLine(String json) {
        return Json.write(Json.read(json));
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException failure) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
