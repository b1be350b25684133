package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.ActionQuery;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.action.CategoryQuery;
import io.github.genesysdataactions.action.DraftValidation;
import io.github.genesysdataactions.action.FunctionConfig;
import io.github.genesysdataactions.action.FunctionRuntime;
import io.github.genesysdataactions.action.FunctionSettings;
import io.github.genesysdataactions.action.TestResult;
import io.github.genesysdataactions.auth.AccessToken;
import io.github.genesysdataactions.auth.ClientCredentials;
import io.github.genesysdataactions.aws.IamDocuments;
import io.github.genesysdataactions.aws.LambdaArn;
import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.file.ExportFile;
import io.github.genesysdataactions.integration.Certificate;
import io.github.genesysdataactions.integration.CertificateQuery;
import io.github.genesysdataactions.integration.Credential;
import io.github.genesysdataactions.integration.CredentialDefinition;
import io.github.genesysdataactions.integration.CredentialType;
import io.github.genesysdataactions.integration.Integration;
import io.github.genesysdataactions.integration.IntegrationConfig;
import io.github.genesysdataactions.integration.IntegrationQuery;
import io.github.genesysdataactions.integration.IntegrationType;
import io.github.genesysdataactions.integration.Organization;
import io.github.genesysdataactions.integration.TrustedCertificate;
import io.github.genesysdataactions.options.CallOptions;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.options.RetryPolicy;
import io.github.genesysdataactions.options.SyncOptions;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.schema.TypeToken;
import io.github.genesysdataactions.sync.Change;
import io.github.genesysdataactions.sync.DesiredAction;
import io.github.genesysdataactions.sync.DesiredActions;
import io.github.genesysdataactions.sync.Plan;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every value that users see to the same three methods. */
class ValuesTest {
    private static final String ROOT = "io.github.genesysdataactions";
    private static final String SECRET = "secretmarker";

    /** What collects, changes or looks up something, and what only has functions. */
    private static final Set<String> NOT_VALUES = Set.of(
            "ActionEdit",
            "DraftEdit",
            "IntegrationConfigEdit",
            "Builder",
            "IamDocuments",
            "JsonPlaces",
            "ExportFolder");

