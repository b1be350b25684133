package io.github.genesysdataactions.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionDirectoryTest {
    private static final ExportFile ORDERS = ExportFile.parse(Exports.ORDERS).withName("Find orders");
    private static final Map<String, String> NOTHING = Map.of();

    @TempDir
    Path directory;

    @Test
    void read_takesFilesFoldersAndTheirAddresses() throws IOException {
        ORDERS.write(directory.resolve("find.orders.custom.json"));
        ExportFolder.write(ORDERS.withName("Cancel order"), directory.resolve("cancel order"));
        Files.writeString(directory.resolve("cancel order/sample.json"), "{\"orderId\":\"A-1\"}");
        Files.writeString(directory.resolve("README.md"), "@{env.NOT_READ}");
        properties("""
            category = Orders
            integration = Web Services
            cancel\\ order.category = Search
            cancel\\ order.integrationId = id-1
            """);

        List<ActionDirectory.Entry> entries =
                ActionDirectory.read(directory, NOTHING).entries();

        assertThat(entries)
                .extracting(ActionDirectory.Entry::place)
                .containsExactly("cancel order", "find.orders.custom.json");
        assertThat(entries.get(0).category()).contains("Search");
        assertThat(entries.get(0).integrationId()).contains("id-1");
        assertThat(entries.get(0).integrationName()).isEmpty();
        assertThat(entries.get(0).sample()).contains("{\"orderId\":\"A-1\"}");
        assertThat(entries.get(1).file()).isEqualTo(ORDERS);
        assertThat(entries.get(1).category()).contains("Orders");
        assertThat(entries.get(1).integrationName()).contains("Web Services");
        assertThat(entries.get(1).sample()).isEmpty();
    }

    @Test
    void read_putsValuesOfTheEnvironmentIntoEveryText() throws IOException {
        Path folder = directory.resolve("orders");
        ExportFolder.write(ORDERS, folder);
        replace(folder.resolve("action.json"), "https://orders.example.com", "https://@{env.HOST}");
        Files.writeString(
                folder.resolve("request.vm"), "{\"at\": \"@{env.HOST}\", \"text\": \"@@{env.HOST} @@@{env.\"}");
        properties("integration = Orders (@{env.STAGE})");

        ActionDirectory.Entry entry = ActionDirectory.read(directory, Map.of("HOST", "a\"$1\\b", "STAGE", "test"))
                .entries()
                .get(0);

        assertThat(entry.file().tree().at("/config/request/requestUrlTemplate").textValue())
                .startsWith("https://a\"$1\\b/v1");
        assertThat(entry.file().requestTemplate())
                .contains("{\"at\": \"a\"$1\\b\", \"text\": \"@{env.HOST} @@{env.\"}");
        assertThat(entry.integrationName()).contains("Orders (test)");
        assertThat(entry.written().requestTemplate().orElseThrow()).contains("@{env.HOST}");
    }

    @Test
    void readOne_looksAtNothingElse() throws IOException {
        ORDERS.write(directory.resolve("find.custom.json"));
        ORDERS.write(directory.resolve("orders.json"));
        Files.writeString(directory.resolve("find.sample.json"), "{\"orderId\":\"A-1\"}");
        Files.writeString(directory.resolve("broken.custom.json"), "{");
        properties("nothing.category = @{env.UNSET}");

        ActionDirectory.Entry entry = ActionDirectory.readOne(directory.resolve("find.custom.json"), NOTHING);

        assertThat(entry.file()).isEqualTo(ORDERS);
        assertThat(entry.sample()).contains("{\"orderId\":\"A-1\"}");
        assertThat(entry.category()).isEmpty();
        assertThat(ActionDirectory.readOne(directory.resolve("orders.json"), NOTHING)
                        .place())
                .isEqualTo("orders.json");
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> ActionDirectory.readOne(directory.resolve("broken.custom.json"), NOTHING))
                .withMessageStartingWith("The action " + directory.resolve("broken.custom.json"));
    }

    @Test
    void read_putsValuesIntoSamplesAndTellsTheirFaults() throws IOException {
        for (String name : List.of("a", "b", "c")) {
            ORDERS.withName(name).write(directory.resolve(name + ".custom.json"));
        }
        ExportFolder.write(ORDERS.withName("d"), directory.resolve("d"));
        Files.writeString(directory.resolve("a.sample.json"), "{\"orderId\": \"@{env.ORDER}\", \"count\": 1.0}");
        Files.writeString(directory.resolve("b.sample.json"), "{\"orderId\":\n \"@{env.UNSET}\"}");
        Files.writeString(directory.resolve("c.sample.json"), "{\"orderId\":");
        Path elsewhere = Files.writeString(directory.resolve("elsewhere.json"), "{\"password\": \"outside\"}");
        Files.createSymbolicLink(directory.resolve("d/sample.json"), elsewhere);
        Map<String, String> environment = Map.of("ORDER", "A \"1\"");

        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> ActionDirectory.read(directory, environment))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Problem::path)
                        .containsExactly("b.sample.json, line 2", "c.sample.json, $", "d/sample.json"))
                .withMessageContaining("link points outside the folder");
        for (String name : List.of("b.sample.json", "c.sample.json", "d/sample.json")) {
            Files.delete(directory.resolve(name));
        }
        ActionDirectory.Entry first =
                ActionDirectory.read(directory, environment).entries().get(0);
        assertThat(first.sample()).contains("{\"orderId\":\"A \\\"1\\\"\",\"count\":1.0}");
        assertThat(first.variables()).containsOnlyKeys("ORDER");
    }

    @Test
    void read_takesNoBlankAtTheEndOfALineForAValue() throws IOException {
        ORDERS.write(directory.resolve("a.custom.json"));
        properties("category = Orders \t\nintegration = Web Services\\ \n");

        ActionDirectory.Entry entry =
                ActionDirectory.read(directory, NOTHING).entries().get(0);

        assertThat(entry.category()).contains("Orders");
        assertThat(entry.integrationName()).contains("Web Services ");
    }

    @Test
    void read_passesOverTheFilesOfActionsThatTheServiceMakes() {
        ExportFile signsIn = ExportFile.parse(Exports.ORDERS.replace("\"custom\"", "\"customAuth\""));
        ExportFile builtIn = ExportFile.parse(Exports.ORDERS.replace("\"custom\"", "\"static\""));
        signsIn.write(directory.resolve("a.custom.json"));
        ORDERS.write(directory.resolve("b.custom.json"));
        builtIn.write(directory.resolve("c.custom.json"));

        ActionDirectory read = ActionDirectory.read(directory, NOTHING);

        assertThat(read.entries()).extracting(ActionDirectory.Entry::place).containsExactly("b.custom.json");
        assertThat(read.passedOver())
                .extracting(Problem::path)
                .containsExactly("a.custom.json: $.actionType", "c.custom.json: $.actionType");
        assertThat(read.passedOver())
                .allSatisfy(problem -> assertThat(problem.remedy()).contains("from the directory"));
    }

    @Test
    void read_namesTheFilesWhoseTemplatesAreNotThere() {
        ExportFile address = ExportFile.parse(Exports.ORDERS.replace("\"requestTemplate\"", "\"requestTemplateUri\""));
        address.write(directory.resolve("a.custom.json"));

        assertThat(faults(NOTHING))
                .extracting(Problem::path)
                .containsExactly("a.custom.json: $.config.request.requestTemplate");
    }

    @Test
    void read_namesFileAndLineOfEveryVariableThatIsNotSet() throws IOException {
        Path folder = directory.resolve("orders");
        ExportFolder.write(ORDERS, folder);
        Files.writeString(folder.resolve("request.vm"), "{\n\n  \"at\": \"@{env.HOST}\" @{env.}\n}");
        ORDERS.write(directory.resolve("other.custom.json"));
        replace(directory.resolve("other.custom.json"), "https://orders.example.com", "https://@{env.OTHER}");
        properties("category = a\nintegration = @{env.STAGE}\n");

        assertThat(faults(Map.of("HOST", "")))
                .extracting(Problem::path, Problem::message)
                .containsExactly(
                        tuple("data-actions.properties, line 2", "The environment variable STAGE is not set or empty."),
                        tuple("orders/request.vm, line 3", "The environment variable HOST is not set or empty."),
                        tuple("orders/request.vm, line 3", "@{env. is not followed by a name and }."),
                        tuple("other.custom.json, line 7", "The environment variable OTHER is not set or empty."));
    }

    @Test
    void read_refusesPropertiesOfNothing() throws IOException {
        ORDERS.write(directory.resolve("orders.custom.json"));
        properties("orders.category = a\norders.custom.json.kategory = b\ncategory = c\n");

        assertThat(faults(NOTHING))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "data-actions.properties, orders.category",
                        "data-actions.properties, orders.custom.json.kategory");
    }

    @Test
    void read_tellsTheFaultsOfAllFilesAtOnce() throws IOException {
        Files.writeString(directory.resolve("a.custom.json"), "{\"name\": \"x\"}");
        Files.writeString(directory.resolve("b.custom.json"), "{");

        assertThat(faults(NOTHING))
                .extracting(Problem::path)
                .anySatisfy(path -> assertThat(path).startsWith("a.custom.json: line 1"))
                .anySatisfy(path -> assertThat(path).startsWith("b.custom.json: "));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> ActionDirectory.read(directory.resolve("none"), NOTHING));
    }

    @Test
    void write_isReadAsItWas() {
        ExportFile odd = ORDERS.withName("CON: @{env.X}");
        Path target = directory.resolve("none/../new");
        List<ActionDirectory.Entry> entries = List.of(
                entry(ORDERS, "Web: Services=1 \\ @{env.X}"),
                entry(ORDERS.withName("find orders"), "Other"),
                entry(ORDERS.withName("Find orders"), "Another"),
                entry(odd, "  ü😀 "));

        ActionDirectory.of(entries).write(target);

        List<ActionDirectory.Entry> read =
                ActionDirectory.read(directory.resolve("new"), NOTHING).entries();
        assertThat(read)
                .extracting(ActionDirectory.Entry::file, ActionDirectory.Entry::integrationName)
                .containsExactlyInAnyOrderElementsOf(entries.stream()
                        .map(entry -> tuple(entry.file(), entry.integrationName()))
                        .toList());
        assertThat(read)
                .extracting(entry -> entry.place().toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }

    @Test
    void write_leavesWhatIsThereAlone() throws IOException {
        Files.writeString(directory.resolve("mine.txt"), "mine");

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(
                        () -> ActionDirectory.of(List.of(entry(ORDERS, "a"))).write(directory))
                .withMessageContaining("is not empty. Use a new or empty one.");

        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(directory.resolve("mine.txt"));
        }
        Path empty = Files.createDirectory(directory.resolve("empty"));
        ActionDirectory.of(List.of(entry(ORDERS, "a"))).write(empty);
        assertThat(ActionDirectory.read(empty, NOTHING).entries()).hasSize(1);
    }

    private static ActionDirectory.Entry entry(ExportFile file, String integration) {
        return ActionDirectory.Entry.of(file, Optional.of("Orders"), Optional.of(integration), Optional.empty());
    }

    private List<Problem> faults(Map<String, String> environment) {
        try {
            ActionDirectory.read(directory, environment);
            return List.of();
        } catch (InvalidDefinitionException e) {
            return e.problems();
        }
    }

    private void properties(String text) throws IOException {
        Files.writeString(directory.resolve(ActionDirectory.PROPERTIES), text);
    }

    private static void replace(Path file, String before, String after) throws IOException {
        Files.writeString(file, Files.readString(file).replace(before, after));
    }
}
