package io.github.genesysdataactions.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.genesysdataactions.lambda.testing.HandlerTester;
import io.github.genesysdataactions.lambda.testing.HttpAnswer;
import io.github.genesysdataactions.lambda.testing.TestEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretHeaderTest {
    private static final String HEADER = "X-Genesys-Signature";
    private static final String NEW = "new-s3cr3t";
    private static final String OLD = "old-s3cr3t";

    private final HandlerTester tester =
            HandlerTester.of(Echo.of(HandlerOptions.standard().withSecretHeader(HEADER, NEW, OLD)));

    @BeforeEach
    void forgetTheLog() {
        RecordingLog.LINES.clear();
    }

    static List<TestEvent> kinds() {
        return List.of(
                TestEvent.restApi("{}"),
                TestEvent.httpApi("{}"),
                TestEvent.functionUrl("{}"),
                TestEvent.loadBalancer("{}"),
                TestEvent.loadBalancerMultiValue("{}"),
                TestEvent.bodyOnly("{}"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void handleRequest_answersWhoeverHasOneOfTheSecrets(TestEvent event) {
        assertThat(tester.send(event.header(HEADER, NEW)).status()).isEqualTo(200);
        assertThat(tester.send(event.header("x-genesys-SIGNATURE", OLD)).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void handleRequest_answers401InOneWayWhateverIsWrong(TestEvent event) {
        List<HttpAnswer> refusals = List.of(
                tester.send(event),
                tester.send(event.header(HEADER, "")),
                tester.send(event.header(HEADER, NEW + "x")),
                tester.send(event.header(HEADER, "new-s3cr3")),
                tester.send(event.header(HEADER, NEW + ", " + OLD)),
                tester.send(event.header(HEADER, NEW.toUpperCase(java.util.Locale.ROOT))),
                tester.send(event.header("X-Other", NEW)));

        assertThat(refusals).extracting(HttpAnswer::status).containsOnly(401);
        assertThat(refusals)
                .extracting(HttpAnswer::body)
                .containsOnly("{\"status\":\"error\",\"code\":\"unauthorized\",\"message\":\"The request is not"
                        + " authorized.\",\"requestId\":\"test-request\"}");
        assertThat(RecordingLog.LINES).noneMatch(line -> line.text().contains("s3cr3t"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"requestContext\":{},\"headers\":{\"a\" \"b\"}}",
                "{\"requestContext\":{},\"headers\":[]}",
                "{\"requestContext\":{},\"headers\":{\"X-Genesys-Signature\":[]}}",
                "{\"requestContext\":{},\"body\":{\"X-Genesys-Signature\":\"new-s3cr3t\"",
                "{\"requestContext\":{},\"body\":\"nonsense\"}",
                "{\"httpMethod\":\"PUT\"}"
            })
    void handleRequest_looksAtTheSecretBeforeAnythingElse(String event) {
        assertThat(Call.reply(
                                Echo.of(HandlerOptions.standard()
                                        .withSecretHeader(HEADER, NEW)
                                        .withMethods("POST")),
                                event)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void handleRequest_leavesDirectInvocationsToIam() {
        assertThat(tester.direct("{}").json()).isEqualTo("{\"what\":\"hello\"}");
    }

    @Test
    void handleRequest_asksTheSupplierEachTime() {
        List<String> current = new ArrayList<>(List.of(OLD));
        HandlerTester rotating =
                HandlerTester.of(Echo.of(HandlerOptions.standard().withSecretHeader(HEADER, () -> current)));
        TestEvent event = TestEvent.restApi("{}").header(HEADER, NEW);

        int before = rotating.send(event).status();
        current.add(NEW);
        int after = rotating.send(event).status();

        assertThat(List.of(before, after)).containsExactly(401, 200);
    }

    static List<Supplier<List<String>>> brokenSuppliers() {
        return List.of(List::of, () -> List.of("", " "), () -> null, () -> {
            throw new IllegalStateException("s3cr3t store is down");
        });
    }

    @ParameterizedTest
    @MethodSource("brokenSuppliers")
    void handleRequest_letsNobodyInWhenThereIsNoSecret(Supplier<List<String>> secrets) {
        HandlerTester broken =
                HandlerTester.of(Echo.of(HandlerOptions.standard().withSecretHeader(HEADER, secrets)));

        assertThat(broken.restApi("{}").status()).isEqualTo(500);
        assertThat(broken.send(TestEvent.restApi("{}").header(HEADER, "")).status())
                .isEqualTo(500);
        assertThat(RecordingLog.LINES).hasSize(2).noneMatch(line -> line.text().contains("s3cr3t"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\r\nb", "\u00e4"})
    void withSecretHeader_refusesWhatCannotTravelInAHeader(String secret) {
        assertThatThrownBy(() -> HandlerOptions.standard().withSecretHeader(HEADER, NEW, secret))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A secret for the header X-Genesys-Signature must be visible ASCII characters without"
                        + " spaces, so that it can travel in a header");
    }

    @Test
    void withSecretHeader_refusesABlankNameAndNoSecrets() {
        assertThatThrownBy(() -> HandlerOptions.standard().withSecretHeader(" ", NEW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HandlerOptions.standard().withSecretHeader(HEADER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void environment_takesTheVariablesThatAreSet() {
        Map<String, String> environment = Map.of("A", "", "B", NEW);

        assertThatCode(() -> SecretHeader.environment(HEADER, List.of("A", "B", "C"), environment))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> SecretHeader.environment(HEADER, List.of("A", "C"), environment))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "None of these environment variables has a secret for the header X-Genesys-Signature: A, C");
        assertThatThrownBy(() -> SecretHeader.environment(HEADER, List.of("D"), Map.of("D", "s3cr3t\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The environment variable D must")
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void toString_showsNoSecret() {
        assertThat(HandlerOptions.standard()
                        .withSecretHeader(HEADER, NEW)
                        .withMethods("post")
                        .toString())
                .startsWith("HandlerOptions[secretHeader=X-Genesys-Signature=***, methods=[POST]")
                .doesNotContain("s3cr3t");
    }
}
