package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.Contract;
import io.github.genesysdataactions.docs.Given.CustomerResponse;
import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.file.ExportFile;
import io.github.genesysdataactions.file.ExportFolder;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.schema.SchemaChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds what the guides quote of files and contracts to what the library says. */
class FilesQuotedTest {
    private static final String FAULTY = """
            {
              "name": "Find orders",
              "integrationType": "custom-rest-actions",
              "config": {
                "requestUrlTemplate": "https://orders.example.com",
                "request": {}
              },
              "contract": {"input": {"inputSchema": {}}, "output": {"successSchema": {}}}
            }
            """;

    @TempDir
    private Path folder;

    record OldInput(String orderId) {}

    record NewInput(String orderId, Optional<String> language, int limit) {}

    @Test
    void exportFiles_quotesTheFaultsOfAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("Find orders.custom.json"), FAULTY);

        Throwable thrown = catchThrowable(() -> ExportFile.read(file));

        assertThat(page("docs/export-files.md"))
                .contains(thrown.getClass().getName() + ": "
                        + thrown.getMessage()
                                .replace(file.toString(), file.getFileName().toString()));
    }

    @Test
    void terraform_quotesThatAPlanIsNotAState() throws IOException {
        Path plan =
                Files.writeString(folder.resolve("state.json"), "{\"format_version\":\"1.2\",\"planned_values\":{}}");

        Throwable thrown = catchThrowable(() -> ActionDirectory.readTerraform(plan));

        assertThat(page("docs/terraform.md"))
                .contains(thrown.getClass().getName() + ": "
                        + thrown.getMessage()
                                .replace(plan.toString(), plan.getFileName().toString()));
    }

    @Test
    void exportFiles_namesTheFoldersThatAreWritten() {
        ActionDefinition order = ActionDefinition.builder("Get/Order")
                .get("https://orders.example.com/order")
                .input(OldInput.class)
                .output(CustomerResponse.class)
                .build();

        Path written = ExportFolder.writeInto(ExportFile.of(order, "custom-rest-actions"), folder);

        assertThat(page("docs/export-files.md")).contains("`" + written.getFileName() + "` for `Get/Order`");
    }

    @Test
    void definitions_quotesABreakingChange() {
        Contract published = Contract.of(Schema.of(OldInput.class), Schema.of(CustomerResponse.class));
        Contract wanted = Contract.of(Schema.of(NewInput.class), Schema.of(CustomerResponse.class));

        assertThat(published.compatibilityWith(wanted).breakingChanges())
                .extracting(SchemaChange::toString)
                .singleElement()
                .satisfies(line -> assertThat(page("docs/definitions.md")).contains(line));
    }

    private static String page(String name) {
        return Pages.text(Pages.ROOT.resolve(name));
    }
}
