package io.github.genesysdataactions.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.genesysdataactions.conformance.Operation.BodyField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of operations, the sample replies and the fields that the client reads and writes, against the official
 * JavaScript SDK. {@link ConformanceTest} holds what the client sends against the table.
 */
class ApiFactsTest {
    private static final String BEGIN = "<!-- from api-facts.json -->\n";
    private static final String END = "<!-- end of the list -->\n";
    private static final Path MAIN = Path.of("src/main/java/io/github/genesysdataactions");
    private static final Pattern FIELD = Pattern.compile(
            "\\.?\\b(?:text|texts|jsonOf|path|get|put|set|putObject|putArray|withObject|has|hasNonNull|field"
                    + "|integer|number|flag|at|remove)\\(\\s*(?:\\w+, )?\"([a-zA-Z]\\w*)\"");

    /** Which models a class reads or writes; the others read those of actions. */
    private static final Map<String, List<String>> MODELS = Map.ofEntries(
            Map.entry("action/DraftValidation", List.of("DraftValidationResult")),
            Map.entry("action/FunctionConfig", List.of("FunctionConfig")),
            Map.entry("action/FunctionRuntime", List.of("FunctionRuntime")),
            Map.entry("action/FunctionSettings", List.of("Function")),
            Map.entry("action/FunctionZip", List.of("FunctionZipConfig")),
            Map.entry("action/TestError", List.of("ErrorBody", "Detail")),
            Map.entry("action/TestResult", List.of("TestExecutionResult")),
            Map.entry("action/TestStep", List.of("TestExecutionOperationResult")),
            Map.entry("http/FailureBody", List.of("ErrorBody", "Detail")),
            Map.entry("integration/Certificate", List.of("ActionCertificate")),
            Map.entry("integration/Credential", List.of("CredentialInfo", "CredentialType")),
            Map.entry("integration/CredentialDefinition", List.of("Credential", "CredentialType")),
            Map.entry("integration/CredentialType", List.of("CredentialType")),
            Map.entry("integration/Integration", List.of("Integration", "IntegrationType", "IntegrationStatusInfo")),
            Map.entry("integration/IntegrationConfig", List.of("IntegrationConfiguration", "CredentialInfo")),
            Map.entry("integration/IntegrationConfigEdit", List.of("IntegrationConfiguration", "CredentialInfo")),
            Map.entry("integration/IntegrationType", List.of("IntegrationType", "CredentialSpecification")),
            Map.entry("engine/PageReader", List.of("ActionEntityListing", "CredentialInfoListing")),
            Map.entry("integration/Organization", List.of("Organization")),
            Map.entry("integration/TrustedCertificate", List.of("TrustedCertificateInfo")));

    private static final List<String> OF_ACTIONS = List.of(
            "Action",
            "ActionConfig",
            "ActionContract",
            "ActionInput",
            "ActionOutput",
            "RequestConfig",
            "ResponseConfig",
            "ActionEntityListing",
            "PostActionInput",
            "UpdateActionInput",
            "UpdateDraftInput",
            "Integration",
            "IntegrationType",
            "IntegrationStatusInfo",
            "IntegrationConfiguration",
            "JsonSchemaDocument",
            "FunctionUploadRequest",
            "FunctionUploadResponse");

    /** Fields that the SDK does not type, and why they are there all the same. */
    private static final Map<String, String> REASONS = Map.of(
            "errorCode", "The data action service's errors (Resource Center, Data action fails during testing).",
            "correlationId", "The data action service's errors.",
            "userMessage", "The data action service's errors.",
            "userParamsMessage", "The data action service's errors.");

    /** Classes whose JSON is not the public API's. */
    private static final Set<String> NOT_PUBLIC =
            Set.of("action/FlatForm", "engine/FlatOperations", "engine/sync/PlanCache");

