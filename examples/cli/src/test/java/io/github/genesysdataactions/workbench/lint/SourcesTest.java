package io.github.genesysdataactions.workbench.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.file.ExportFile;
import io.github.genesysdataactions.file.ExportFolder;
import io.github.genesysdataactions.lint.Lint;
import io.github.genesysdataactions.lint.LintFinding;
import io.github.genesysdataactions.lint.LintRule;
import io.github.genesysdataactions.workbench.lint.Located.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {
    private static final String JSON = """
            {
              "name": "Find order",
              "integrationType": "custom-rest-actions",
              "actionType": "custom",
              "config": {
                "request": {
                  "requestUrlTemplate": "https://orders.example.com/${input.orderId}",
                  "requestType": "POST",
                  "headers": {"X-Api-Key": "6fe1c9d07b3a4c2e9d41"},
                  "requestTemplate": "{\\n  \\"note\\": \\"${input.orderId}\\"\\n}"
                }
              },
              "contract": {
                "input": {"inputSchema": {"type": "object", "required": ["orderId"],
                  "properties": {"orderId": {"type": "string"}, "address": {"type": "object"}}}},
                "output": {"successSchema": {"type": "object", "properties": {}}}
              }
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "UNESCAPED_URL_INPUT, 7, 57",
        "SECRET_IN_HEADER, 9, 32",
        "UNESCAPED_JSON_INPUT, 10, 44",
        "CONTRACT_IS_REFUSED, 15, 64"
    })
    void of_findsThePlaceInAnExportFile(LintRule rule, int line, int column) throws IOException {
        Path file = Files.writeString(folder.resolve("Find order.custom.json"), JSON);

        Source source = new Sources(file).of(finding(rule));

        assertThat(source).isEqualTo(new Source(file, line, column));
    }

    @ParameterizedTest
    @CsvSource({
        "UNESCAPED_URL_INPUT, action.json",
        "SECRET_IN_HEADER, action.json",
        "UNESCAPED_JSON_INPUT, request.vm",
        "CONTRACT_IS_REFUSED, input.schema.json"
    })
    void of_findsTheFileOfAFolder(LintRule rule, String file) throws IOException {
        ExportFolder.write(ExportFile.parse(JSON), folder.resolve("Find order"));

        Source source = new Sources(folder.resolve("Find order")).of(finding(rule));

        assertThat(source.file()).isEqualTo(folder.resolve("Find order").resolve(file));
        String line = Files.readAllLines(source.file()).get(source.line() - 1);
        assertThat(line.substring(source.column() - 1))
                .startsWith(
                        switch (file) {
                            case "request.vm" -> "${input.orderId}";
                            case "action.json" -> rule == LintRule.UNESCAPED_URL_INPUT ? "${input.orderId}" : "\"";
                            case "input.schema.json" -> "{";
                            default -> "\"";
                        });
    }

    @Test
    void of_staysAtTheStringWhereAVariableStandsBefore() throws IOException {
        Path file = Files.writeString(
                folder.resolve("Find order.custom.json"), JSON.replace("orders.example.com", "@{env.ORDERS_HOST}"));

        Source source = new Sources(file).of(finding(LintRule.UNESCAPED_URL_INPUT));

        assertThat(source).isEqualTo(new Source(file, 7, 29));
    }

    private static LintFinding finding(LintRule rule) {
        return Lint.of(JSON).stream()
                .filter(finding -> finding.rule() == rule)
                .findFirst()
                .orElseThrow();
    }
}
