package io.github.genesysdataactions.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportFolderTest {
    private static final ExportFile ORDERS = ExportFile.parse(Exports.ORDERS);

    @TempDir
    private Path parent;

    @Test
    void texts_haveSchemasAndTemplatesApart() {
        Map<String, String> texts = ExportFolder.texts(ORDERS);

        assertThat(texts)
                .containsOnlyKeys("action.json", "input.schema.json", "output.schema.json", "request.vm", "success.vm")
                .containsEntry("request.vm", "{\r\n  \"id\": \"$esc.jsonEncode(${input.orderId})\"\r\n}")
                .containsEntry("success.vm", "{\"state\": ${state}}\n");
        assertThat(texts.get("action.json"))
                .contains("\"requestTemplate\": {\n        \"$file\": \"request.vm\"\n      }")
                .contains("\"inputSchema\": {\n        \"$file\": \"input.schema.json\"\n      }")
                .endsWith("}\n");
        assertThat(texts.get("output.schema.json")).contains("\"maximum\": 1.00,");
        assertThat(ExportFolder.parse(texts).toJson()).isEqualTo(Exports.ORDERS);
    }

    @Test
    void texts_leaveInPlaceWhatNoFileCanHold() {
        ExportFile file = ExportFile.parse(Exports.ORDERS
                .replace("{\\\"state\\\": ${state}}\\n", "\\ud800")
                .replace("requestTemplate", "other"));

        Map<String, String> texts = ExportFolder.texts(file);

        assertThat(texts).containsOnlyKeys("action.json", "input.schema.json", "output.schema.json");
        assertThat(ExportFolder.parse(texts)).isEqualTo(file);
    }

    @Test
    void parse_takesASchemaThatLooksLikeAReference() {
        ExportFile file = ExportFile.parse(Exports.OF_THE_API.replace(
                "{\"type\": \"array\", \"items\": {\"type\": \"string\"}}", "{\"$file\": \"output.schema.json\"}"));

        assertThat(ExportFolder.parse(ExportFolder.texts(file))).isEqualTo(file);
    }

    /** Each row: the file that changes, what in it, into what, and where the fault is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "action.json | \"actionType\": \"custom\", | ~~ | action.json, line 1, column 1: $.actionType",
                "action.json | \"name\": | \"name\":; | action.json, $",
                "action.json | \"request.vm\" | \"../../secrets\" | action.json, line 12, column 26: $.config.request.requestTemplate",
                "action.json | \"$file\": \"request.vm\" | ~~ | request.vm",
                "input.schema.json | \"type\": | \"type\": ; | input.schema.json, $",
                "input.schema.json | \"additionalProperties\" | \"type\" | input.schema.json, line 8, column 11: $.type",
            })
    void parse_namesTheFileAndThePlaceOfAFault(String file, String old, String now, String path) {
        Map<String, String> texts = new HashMap<>(ExportFolder.texts(ORDERS));
        texts.computeIfPresent(file, (name, text) -> text.replace(old, now));

        assertThat(problems(texts)).extracting(Problem::path).containsExactly(path);
    }

    @Test
    void parse_namesAllFilesThatAreMissing() {
        Map<String, String> texts = new HashMap<>(ExportFolder.texts(ORDERS));
        texts.keySet().retainAll(List.of("action.json"));

        assertThat(problems(texts))
                .extracting(Problem::path)
                .containsExactly("input.schema.json", "output.schema.json", "request.vm", "success.vm");
        assertThat(problems(Map.of())).extracting(Problem::path).containsExactly("action.json");
    }

    @Test
    void write_makesAFolderThatReadsTheSame() {
        Path folder = ExportFolder.writeInto(ORDERS, parent);

        assertThat(folder.getFileName())
                .hasToString("Find orders - Exported 2026-05-27 - 11-10-" + hash(ORDERS.name()));
        assertThat(ExportFolder.read(folder).toJson()).isEqualTo(Exports.ORDERS);
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder(
                        "action.json", "input.schema.json", "output.schema.json", "request.vm", "success.vm");
    }

    @Test
    void write_deletesTheTemplatesThatAreGoneAndNothingElse() throws IOException {
        Path folder = parent.resolve("a");
        ExportFolder.write(ORDERS, folder);
        Files.writeString(folder.resolve("README.md"), "mine");

        ExportFile other = ExportFile.parse(Exports.OF_THE_API);
        ExportFolder.write(other, folder);

        assertThat(ExportFolder.read(folder)).isEqualTo(other);
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("action.json", "input.schema.json", "output.schema.json", "README.md");
    }

    @Test
    void write_replacesALinkAndReadFollowsNoneOutOfTheFolder() throws IOException {
        Path outside = Files.writeString(parent.resolve("outside"), "secret");
        Path folder = parent.resolve("a");
        ExportFolder.write(ORDERS, folder);
        Files.delete(folder.resolve("request.vm"));
        Files.createSymbolicLink(folder.resolve("request.vm"), outside);

        assertThatThrownBy(() -> ExportFolder.read(folder)).hasMessageContaining("points outside the folder");
        ExportFolder.write(ORDERS, folder);

        assertThat(outside).hasContent("secret");
        assertThat(ExportFolder.read(folder)).isEqualTo(ORDERS);
    }

    @Test
    void writeInto_refusesTheFolderOfAnotherAction() {
        Path folder = ExportFolder.writeInto(ORDERS, parent);
        ExportFolder.write(ORDERS.withName("find orders"), folder);

        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> ExportFolder.writeInto(ORDERS, parent))
                .withMessageContaining("This is the action 'find orders'");
    }

    @Test
    void writeInto_replacesTheSameAction() {
        ExportFolder.writeInto(ORDERS, parent);

        Path folder = ExportFolder.writeInto(ORDERS.toExport("other"), parent);

        assertThat(ExportFolder.read(folder).integrationType()).contains("other");
    }

    @Test
    void read_saysWhatIsNotThere() throws IOException {
        Path none = parent.resolve("none");
        Path empty = Files.createDirectory(parent.resolve("empty"));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> ExportFolder.read(none))
                .withMessageStartingWith("Reading the folder " + none + " failed on this machine: NoSuchFile");
        assertThatThrownBy(() -> ExportFolder.read(empty))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("action.json: There is no such file.");
    }

    @ParameterizedTest
    @CsvSource({
        "Find orders,Find orders",
        "get_Order-2,get_Order-2",
        "注文を探す,注文を探す",
        "Get/Order,Get-Order-*",
        "Get?Order,Get-Order-*",
        "../../etc/passwd,etc-passwd-*",
        "...,action-*",
        "' a ',a-*",
        "-rf,rf-*",
        "v1.2,v1-2-*",
        "CON,CON-*",
        "com¹,com¹-*",
        "Lpt9,Lpt9-*",
        "console,console",
        "'a\u0000\tb',a-b-*",
    })
    void name_isOneThatEveryOperatingSystemTakes(String action, String expected) {
        assertThat(ExportFolder.name(action)).isEqualTo(expected.replace("*", hash(action)));
    }

    @Test
    void name_isShortEnough() {
        String longest = ExportFolder.name("\uD83D\uDE00".repeat(128) + "注".repeat(256));

        assertThat(longest.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .hasSizeLessThan(255 - ".custom.json".length());
    }

    private static String hash(String name) {
        return String.format("%08x", name.hashCode());
    }

    private static List<Problem> problems(Map<String, String> texts) {
        try {
            ExportFolder.parse(texts);
        } catch (InvalidDefinitionException e) {
            return e.problems();
        }
        throw new AssertionError("Nothing was refused");
    }
}