    static Stream<Named<Function<String, Object>>> values() {
        return Stream.of(
                value("Action", text -> Action.parse(json("id", text))),
                value("ActionDefinition", ValuesTest::definition),
                value("ActionQuery", ActionQuery::nameContains),
                value("ActionSummary", ValuesTest::summary),
                value("CategoryQuery", text -> CategoryQuery.all().withParameter("x", text)),
                value("Contract", text -> definition(text).contract()),
                value("DraftValidation", text -> DraftValidation.parse(json("x", text))),
                value("FunctionConfig", text -> FunctionConfig.parse(json("x", text))),
                value("FunctionRuntime", text -> FunctionRuntime.parse(json("x", text))),
                value("FunctionSettings", text -> FunctionSettings.of("index.handler", text)),
                value(
                        "FunctionZip",
                        text -> FunctionConfig.parse("{\"zip\":" + json("x", text) + "}")
                                .zip()
                                .orElseThrow()),
                value("TestError", text -> failed(text).error().orElseThrow()),
                value("TestResult", ValuesTest::failed),
                value("TestStep", text -> failed(text).steps().get(0)),
                value("IamDocument", text -> IamDocuments.trustPolicy("123456789012", text)),
                value("LambdaArn", text -> LambdaArn.parse("arn:aws:lambda:us-east-1:123456789012:function:" + text)),
                value(
                        "ActionDirectory",
                        text -> ActionDirectory.of(List.of(ActionDirectory.Entry.of(
                                file(text), Optional.empty(), Optional.empty(), Optional.empty())))),
                value("ExportFile", ValuesTest::file),
                value("Certificate", text -> Certificate.parse(json("x", text))),
                value("CertificateQuery", text -> CertificateQuery.all().withStatus(text)),
                value("Credential", text -> Credential.parse(json("id", text))),
                value("CredentialDefinition", text -> CredentialDefinition.basicAuth("name", "user", text)),
                value("CredentialType", text -> CredentialType.parse(json("x", text))),
                value("Integration", text -> Integration.parse(json("id", text))),
                value("IntegrationConfig", text -> IntegrationConfig.parse(json("x", text))),
                value("IntegrationQuery", text -> IntegrationQuery.all().withType(text)),
                value("IntegrationType", text -> IntegrationType.parse(json("id", text))),
                value("Organization", text -> Organization.parse(json("id", text))),
                value("TrustedCertificate", text -> TrustedCertificate.parse(json("x", text))),
                value("CallOptions", text -> CallOptions.standard().withVersionConflictRetries(text.length())),
                value("Region", text -> Region.ofDomain(text + ".example.com")),
                value("RetryPolicy", text -> RetryPolicy.standard().withFaultRetries(text.length())),
                value("SyncOptions", text -> SyncOptions.standard().withParallelism(text.length())),
                value("ArraySchema", text -> Schema.array(Schema.string().title(text))),
                value("BooleanSchema", text -> Schema.bool().title(text)),
                value("NumberSchema", text -> Schema.number().title(text)),
                value("ObjectSchema", text -> Schema.object(in -> in.optional(text, Schema.string()))),
                value("StringSchema", text -> Schema.string().title(text)),
                value("TypeToken", ValuesTest::token),
                value("Change", ValuesTest::change),
                value("DesiredAction", text -> DesiredAction.of(definition(text))),
                value("DesiredActions", text -> DesiredActions.of(definition(text))),
                value("Plan", text -> Plan.of(List.of(change(text)), List.of(summary(text)), Instant.EPOCH)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void value_isEqualToOneThatSaysTheSame(Function<String, Object> maker) {
        Object value = maker.apply("first");

        assertThat(maker.apply("first")).isEqualTo(value).hasSameHashCodeAs(value);
        assertThat(maker.apply("another")).isNotEqualTo(value);
        assertThat(value.toString()).isNotBlank().doesNotContain("@" + Integer.toHexString(value.hashCode()));
    }

    @Test
    void table_hasEveryValue() throws Exception {
        Set<String> exported = new TreeSet<>();
        Path classes = Path.of(GenesysDataActions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        for (String name : packages(classes)) {
            try (Stream<Path> files = Files.list(classes.resolve(name.replace('.', '/')))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".class")).toList()) {
                    Class<?> type = Class.forName(
                            name + "." + file.getFileName().toString().replace(".class", ""), false, loader());
                    if (isValue(type)) {
                        exported.add(type.getSimpleName());
                    }
                }
            }
        }

        assertThat(values().map(Named::getName)).containsAll(exported);
    }

    @Test
    void toString_showsNoSecret() {
        ActionDefinition secretive = builder("name").header("X-Api-Key", SECRET).build();
        Action action = Action.parse(json("id", "1")
                .replaceFirst("\\{", "{\"config\":{\"request\":{\"headers\":{\"X\":\"" + SECRET + "\"}}},"));
        DesiredAction desired = DesiredAction.of(secretive).withIntegrationId("i");
        Change change = Change.between(desired, action);

        assertThat(Stream.of(
                        secretive,
                        action,
                        desired,
                        change,
                        Plan.of(List.of(change), List.of(), Instant.EPOCH),
                        ExportFile.of(secretive, "custom-rest-actions"),
                        DesiredActions.of(secretive),
                        new ClientCredentials("id", SECRET),
                        AccessToken.of(SECRET),
                        CredentialDefinition.userDefined("name", Map.of("key", SECRET))))
                .allSatisfy(value -> assertThat(value.toString()).doesNotContain(SECRET));
    }

    private static Set<String> packages(Path classes) throws Exception {
        try (var module = Files.newInputStream(classes.resolve("module-info.class"))) {
            return ModuleDescriptor.read(module).exports().stream()
                    .filter(exports -> !exports.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .filter(name -> !name.equals(ROOT))
                    .collect(Collectors.toSet());
        }
    }

    private static boolean isValue(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && !type.isInterface()
                && !type.isEnum()
                && !type.isRecord()
                && !Throwable.class.isAssignableFrom(type)
                && (!Modifier.isAbstract(type.getModifiers()) || type == TypeToken.class)
                && !NOT_VALUES.contains(type.getSimpleName())
                && (Arrays.stream(type.getDeclaredFields()).anyMatch(field -> !Modifier.isStatic(field.getModifiers()))
                        || type.getSuperclass() != Object.class);
    }

    private static ClassLoader loader() {
        return ValuesTest.class.getClassLoader();
    }

    private static Named<Function<String, Object>> value(String name, Function<String, Object> maker) {
        return Named.of(name, maker);
    }

    private static String json(String field, String text) {
        String id = field.equals("id") ? "" : "\"id\":\"1\",";
        return "{" + id + "\"name\":\"n\",\"version\":1,\"" + field + "\":\"" + text + "\"}";
    }

    private static ActionDefinition.Builder builder(String text) {
        return ActionDefinition.builder(text)
                .post("https://orders.example.com/")
                .input(in -> in)
                .output(out -> out.optional(text, Schema.string()));
    }

    private static ActionDefinition definition(String text) {
        return builder(text).build();
    }

    private static ExportFile file(String text) {
        return ExportFile.of(definition(text), "custom-rest-actions");
    }

    private static ActionSummary summary(String text) {
        return ActionSummary.parse(json("category", text));
    }

    private static TestResult failed(String text) {
        String error = "\"error\":{\"message\":\"" + text + "\"}";
        return TestResult.parse("{\"operations\":[{" + error + "}]," + error + "}");
    }

    private static Change change(String text) {
        return Change.create(DesiredAction.of(definition(text)));
    }

    private static TypeToken<?> token(String text) {
        return text.equals("first") ? new TypeToken<List<String>>() {} : new TypeToken<List<Integer>>() {};
    }
}
