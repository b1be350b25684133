package io.github.genesysdataactions.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.genesysdataactions.lambda.testing.HandlerTester;
import io.github.genesysdataactions.lambda.testing.HttpAnswer;
import io.github.genesysdataactions.lambda.testing.TestEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AccessTest {
    private final HandlerTester posts =
            HandlerTester.of(Echo.of(HandlerOptions.standard().withMethods("post", "PUT")));
    private final HandlerTester json = HandlerTester.of(
            Echo.of(HandlerOptions.standard().withContentTypes("application/json", "application/Vnd.Example+json")));

    static List<TestEvent> http() {
        return List.of(
                TestEvent.restApi("{}"),
                TestEvent.httpApi("{}"),
                TestEvent.functionUrl("{}"),
                TestEvent.loadBalancer("{}"),
                TestEvent.loadBalancerMultiValue("{}"));
    }

    @ParameterizedTest
    @MethodSource("http")
    void handleRequest_answers405WithTheMethodsThatAreAllowed(TestEvent event) {
        HttpAnswer refused = posts.send(event.method("GET"));

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.headers()).containsEntry("allow", "POST, PUT");
        assertThat(refused.errorCode()).hasValue("method_not_allowed");
        assertThat(posts.send(event.method("PUT")).status()).isEqualTo(200);
    }

    @Test
    void handleRequest_cannotRefuseAMethodThatNobodyNames() {
        assertThat(posts.send(TestEvent.bodyOnly("{}").method("GET")).status()).isEqualTo(200);
        assertThat(posts.direct("{}").json()).contains("hello");
        assertThat(Call.reply(
                                Echo.of(HandlerOptions.standard().withMethods("POST")),
                                "{\"requestContext\":{\"http\":{\"method\":\"G\\u0045T\"}},\"version\":\"2.0\"}")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json,                      200",
        "Application/JSON; charset=utf-8,       200",
        "application/vnd.example+json;v=1,      200",
        "text/plain,                            415",
        "application/x-www-form-urlencoded,     415",
        "application/jsonp,                     415",
        "'',                                    415"
    })
    void handleRequest_answers415ToOtherMediaTypes(String type, int status) {
        for (TestEvent event : http()) {
            HttpAnswer answer = json.send(event.header("Content-Type", type));

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.errorMessage().orElse(""))
                    .isEqualTo(
                            status == 200
                                    ? ""
                                    : "The media type of the body is not supported; use application/json or"
                                            + " application/vnd.example+json.");
        }
    }

    @Test
    void handleRequest_asksForAContentTypeOnlyWhereThereIsABodyAndARequest() {
        assertThat(json.send(TestEvent.restApi("{}").withoutHeaders()).status()).isEqualTo(415);
        assertThat(json.send(TestEvent.restApi("").withoutHeaders()).status()).isEqualTo(200);
        assertThat(json.send(TestEvent.bodyOnly("{}").withoutHeaders()).status())
                .isEqualTo(200);
        assertThat(json.send(TestEvent.bodyOnly("{}").header("Content-Type", "text/plain"))
                        .status())
                .isEqualTo(415);
        assertThat(json.direct("{}").json()).contains("hello");
    }

    @Test
    void allow_refusesNothingAndBlankText() {
        assertThatThrownBy(() -> HandlerOptions.standard().withMethods()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HandlerOptions.standard().withContentTypes("a/b", " "))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
