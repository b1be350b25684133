package io.github.genesysdataactions.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.schema.ObjectSchema;
import io.github.genesysdataactions.schema.Schema;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActionDefinitionTest {
    record CustomerRequest(
            @JsonPropertyDescription("The customer's unique id")
            String customerId,

            String actionType) {}

    record CustomerResponse(String status, String message, String processedId) {}

    private static ActionDefinition.Builder brief() {
        return ActionDefinition.builder("ProcessCustomerLambda")
                .description("Invokes AWS Lambda to process customer data")
                .post("https://abc123.execute-api.us-east-1.amazonaws.com/Prod/genesys-lambda")
                .input(CustomerRequest.class)
                .output(CustomerResponse.class)
                .header("X-Custom-Header", "GenesysIntegration")
                .timeout(Duration.ofSeconds(5));
    }

    private static ActionDefinition.Builder full() {
        return ActionDefinition.builder("Look up order")
                .category("Order services")
                .integration("0b9d6a52-1f0c-4a55-9d4c-5f2c1f3a7e10")
                .secure(true)
                .get("https://orders.example.com/v1/orders/$esc.url(${input.orderId})?lines=$!{input.includeLines}")
                .header("Accept", "application/json")
                .header("X-Api-Key", "${credentials.apiKey}")
                .input(in -> in.title("Order lookup request")
                        .required("orderId", Schema.string().description("Order number"))
                        .optional("includeLines", Schema.bool()))
                .output(out -> out.required("status", Schema.string())
                        .optional("total", Schema.number())
                        .optional("lines", Schema.array(Schema.object(line -> line.optional("sku", Schema.string())))))
                .translationMap("status", "$.order.state", "\"UNKNOWN\"")
                .translationMap("total", "$.order.total", "0")
                .translationMap("lines", "$.order.lines")
                .requestTemplate("not sent with a GET")
                .successTemplate("{\"status\": ${status}, \"total\": ${total}, \"lines\": ${lines}}")
                .timeout(Duration.ofSeconds(10));
    }

    private static ActionDefinition.Builder minimal() {
        return ActionDefinition.builder("a").post("https://h").input(in -> in).output(out -> out);
    }

    @Test
    void toJson_matchesTheGoldenFileOfTheBrief() {
        assertThat(Json.read(brief().build().toJson())).isEqualTo(Golden.tree("brief-public"));
    }

    @Test
    void toFlatJson_matchesTheGoldenFileOfTheBrief() {
        assertThat(Json.read(brief().build().toFlatJson())).isEqualTo(Golden.tree("brief-flat"));
    }

    @Test
    void toJson_matchesTheGoldenFileWithEverythingSet() {
        assertThat(Json.read(full().build().toJson())).isEqualTo(Golden.tree("full-public"));
    }

    @Test
    void toPrettyJson_saysTheSameOnSeveralLines() {
        for (ActionDefinition definition :
                List.of(brief().build(), full().build(), minimal().build())) {
            assertThat(definition.toJson()).doesNotContain("\n");
            assertThat(definition.toPrettyJson()).contains("\n  \"name\": ");
            assertThat(Json.read(definition.toPrettyJson())).isEqualTo(Json.read(definition.toJson()));
        }
    }

    @Test
    void toPrettyJson_isWrittenForPeople() {
        assertThat(minimal().build().toPrettyJson())
                .startsWith("{\n  \"name\": \"a\",\n  \"category\": \"Custom\",\n  \"secure\": false,\n");
    }

    @ParameterizedTest
    @EnumSource(HttpMethod.class)
    void toJson_namesTheMethodAndTheDefaultTemplates(HttpMethod method) {
        ActionDefinition.Builder builder = minimal();
        switch (method) {
            case GET -> builder.get("https://h/g");
            case POST -> builder.post("https://h/p");
            case PUT -> builder.put("https://h/u");
            case PATCH -> builder.patch("https://h/a");
            case DELETE -> builder.delete("https://h/d");
        }

        JsonNode config = Json.read(builder.build().toJson()).path("config");

        assertThat(config.at("/request/requestType").asText()).isEqualTo(method.name());
        assertThat(config.at("/request/requestTemplate").asText())
                .isEqualTo(method == HttpMethod.GET ? "" : "${input.rawRequest}");
        assertThat(config.at("/response/successTemplate").asText()).isEqualTo("${rawResult}");
        assertThat(config.has("timeoutSeconds")).isFalse();
    }

    @Test
    void lambda_sendsTheArnByPost() {
        String arn = "arn:aws:lambda:us-east-1:111122223333:function:order-status";

        ActionDefinition definition = minimal().lambda(arn).build();

        JsonNode request = Json.read(definition.toJson()).at("/config/request");
        assertThat(request.path("requestUrlTemplate").asText()).isEqualTo(arn);
        assertThat(request.path("requestType").asText()).isEqualTo("POST");
        assertThat(definition.lambda().orElseThrow().functionName()).isEqualTo("order-status");
        assertThat(brief().build().lambda()).isEmpty();
    }

    @Test
    void accessors_returnWhatWasSet() {
        ActionDefinition definition = full().description("D").build();

        assertThat(definition.name()).isEqualTo("Look up order");
        assertThat(definition.category()).contains("Order services");
        assertThat(definition.description()).contains("D");
        assertThat(definition.integrationId()).contains("0b9d6a52-1f0c-4a55-9d4c-5f2c1f3a7e10");
        assertThat(definition.isSecure()).isTrue();
        assertThat(definition.method()).isEqualTo(HttpMethod.GET);
        assertThat(definition.urlTemplate()).startsWith("https://orders.example.com/");
        assertThat(definition.headers()).containsOnlyKeys("Accept", "X-Api-Key");
        assertThat(definition.requestTemplate()).contains("not sent with a GET");
        assertThat(definition.successTemplate())
                .hasValueSatisfying(text -> assertThat(text).contains("${status}"));
        assertThat(definition.translationMap()).containsOnlyKeys("status", "total", "lines");
        assertThat(definition.translationMapDefaults())
                .containsOnly(Map.entry("status", "\"UNKNOWN\""), Map.entry("total", "0"));
        assertThat(definition.timeout()).contains(Duration.ofSeconds(10));
    }

    @Test
    void accessors_areEmptyWhereNothingWasSet() {
        ActionDefinition definition = minimal().build();

        assertThat(definition.category()).isEmpty();
        assertThat(definition.description()).isEmpty();
        assertThat(definition.integrationId()).isEmpty();
        assertThat(definition.isSecure()).isFalse();
        assertThat(definition.headers()).isEmpty();
        assertThat(definition.requestTemplate()).isEmpty();
        assertThat(definition.successTemplate()).isEmpty();
        assertThat(definition.translationMap()).isEmpty();
        assertThat(definition.timeout()).isEmpty();
    }

    @Test
    void toBuilder_keepsEverything() {
        ActionDefinition definition = full().description("D").build();

        assertThat(definition.toBuilder().build()).isEqualTo(definition).hasSameHashCodeAs(definition);
        assertThat(definition.toBuilder().description("E").build().description())
                .contains("E");
        assertThat(definition.toBuilder().secure(false).build()).isNotEqualTo(definition);
    }

    @Test
    void withCategoryAndIntegration_areCopies() {
        ActionDefinition definition = minimal().build();

        ActionDefinition addressed = definition.withCategory("Mine").withIntegration("i-1");

        assertThat(addressed)
                .isEqualTo(minimal().category("Mine").integration("i-1").build());
        assertThat(definition).isEqualTo(minimal().build());
    }

    @Test
    void withCategoryAndIntegration_areChecked() {
        ActionDefinition definition = minimal().build();

        assertThatThrownBy(() -> definition.withCategory("c".repeat(257)))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("$.category");
        assertThatThrownBy(() -> definition.withIntegration(" "))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("$.integrationId");
    }

    @Test
    void description_travelsInTheInputSchema() {
        Contract contract = minimal().description("D").build().contract();

        assertThat(contract.input().description()).contains("D");
        assertThat(contract.output().description()).isEmpty();
    }

    @Test
    void description_isTheInputSchemasWhereTheDefinitionHasNone() {
        ActionDefinition definition = minimal().input(in -> in.description("D")).build();

        assertThat(definition.description()).contains("D");
        assertThat(Json.read(definition.toFlatJson()).path("description").asText())
                .isEqualTo("D");
    }

    @Test
    void input_closesTheContractOfARecord() {
        ActionDefinition closed = brief().build();
        ActionDefinition open = brief().input(Schema.of(CustomerRequest.class)).build();

        assertThat(((ObjectSchema) closed.contract().input()).isClosed()).isTrue();
        assertThat(((ObjectSchema) open.contract().input()).isClosed()).isFalse();
        assertThat(((ObjectSchema) closed.contract().output()).isClosed()).isFalse();
    }

    @Test
    void header_replacesOneThatDiffersInCaseOnly() {
        ActionDefinition definition = minimal()
                .header("X-A", "1")
                .header("x-a", "2")
                .header("X-B", "3")
                .build();

        assertThat(definition.headers()).containsExactly(Map.entry("x-a", "2"), Map.entry("X-B", "3"));
        assertThat(definition.toBuilder().headers(Map.of("Y", "4")).build().headers())
                .containsOnlyKeys("Y");
    }

    @Test
    void translate_forgetsAnEarlierDefault() {
        ActionDefinition definition = minimal()
                .translationMap("a", "$.a", "1")
                .translationMap("a", "$.b")
                .build();

        assertThat(definition.translationMap()).containsOnly(Map.entry("a", "$.b"));
        assertThat(definition.translationMapDefaults()).isEmpty();
    }

    @Test
    void toString_showsNoSecret() {
        ActionDefinition.Builder builder = brief().header("X-Api-Key", "supersecret")
                .post("https://h/?key=supersecret")
                .requestTemplate("supersecret")
                .successTemplate("supersecret")
                .translationMap("a", "$.a", "\"supersecret\"");

        assertThat(builder.build().toString()).contains("ProcessCustomerLambda").doesNotContain("supersecret");
    }

    @Test
    void build_namesEightFaultsAtOnce() {
        ActionDefinition.Builder builder = ActionDefinition.builder("Eight faults")
                .post("http://crm.example.com/customers")
                .input(in -> in.required("address", Schema.object(o -> o.required("street", Schema.string())))
                        .optional("orgId", Schema.string())
                        .optional("bad name", Schema.string())
                        .optional("link", Schema.parse("{\"$ref\":\"#/definitions/link\"}")))
                .output(out -> out.required("matrix", Schema.parse("{\"type\":\"Array\"}")))
                .header("X-Injected", "supersecret\r\nX-Evil: 1")
                .timeout(Duration.ofSeconds(61));

        InvalidDefinitionException refused = catchThrowableOfType(InvalidDefinitionException.class, builder::build);

        assertThat(refused.problems())
                .extracting(Problem::path)
                .containsExactly(
                        "$.contract.input.inputSchema.properties.address",
                        "$.contract.input.inputSchema.properties.orgId",
                        "$.contract.input.inputSchema.properties['bad name']",
                        "$.contract.input.inputSchema.properties.link['$ref']",
                        "$.contract.output.successSchema.properties.matrix.type",
                        "$.config.timeoutSeconds",
                        "$.config.request.requestUrlTemplate",
                        "$.config.request.headers['X-Injected']");
        assertThat(refused.problems())
                .allSatisfy(problem -> assertThat(problem.remedy()).isNotBlank());
        assertThat(refused).hasMessageStartingWith("Action 'Eight faults' has 8 problems:");
        assertThat(refused.getMessage()).doesNotContain("supersecret");
    }

    @Test
    void build_namesWhatIsMissing() {
        InvalidDefinitionException refused = catchThrowableOfType(
                InvalidDefinitionException.class,
                () -> ActionDefinition.builder("a").build());

        assertThat(refused.problems())
                .extracting(Problem::message)
                .containsExactly("There is no input contract.", "There is no output contract.", "There is no URL.");
    }

    @Test
    void toFlatJson_takesMilliseconds() {
        ActionDefinition definition =
                minimal().timeout(Duration.ofMillis(2500)).forFlatApi().build();

        assertThat(Json.read(definition.toFlatJson()).path("timeout").asInt()).isEqualTo(2500);
        assertThat(definition.toBuilder().build()).isEqualTo(definition);
        assertThatThrownBy(definition::toJson)
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining(
                        "$.config.timeoutSeconds: The timeout is 2.5 s; the public API takes whole seconds.");
    }

    @Test
    void toFlatJson_leavesOutWhatIsNotSet() {
        assertThat(Json.read(minimal().build().toFlatJson()).fieldNames())
                .toIterable()
                .containsExactly("name", "type", "version", "url", "method", "inputSchema", "outputSchema", "headers");
    }

    @Test
    void toFlatJson_refusesWhatItCannotSay() {
        ActionDefinition definition = full().build();

        InvalidDefinitionException refused =
                catchThrowableOfType(InvalidDefinitionException.class, definition::toFlatJson);

        assertThat(refused.problems())
                .extracting(Problem::path)
                .containsExactly(
                        "$.secure",
                        "$.config.request.headers['X-Api-Key']",
                        "$.config.request.requestTemplate",
                        "$.config.response.translationMap",
                        "$.config.response.successTemplate");
    }

    @Test
    void forFlatApi_appliesTheRulesOfThatForm() {
        assertThatThrownBy(() -> full().forFlatApi().build()).isInstanceOf(InvalidDefinitionException.class);
        assertThat(minimal()
                        .input(in -> in.description("A"))
                        .description("B")
                        .forFlatApi()
                        .build()
                        .description())
                .contains("B");
    }
}
