package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.ActionEdit;
import io.github.genesysdataactions.action.ActionQuery;
import io.github.genesysdataactions.action.CategoryQuery;
import io.github.genesysdataactions.action.DraftEdit;
import io.github.genesysdataactions.action.FunctionSettings;
import io.github.genesysdataactions.auth.AccessToken;
import io.github.genesysdataactions.auth.ClientCredentials;
import io.github.genesysdataactions.file.ExportFile;
import io.github.genesysdataactions.file.ExportFolder;
import io.github.genesysdataactions.integration.CredentialDefinition;
import io.github.genesysdataactions.integration.IntegrationConfig;
import io.github.genesysdataactions.integration.IntegrationConfigEdit;
import io.github.genesysdataactions.integration.IntegrationQuery;
import io.github.genesysdataactions.options.CallOptions;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.options.RetryPolicy;
import io.github.genesysdataactions.schema.ObjectSchema;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.testing.Definitions;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null is what is asked
class NullArgumentsTest {
    private static ActionDefinition.Builder definition() {
        return ActionDefinition.builder("a");
    }

    private static ActionEdit edit() {
        return ActionEdit.of(Action.parse("{\"id\":\"custom_-_1\",\"name\":\"a\",\"version\":1,\"config\":{}}"));
    }

    private static DraftEdit draftEdit() {
        return DraftEdit.of(Action.parse("{\"id\":\"custom_-_1\",\"name\":\"a\",\"version\":1,\"config\":{}}"));
    }

    private static ActionDefinition complete() {
        return Definitions.customer().build();
    }

    private static ExportFile exportFile() {
        return ExportFile.of(complete(), "custom-rest-actions");
    }

    private static IntegrationConfigEdit configEdit() {
        return IntegrationConfigEdit.of(IntegrationConfig.parse("{}"));
    }

