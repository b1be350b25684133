package io.github.genesysdataactions.examples.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretHeaderAuthorizerTest {
    private static final String METHOD = "arn:aws:execute-api:us-east-1:111122223333:abc123/Prod/POST/genesys-lambda";

    /** {@code printf %s first | sha256sum}, and the same of {@code second}. */
    private static final String FIRST = "a7937b64b8caa58f03721bb6bacf5c78cb235febe0e70b1b84cd99541461a08e";

    private static final String SECOND = "16367aacb67a4a017c8da8ab95682ccb390863780f7114dda0a0e0c55644c7c4";

    @ParameterizedTest
    @CsvSource({
        "X-Genesys-Secret, first, Allow",
        "x-genesys-secret, first, Allow",
        "X-Genesys-Secret, second, Allow",
        "X-Genesys-Secret, First, Deny",
        "X-Genesys-Secret, '', Deny",
        "X-Genesys-Secret, a7937b64b8caa58f03721bb6bacf5c78cb235febe0e70b1b84cd99541461a08e, Deny",
        "X-Other, first, Deny",
    })
    void handleRequest_allowsBothSecretsWhileTheyAreRotated(String header, String value, String effect) {
        var authorizer = new SecretHeaderAuthorizer(Map.of("SECRET_SHA256", SECOND, "PREVIOUS_SECRET_SHA256", FIRST));

        Map<String, Object> answer =
                authorizer.handleRequest(event(Map.of("Host", "a", header, value)), TestInvocation.context());

        assertThat(answer).isEqualTo(policy(effect));
    }

    @Test
    void handleRequest_deniesTheOldSecretOnceItIsDropped() {
        var authorizer = new SecretHeaderAuthorizer(Map.of("SECRET_SHA256", SECOND, "PREVIOUS_SECRET_SHA256", ""));

        assertThat(authorizer.handleRequest(event(Map.of("X-Genesys-Secret", "first")), TestInvocation.context()))
                .isEqualTo(policy("Deny"));
    }

    @Test
    void handleRequest_deniesWithoutHeaders() {
        var authorizer = new SecretHeaderAuthorizer(Map.of("SECRET_SHA256", FIRST));

        assertThat(authorizer.handleRequest(Map.of("methodArn", METHOD), TestInvocation.context()))
                .isEqualTo(policy("Deny"));
    }

    @Test
    void handleRequest_refusesWhatIsNoEventOfAnAuthorizer() {
        var authorizer = new SecretHeaderAuthorizer(Map.of("SECRET_SHA256", FIRST));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> authorizer.handleRequest(Map.of("customerId", "C-1"), TestInvocation.context()))
                .withMessageContaining("methodArn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "first", "a7937b64"})
    void constructor_refusesWhatIsNoHash(String hash) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new SecretHeaderAuthorizer(Map.of("SECRET_SHA256", hash)))
                .withMessageContaining("SECRET_SHA256")
                .withMessageContaining("64 hexadecimal digits");
    }

    private static Map<String, Object> event(Map<String, String> headers) {
        return Map.of("type", "REQUEST", "methodArn", METHOD, "headers", headers);
    }

    private static Map<String, Object> policy(String effect) {
        return Map.of(
                "principalId",
                "genesys-cloud",
                "policyDocument",
                Map.of(
                        "Version",
                        "2012-10-17",
                        "Statement",
                        List.of(Map.of("Action", "execute-api:Invoke", "Effect", effect, "Resource", METHOD))));
    }
}
