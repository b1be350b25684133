package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.ActionEdit;
import io.github.genesysdataactions.integration.CredentialDefinition;
import io.github.genesysdataactions.integration.IntegrationConfig;
import io.github.genesysdataactions.integration.IntegrationConfigEdit;
import io.github.genesysdataactions.retry.RateLimitPolicy;
import io.github.genesysdataactions.schema.ObjectSchema;
import io.github.genesysdataactions.schema.Schema;
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

    private static IntegrationConfigEdit configEdit() {
        return IntegrationConfigEdit.of(IntegrationConfig.parse("{}"));
    }

    static Stream<Arguments> doors() {
        CallOptions options = CallOptions.standard();
        return Stream.of(
                door("timeout", () -> options.withTimeout(null)),
                door("requestTimeout", () -> options.withRequestTimeout(null)),
                door("rateLimitPolicy", () -> options.withRateLimitPolicy(null)),
                door("maxRetryAfter", () -> RateLimitPolicy.standard().withMaxRetryAfter(null)),
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
                door("JSONPath", () -> definition().translate("a", null)),
                door("default", () -> definition().translate("a", "$", null)),
                door("timeout", () -> definition().timeout(null)),
                door("action", () -> ActionEdit.of(null)),
                door("name", () -> edit().name(null)),
                door("header name", () -> edit().removeHeader(null)),
                door("key", () -> edit().removeTranslation(null)),
                door("definition", () -> edit().apply(null)),
                door("type id", () -> IntegrationQuery.all().withType(null)),
                door("state", () -> IntegrationQuery.all().withReportedState(null)),
                door("credential id", () -> IntegrationQuery.all().withCredentialId(null)),
                door("field", () -> IntegrationQuery.all().withSortBy(null)),
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
