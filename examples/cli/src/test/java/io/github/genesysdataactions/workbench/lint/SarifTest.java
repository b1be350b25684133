package io.github.genesysdataactions.workbench.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.genesysdataactions.lint.Lint;
import io.github.genesysdataactions.lint.LintFinding;
import io.github.genesysdataactions.lint.LintRule;
import io.github.genesysdataactions.workbench.lint.Located.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SarifTest {
    private static final Path ROOT = Path.of("project").toAbsolutePath();
    private static final LintFinding FINDING = Lint.of("""
        {"config": {"request": {"requestUrlTemplate": "https://orders.example.com/${input.orderId}"}},
         "contract": {"input": {"inputSchema":
           {"type": "object", "required": ["orderId"], "properties": {"orderId": {"type": "string"}}}}}}\
        """).stream()
            .filter(finding -> finding.rule() == LintRule.UNESCAPED_URL_INPUT)
            .findFirst()
            .orElseThrow();

    @Test
    void of_hasTheShapeThatCodeHostsRead() throws IOException {
        Path file = ROOT.resolve("src/main/data-actions/Find order/action.json");
        Located inside = new Located("Find order", Optional.of(new Source(file, 7, 21)), FINDING);
        Located inJava = new Located("Cancel order", Optional.empty(), FINDING);

        String sarif = Sarif.of(List.of(inside, inJava), ROOT, "1.2.3");

        assertThat(schema().validate(sarif, InputFormat.JSON)).isEmpty();
        JsonNode run = new ObjectMapper().readTree(sarif).at("/runs/0");
        assertThat(run.at("/tool/driver/rules")).hasSize(LintRule.values().length);
        assertThat(run.at("/tool/driver/rules")).allSatisfy(rule -> {
            assertThat(rule.at("/fullDescription/text").asText()).endsWith(".");
            assertThat(rule.at("/helpUri").asText()).startsWith("http");
        });
        JsonNode location = run.at("/results/0/locations/0/physicalLocation");
        assertThat(location.at("/artifactLocation/uri").asText())
                .isEqualTo("src/main/data-actions/Find%20order/action.json");
        assertThat(location.at("/region/startLine").asInt()).isEqualTo(7);
        assertThat(run.at("/results/0/ruleId").asText()).isEqualTo("unescaped-url-input");
        assertThat(run.at("/results/0/level").asText()).isEqualTo("warning");
        assertThat(run.at("/results/1/locations/0").has("physicalLocation")).isFalse();
    }

    @Test
    void of_isWholeWithoutFindings() throws IOException {
        String sarif = Sarif.of(List.of(), ROOT, "1.2.3");

        assertThat(schema().validate(sarif, InputFormat.JSON)).isEmpty();
        assertThat(sarif).doesNotContain(ROOT.toString());
    }

    @Test
    void schema_refusesAResultWithoutMessage() throws IOException {
        String sarif = Sarif.of(List.of(new Located("Find order", Optional.empty(), FINDING)), ROOT, "1.2.3");

        String without = sarif.replace("\"message\"", "\"text\"");

        assertThat(schema().validate(without, InputFormat.JSON)).isNotEmpty();
    }

    private static Schema schema() throws IOException {
        try (InputStream text =
                Objects.requireNonNull(SarifTest.class.getResourceAsStream("sarif-parts.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(text, InputFormat.JSON);
        }
    }
}