    static List<Operation> operations() {
        return Operations.read().all();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void table_hasTheOperationsOfTheApi(Operation operation) {
        assertThat(ApiFacts.operations()).contains(operation.name());
        assertThat(operation.queryNames()).isSubsetOf(ApiFacts.queryNames(operation.name()));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void table_hasTheBodiesOfTheApi(Operation operation) {
        String type = ApiFacts.body(operation.name());

        assertThat(operation.body().isEmpty()).as("no body").isEqualTo(type.isEmpty());
        assertThat(operation.body())
                .extracting(BodyField::path)
                .filteredOn(path -> !path.isEmpty())
                .allMatch(path -> ApiFacts.has(type, path));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void samples_haveTheFieldsOfTheApi(Operation operation) throws JsonProcessingException {
        String type = ApiFacts.answer(operation.name());
        String sample = SampleReplies.of(operation);
        if (type.equals("void")) {
            assertThat(sample).isEmpty();
        } else if (!type.equals("string")) {
            JsonNode reply = new ObjectMapper().readTree(sample);

            assertThat(ApiFacts.faults("reply", type, reply)).isEmpty();
        }
    }

    /** {@code -Doperations.write} renews the list. */
    @Test
    void guide_listsWhatTheClientDoesNotSpeak() throws IOException {
        Path guide = Path.of("../docs/operations.md");
        Set<String> missing = new TreeSet<>(ApiFacts.operations());
        operations().forEach(operation -> missing.remove(operation.name()));
        String list = missing.stream().map(name -> "- `" + name + "`\n").collect(Collectors.joining());
        String text = Files.readString(guide);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        if (System.getProperty("operations.write") != null) {
            Files.writeString(guide, text.substring(0, begin) + list + text.substring(end));
            return;
        }

        assertThat(text.substring(begin, end)).isEqualTo(list);
    }

    @Test
    void classes_readAndWriteFieldsOfTheirModels() throws IOException {
        Set<String> found = new HashSet<>();
        for (Path source : sources()) {
            String name = MAIN.relativize(source).toString().replace('\\', '/').replaceFirst("\\.java$", "");
            Set<String> fields = new TreeSet<>();
            FIELD.matcher(Files.readString(source)).results().forEach(field -> fields.add(field.group(1)));
            Set<String> known = new TreeSet<>(REASONS.keySet());
            MODELS.getOrDefault(name, OF_ACTIONS).forEach(model -> known.addAll(ApiFacts.fields(model)));
            if (!NOT_PUBLIC.contains(name) && !fields.isEmpty()) {
                found.add(name);
                assertThat(fields).as(name).isSubsetOf(known);
            }
        }
        assertThat(found).containsAll(MODELS.keySet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Action | {\"ids\":\"a\"} | reply.ids is not a field of the model Action",
                "Action | {\"config\":{\"request\":{\"url\":\"a\"}}} | reply.config.request.url is not a field of the model RequestConfig",
                "Array<CredentialType> | {\"entities\":[]} | reply is not an array",
                "ActionEntityListing | [] | reply is not an object"
            })
    void faults_nameWhatTheSdkDoesNotKnow(String type, String json, String fault) throws JsonProcessingException {
        assertThat(ApiFacts.faults("reply", type, new ObjectMapper().readTree(json)))
                .contains(fault);
    }

    @Test
    void has_followsAPathThroughModels() {
        assertThat(ApiFacts.has("PostActionInput", "contract.input.inputSchema"))
                .isTrue();
        assertThat(ApiFacts.has("PostActionInput", "config.response.translationMap"))
                .isTrue();
        assertThat(ApiFacts.has("UpdateActionInput", "contract")).isFalse();
        assertThat(ApiFacts.has("IntegrationConfiguration (optional)", "credentials.basicAuth.id"))
                .isTrue();
        assertThat(ApiFacts.has("IntegrationConfiguration (optional)", "credentials.basicAuth.secret"))
                .isFalse();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> Stream.of("action", "integration", "engine", "http/FailureBody")
                            .anyMatch(part -> MAIN.relativize(file)
                                    .toString()
                                    .replace('\\', '/')
                                    .startsWith(part)))
                    .sorted()
                    .toList();
        }
    }
}
