package io.github.genesysdataactions.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.sync.Change;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule once: the fault, and its nearest neighbour that is none. */
class DefinitionRulesTest {
    private static final String INPUT = "$.contract.input.inputSchema";
    private static final String OUTPUT = "$.contract.output.successSchema";
    private static final String REQUEST = "$.config.request.";

    interface Change extends UnaryOperator<ActionDefinition.Builder> {}

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("category blank", b -> b.category(" "), b -> b.category("c"), "$.category"),
                rule("category long", b -> b.category("c".repeat(257)), b -> b.category("c".repeat(256)), "$.category"),
                rule("integration blank", b -> b.integration(""), b -> b.integration("i"), "$.integrationId"),
                rule(
                        "nested input",
                        b -> b.input(in -> in.required("a", Schema.object(o -> o))),
                        b -> b.input(in -> in.required("a", Schema.string())),
                        INPUT + ".properties.a"),
                rule(
                        "list in the input",
                        b -> b.input(in -> in.required("a", Schema.array(Schema.string()))),
                        b -> b.input(in -> in.required("a", Schema.integer())),
                        INPUT + ".properties.a"),
                rule(
                        "input is not an object",
                        b -> b.input(Schema.array(Schema.string())),
                        b -> b.input(Schema.object(o -> o)),
                        INPUT),
                rule(
                        "reserved name",
                        b -> b.input(in -> in.required("integrationId", Schema.string())),
                        b -> b.input(in -> in.required("integrationID", Schema.string())),
                        INPUT + ".properties.integrationId"),
                rule(
                        "bad name",
                        b -> b.input(in -> in.required("a.b", Schema.string())),
                        b -> b.input(in -> in.required("a-b", Schema.string())),
                        INPUT + ".properties['a.b']"),
                rule(
                        "$ref in the output",
                        b -> b.output(Schema.parse("{\"type\":\"object\",\"additionalProperties\":{\"$ref\":\"#\"}}")),
                        b -> b.output(Schema.parse("{\"type\":\"object\",\"additionalProperties\":{}}")),
                        OUTPUT + ".additionalProperties['$ref']"),
                rule(
                        "output is a scalar",
                        b -> b.output(Schema.string()),
                        b -> b.output(Schema.array(Schema.string())),
                        OUTPUT),
                rule(
                        "schema that is not draft-04",
                        b -> b.output(Schema.parse("{\"type\":\"object\",\"required\":true}")),
                        b -> b.output(Schema.array(Schema.array(Schema.string()))),
                        OUTPUT + ".required"),
                rule(
                        "two descriptions",
                        b -> b.input(in -> in.description("A")).description("B"),
                        b -> b.input(in -> in.description("A")).description("A"),
                        INPUT + ".description"),
                rule(
                        "timeout too long",
                        b -> b.timeout(Duration.ofSeconds(61)),
                        b -> b.timeout(Duration.ofSeconds(60)),
                        "$.config.timeoutSeconds"),
                rule(
                        "timeout too short",
                        b -> b.timeout(Duration.ofMillis(999)),
                        b -> b.timeout(Duration.ofSeconds(1)),
                        "$.config.timeoutSeconds"),
                rule(
                        "timeout of nothing",
                        b -> b.timeout(Duration.ZERO),
                        b -> b.timeout(Duration.ofMinutes(1)),
                        "$.config.timeoutSeconds"),
                rule(
                        "timeout with a fraction",
                        b -> b.timeout(Duration.ofMillis(2500)),
                        b -> b.timeout(Duration.ofMillis(2500)).forFlatApi(),
                        "$.config.timeoutSeconds"),
                rule(
                        "timeout with microseconds in the flat form",
                        b -> b.timeout(Duration.ofNanos(2_500_001_000L)).forFlatApi(),
                        b -> b.timeout(Duration.ofNanos(2_501_000_000L)).forFlatApi(),
                        "$.config.timeoutSeconds"),
                rule(
                        "timeout too long in the flat form",
                        b -> b.timeout(Duration.ofMillis(60_001)).forFlatApi(),
                        b -> b.timeout(Duration.ofMillis(60_000)).forFlatApi(),
                        "$.config.timeoutSeconds"),
                rule(
                        "http off loopback",
                        b -> b.post("http://example.com/a"),
                        b -> b.post("http://localhost/a"),
                        REQUEST + "requestUrlTemplate"),
                rule(
                        "malformed ARN",
                        b -> b.lambda("arn:aws:lambda:us-east-1:1111:function:f"),
                        b -> b.lambda("arn:aws:lambda:us-east-1:111122223333:function:f"),
                        REQUEST + "requestUrlTemplate"),
                rule(
                        "URL for a Lambda function",
                        b -> b.lambda("https://example.com"),
                        b -> b.post("https://example.com"),
                        REQUEST + "requestUrlTemplate"),
                rule(
                        "header with a line break",
                        b -> b.header("X-A", "a\nb"),
                        b -> b.header("X-A", "a\tb"),
                        REQUEST + "headers['X-A']"),
                rule(
                        "header name with a space",
                        b -> b.header("X A", "a"),
                        b -> b.header("X_A", "a"),
                        REQUEST + "headers"),
                rule(
                        "header name with a colon",
                        b -> closed(b).header("X: supersecret", "a"),
                        b -> closed(b).header("X", "supersecret"),
                        REQUEST + "headers"),
                rule(
                        "Accept that is not JSON",
                        b -> b.header("accept", "text/plain"),
                        b -> b.header("accept", "application/problem+json"),
                        REQUEST + "headers.accept"),
                rule("secure in the flat form", b -> b.secure(true).forFlatApi(), b -> b.secure(true), "$.secure"),
                rule(
                        "request template in the flat form",
                        b -> b.requestTemplate("${input.rawRequest}").forFlatApi(),
                        b -> b.requestTemplate("${input.rawRequest}"),
                        REQUEST + "requestTemplate"),
                rule(
                        "success template in the flat form",
                        b -> b.successTemplate("${rawResult}").forFlatApi(),
                        b -> b.successTemplate("${rawResult}"),
                        "$.config.response.successTemplate"),
                rule(
                        "translation map in the flat form",
                        b -> b.translationMap("k", "$.k").forFlatApi(),
                        b -> b.translationMap("k", "$.k"),
                        "$.config.response.translationMap"),
                rule(
                        "ARN in the flat form",
                        b -> b.lambda("arn:aws:lambda:us-east-1:111122223333:function:f")
                                .forFlatApi(),
                        b -> b.post("https://h").forFlatApi(),
                        REQUEST + "requestUrlTemplate"),
                rule(
                        "path in the flat form",
                        b -> b.get("/api/v2/users/me").forFlatApi(),
                        b -> b.get("/api/v2/users/me"),
                        REQUEST + "requestUrlTemplate"),
                rule(
                        "credentials in the flat form",
                        b -> b.header("X-A", "Bearer $!{credentials.key}").forFlatApi(),
                        b -> b.input(in -> in.required("key", Schema.string()))
                                .header("X-A", "Bearer ${input.key}")
                                .forFlatApi(),
                        REQUEST + "headers['X-A']"));
    }

    private static Arguments rule(String name, Change fault, Change neighbour, String path) {
        return Arguments.of(name, fault, neighbour, path);
    }

    private static ActionDefinition.Builder closed(ActionDefinition.Builder builder) {
        return builder.input(in -> in.required("a", Schema.string()).additionalProperties(false));
    }

    private static ActionDefinition.Builder good() {
        return ActionDefinition.builder("a").post("https://h").input(in -> in).output(out -> out);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void build_refusesTheFault(String name, Change fault, Change neighbour, String path) {
        ActionDefinition.Builder builder = fault.apply(good());

        InvalidDefinitionException refused = catchThrowableOfType(InvalidDefinitionException.class, builder::build);

        assertThat(refused.problems()).extracting(Problem::path).containsExactly(path);
        assertThat(refused.problems().get(0).message()).isNotBlank();
        assertThat(refused.problems().get(0).remedy()).isNotBlank();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void build_acceptsTheNeighbour(String name, Change fault, Change neighbour, String path) {
        ActionDefinition.Builder builder = neighbour.apply(good());

        assertThatCode(builder::build).doesNotThrowAnyException();
    }

    /** Accepted by the service, whatever comes of it; lint says so. */
    static Stream<Change> accepted() {
        return Stream.of(
                b -> closed(b)
                        .post("https://h/${input.x}")
                        .header("H", "$!{input.x}")
                        .requestTemplate("$input.x"),
                b -> b.translationMap("k", "$.k", "unknown").translationMap("l", "$.l", ""),
                b -> b.post("${input.webhookUrl}"),
                b -> b.post("arn:aws:lambda:REGION:ACCOUNT:function:NAME"),
                b -> b.post("<your function>"),
                b -> b.withoutUrl(),
                b -> b.output(Schema.array(Schema.array(Schema.string()))),
                b -> b.successTemplate("${imput.x}").requestTemplate("#if($a)").translationMap("k", "$$.k"));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void build_acceptsWhatTheServiceTakes(Change change) {
        ActionDefinition definition = change.apply(good()).build();

        assertThat(definition.toBuilder().build()).isEqualTo(definition);
        assertThat(definition.toJson()).isNotBlank();
    }

    @Test
    void withoutUrl_leavesTheUrlOut() {
        ActionDefinition definition = good().withoutUrl().build();

        assertThat(definition.toJson()).doesNotContain("requestUrlTemplate");
        assertThat(definition.urlTemplate()).isEmpty();
        assertThat(definition.lambda()).isEmpty();
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> good().withoutUrl().forFlatApi().build())
                .withMessageContaining("no action without a URL");
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("", false),
                Arguments.of(" \t", false),
                Arguments.of("n", true),
                Arguments.of("n".repeat(256), true),
                Arguments.of("n".repeat(257), false));
    }

    @ParameterizedTest
    @MethodSource("names")
    void build_limitsTheName(String name, boolean accepted) {
        ActionDefinition.Builder builder =
                ActionDefinition.builder(name).post("https://h").input(in -> in).output(out -> out);

        InvalidDefinitionException refused = catchThrowableOfType(InvalidDefinitionException.class, builder::build);

        assertThat(refused == null).isEqualTo(accepted);
        if (refused != null) {
            assertThat(refused.problems()).extracting(Problem::path).containsExactly("$.name");
            assertThat(refused.getMessage()).hasSizeLessThan(300);
        }
    }
}
