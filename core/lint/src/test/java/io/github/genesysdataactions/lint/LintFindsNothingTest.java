package io.github.genesysdataactions.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.schema.Schema;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LintFindsNothingTest {
    enum Kind {
        LOW,
        @JsonProperty("very high")
        HIGH
    }

    record CustomerRequest(String customerId, String actionType) {}

    record CustomerResponse(String status, String message, String processedId) {}

    record Nothing() {}

    record Scalars(String a, int b, long c, double d, boolean e, BigDecimal f, UUID g, URI h, Kind i, char j) {}

    record Optionals(Optional<String> a, OptionalInt b, Optional<Kind> c, Optional<Boolean> d) {}

    record Named(
            @JsonProperty("my-name") String a,

            @JsonProperty("class") @JsonPropertyDescription("A")
            String b) {}

    record Deep(List<Line> lines, Map<String, Integer> counts, Line first, Object any, Set<Kind> kinds) {}

    record Line(String sku, Optional<Integer> quantity) {}

    @Test
    void lint_findsNothingInDefinitionsFromRecords() {
        List<Class<? extends Record>> inputs =
                List.of(Nothing.class, Scalars.class, Optionals.class, Named.class, CustomerRequest.class);
        List<Class<? extends Record>> outputs =
                List.of(Nothing.class, Scalars.class, Optionals.class, Deep.class, CustomerResponse.class);

        for (Class<? extends Record> input : inputs) {
            for (Class<? extends Record> output : outputs) {
                ActionDefinition.Builder builder = ActionDefinition.builder("a")
                        .description("b")
                        .input(input)
                        .output(output)
                        .header("X-Custom-Header", "GenesysIntegration");
                assertThat(Lint.of(
                                builder.post("https://abc123.execute-api.us-east-1.amazonaws.com/Prod/genesys-lambda")
                                        .build()))
                        .isEmpty();
                assertThat(Lint.of(builder.get("/api/v2/users/me").build()))
                        .extracting(found -> found.rule().id())
                        .containsExactly(input == Nothing.class ? new String[0] : new String[] {"get-sends-no-input"});
                assertThat(Lint.of(builder.lambda("arn:aws:lambda:us-east-1:111122223333:function:f")
                                .build()))
                        .isEmpty();
            }
        }
    }

    @Test
    void lint_findsNothingInTemplatesWrittenWithCare() {
        ActionDefinition definition = ActionDefinition.builder("Find order")
                .put(
                        "https://orders.example.com/$esc.uriEncode(${input.orderId})?lang=$esc.url(\"$!{input.language}\")")
                .header("X-Api-Key", "${credentials.apiKey}")
                .input(in -> in.required("orderId", Schema.string())
                        .optional("language", Schema.string())
                        .optional("limit", Schema.integer()))
                .requestTemplate("""
                        {"id": "$esc.jsonEncode(${input.orderId})"#if("$!{input.limit}" != ""), "limit": ${input.limit}#end}""")
                .output(out -> out.required("state", Schema.string())
                        .required("skus", Schema.array(Schema.string()))
                        .optional("weight", Schema.number()))
                .translationMap("state", "$.order.state")
                .translationMap("skus", "$.order.lines[*].sku", "[]")
                .translationMap("weight", "$.order.weight", "0")
                .successTemplate("{\"state\": ${state}, \"skus\": ${skus}, \"weight\": ${weight}}")
                .build();

        assertThat(Lint.of(definition)).isEmpty();
    }
}