    static Stream<Arguments> doors() {
        CallOptions options = CallOptions.standard();
        return Stream.of(
                door("timeout", () -> options.withTimeout(null)),
                door("requestTimeout", () -> options.withRequestTimeout(null)),
                door("retryPolicy", () -> options.withRetryPolicy(null)),
                door("maxRetryAfter", () -> RetryPolicy.standard().withMaxRetryAfter(null)),
                door("access token", () -> AccessToken.of(null)),
                door("clientId", () -> new ClientCredentials(null, "b")),
                door("clientSecret", () -> new ClientCredentials("a", null)),
                door(
                        "access token",
                        () -> GenesysDataActions.builder(Region.US_EAST_1).accessToken(null)),
                door(
                        "integration id",
                        () -> GenesysDataActions.builder(Region.US_EAST_1).defaultIntegration(null)),
                door("name", () -> ActionDefinition.builder(null)),
                door("description", () -> definition().description(null)),
                door("integration id", () -> definition().integration(null)),
                door("category", () -> definition().category(null)),
                door("URL", () -> definition().get(null)),
                door("ARN", () -> definition().lambda(null)),
                door("header name", () -> definition().header(null, "b")),
                door("header value", () -> definition().header("a", null)),
                door("headers", () -> definition().headers(null)),
                door("header value", () -> definition().headers(Collections.singletonMap("a", null))),
                door("input", () -> definition().input((Class<? extends Record>) null)),
                door("input", () -> definition().input((UnaryOperator<ObjectSchema.Builder>) null)),
                door("input", () -> definition().input((Schema) null)),
                door("output", () -> definition().output((Class<? extends Record>) null)),
                door("output", () -> definition().output((UnaryOperator<ObjectSchema.Builder>) null)),
                door("output", () -> definition().output((Schema) null)),
                door("request template", () -> definition().requestTemplate(null)),
                door("success template", () -> definition().successTemplate(null)),
                door("JSONPath", () -> definition().translationMap("a", null)),
                door("default", () -> definition().translationMap("a", "$", null)),
                door("timeout", () -> definition().timeout(null)),
                door("action", () -> ActionEdit.of(null)),
                door("name", () -> edit().name(null)),
                door("header name", () -> edit().removeHeader(null)),
                door("key", () -> edit().removeTranslationMap(null)),
                door("definition", () -> edit().apply(null)),
                door("action", () -> DraftEdit.of(null)),
                door("input", () -> draftEdit().input((Class<? extends Record>) null)),
                door("input", () -> draftEdit().input((UnaryOperator<ObjectSchema.Builder>) null)),
                door("input", () -> draftEdit().input((Schema) null)),
                door("output", () -> draftEdit().output((Class<? extends Record>) null)),
                door("output", () -> draftEdit().output((UnaryOperator<ObjectSchema.Builder>) null)),
                door("output", () -> draftEdit().output((Schema) null)),
                door("contract", () -> draftEdit().contract(null)),
                door("definition", () -> draftEdit().apply(null)),
                door("handler", () -> FunctionSettings.of(null, "r")),
                door("runtime", () -> FunctionSettings.of("h", null)),
                door("description", () -> FunctionSettings.of("h", "r").withDescription(null)),
                door("timeout", () -> FunctionSettings.of("h", "r").withTimeout(null)),
                door("handler", () -> FunctionSettings.of("h", "r").withHandler(null)),
                door("runtime", () -> FunctionSettings.of("h", "r").withRuntime(null)),
                door("json", () -> Schema.parse(null)),
                door("json", () -> Schema.fromSample(null)),
                door("json", () -> ExportFile.parse(null)),
                door("file", () -> ExportFile.read(null)),
                door("action", () -> ExportFile.of((Action) null, "t")),
                door("definition", () -> ExportFile.of((ActionDefinition) null, "t")),
                door("integrationType", () -> ExportFile.of(complete(), null)),
                door("integrationType", () -> exportFile().toExport(null)),
                door("name", () -> exportFile().withName(null)),
                door("category", () -> exportFile().toDefinition(null, "i")),
                door("integration id", () -> exportFile().toDefinition("c", null)),
                door("category", () -> exportFile().toCreateJson(null, "i")),
                door("integration id", () -> exportFile().toCreateJson("c", null)),
                door("file", () -> exportFile().write(null)),
                door("folder", () -> ExportFolder.read(null)),
                door("file", () -> ExportFolder.write(null, Path.of("folder"))),
                door("folder", () -> ExportFolder.write(exportFile(), null)),
                door("parent", () -> ExportFolder.writeInto(exportFile(), null)),
                door("file", () -> ExportFolder.writeInto(null, Path.of("folder"))),
                door("name", () -> ActionQuery.nameContains(null)),
                door("category", () -> ActionQuery.all().withCategory(null)),
                door("ids", () -> ActionQuery.all().withIds(null)),
                door("sortBy", () -> ActionQuery.all().withSortBy(null)),
                door("sortBy", () -> ActionQuery.all().withSortByDescending(null)),
                door("name", () -> ActionQuery.all().withParameter(null, "v")),
                door("nextPage", () -> ActionQuery.all().withParameter("nextPage", null)),
                door("name", () -> CategoryQuery.all().withParameter(null, "v")),
                door("nextPage", () -> CategoryQuery.all().withParameter("nextPage", null)),
                door("integrationType", () -> IntegrationQuery.all().withType(null)),
                door("reportedState", () -> IntegrationQuery.all().withReportedState(null)),
                door("credentialId", () -> IntegrationQuery.all().withCredentialId(null)),
                door("sortBy", () -> IntegrationQuery.all().withSortBy(null)),
                door("config", () -> IntegrationConfigEdit.of(null)),
                door("name", () -> configEdit().name(null)),
                door("notes", () -> configEdit().notes(null)),
                door("properties", () -> configEdit().properties(null)),
                door("advanced", () -> configEdit().advanced(null)),
                door("key", () -> configEdit().credential(null, "a")),
                door("credential id", () -> configEdit().credential("a", null)),
                door("key", () -> configEdit().removeCredential(null)),
                door("name", () -> CredentialDefinition.basicAuth(null, "a", "b")),
                door("userName", () -> CredentialDefinition.basicAuth("a", null, "b")),
                door("password", () -> CredentialDefinition.basicAuth("a", "b", null)));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void doors_nameWhatIsNull(String name, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(name);
    }

    private static Arguments door(String name, ThrowingCallable call) {
        return Arguments.of(name, call);
    }
}
