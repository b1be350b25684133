package io.github.genesysdataactions.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialDefinitionTest {
    private static final String ROLE = "arn:aws:iam::123456789012:role/genesys";

    static Stream<Arguments> definitions() {
        return Stream.of(
                Arguments.of(
                        CredentialDefinition.amazonWebServicesArn("n", ROLE),
                        "{\"name\":\"n\",\"type\":{\"name\":\"amazonWebServicesARN\"},\"credentialFields\":{\"ARN\":\""
                                + ROLE + "\"}}"),
                Arguments.of(
                        CredentialDefinition.basicAuth("n", "u", "p"),
                        "{\"name\":\"n\",\"type\":{\"name\":\"basicAuth\"},\"credentialFields\":{\"userName\":\"u\","
                                + "\"password\":\"p\"}}"),
                Arguments.of(
                        CredentialDefinition.userDefined("n", Map.of("key", "k")),
                        "{\"name\":\"n\",\"type\":{\"name\":\"userDefined\"},\"credentialFields\":{\"key\":\"k\"}}"),
                Arguments.of(
                        CredentialDefinition.userDefinedOAuth("n", Map.of("clientId", "c")),
                        "{\"name\":\"n\",\"type\":{\"name\":\"userDefinedOAuth\"},\"credentialFields\":{\"clientId\":\"c\"}}"),
                Arguments.of(
                        CredentialDefinition.pureCloudOAuthClient("n", "c", "s"),
                        "{\"name\":\"n\",\"type\":{\"name\":\"pureCloudOAuthClient\"},\"credentialFields\":{\"clientId\":\"c\","
                                + "\"clientSecret\":\"s\"}}"));
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void toJson_isWhatTheApiTakes(CredentialDefinition definition, String json) {
        assertThat(definition.toJson()).isEqualTo(json);
    }

    @Test
    void toString_hidesEveryField() {
        assertThat(CredentialDefinition.basicAuth("CRM", "usermarker", "passwordmarker"))
                .hasToString("CredentialDefinition[name=CRM, type=basicAuth, fields=[userName, password]]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "arn:aws:lambda:us-east-1:123456789012:function:f",
                "arn:aws:iam::1234:role/r",
                "arn:aws:iam::123456789012:user/u",
                "arn:aws:iam::123456789012:role/"
            })
    void amazonWebServicesArn_refusesWhatIsNoRole(String arn) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CredentialDefinition.amazonWebServicesArn("n", arn))
                .withMessageContaining("arn:aws:iam::123456789012:role/");
    }

    @ParameterizedTest
    @CsvSource({"510, 64, true", "511, 64, false", "510, 65, false", "0, 64, true", "0, 65, false"})
    void amazonWebServicesArn_limitsPathAndName(int path, int name, boolean accepted) {
        String arn = "arn:aws:iam::123456789012:role/" + (path == 0 ? "" : "p".repeat(path) + "/") + "n".repeat(name);

        if (accepted) {
            assertThat(CredentialDefinition.amazonWebServicesArn("n", arn).fields())
                    .containsEntry("ARN", arn);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> CredentialDefinition.amazonWebServicesArn("n", arn));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"arn:aws-us-gov:iam::123456789012:role/path/r", "arn:aws-eusc:iam::123456789012:role/r"})
    void amazonWebServicesArn_takesRolesOfEveryPartition(String arn) {
        assertThat(CredentialDefinition.amazonWebServicesArn("n", arn).fields()).containsEntry("ARN", arn);
    }

    @Test
    void of_refusesBlankNamesAndTypes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CredentialDefinition.of(" ", "basicAuth", Map.of()))
                .withMessage("The name of a credential is blank.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CredentialDefinition.of("n", "", Map.of()))
                .withMessage("The type of a credential is blank.");
    }
}
