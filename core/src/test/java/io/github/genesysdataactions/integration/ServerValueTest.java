package io.github.genesysdataactions.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genesysdataactions.error.DataActionsException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ServerValueTest {
    static Stream<Named<Function<String, ServerValue>>> kinds() {
        return Stream.of(
                Named.of("integration", Integration::parse),
                Named.of("integration type", IntegrationType::parse),
                Named.of("credential", Credential::parse),
                Named.of("credential type", CredentialType::parse),
                Named.of("certificate", Certificate::parse),
                Named.of("trusted certificate", TrustedCertificate::parse));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void parse_keepsUnknownFieldsOrderAndNumbers(Function<String, ServerValue> reader) {
        assertThat(reader.apply("{\"zeta\":1.0,\"id\":\"1\",\"name\":\"n\",\"alpha\":{\"b\":[1E2,null]}}")
                        .toJson())
                .isEqualTo("{\"zeta\":1.0,\"id\":\"1\",\"name\":\"n\",\"alpha\":{\"b\":[1E+2,null]}}");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void parse_refusesWhatIsNoObject(Function<String, ServerValue> reader) {
        for (String wrong : List.of("[7]", "[]", "7", "null", "")) {
            assertThatExceptionOfType(DataActionsException.class).as(wrong).isThrownBy(() -> reader.apply(wrong));
        }
    }

    static Stream<Arguments> singles() {
        return Stream.of(
                Arguments.of(Named.<Function<String, ServerValue>>of("integration", Integration::parse)),
                Arguments.of(Named.<Function<String, ServerValue>>of("integration type", IntegrationType::parse)),
                Arguments.of(Named.<Function<String, ServerValue>>of("credential", Credential::parse)),
                Arguments.of(Named.<Function<String, ServerValue>>of("organization", Organization::parse)));
    }

    @ParameterizedTest
    @MethodSource("singles")
    void parse_needsAnIdAndNothingElse(Function<String, ServerValue> reader) {
        assertThat(reader.apply("{\"id\":\"1\"}").toJson()).isEqualTo("{\"id\":\"1\"}");
        assertThatExceptionOfType(DataActionsException.class)
                .isThrownBy(() -> reader.apply("{\"name\":\"n\"}"))
                .withMessage("There is no text at $.id");
    }

    @Test
    void integration_readsTypeAndStates() {
        Integration integration = Integration.parse("{\"id\":\"1\",\"name\":\"Web\",\"notes\":\"ours\","
                + "\"integrationType\":{\"id\":\"custom-rest-actions\"},\"intendedState\":\"ENABLED\","
                + "\"reportedState\":{\"code\":\"ACTIVATING\"}}");

        assertThat(integration.typeId()).contains(IntegrationType.WEB_SERVICES);
        assertThat(integration.notes()).contains("ours");
        assertThat(integration.isEnabled()).isTrue();
        assertThat(integration.reportedState()).contains("ACTIVATING");
        assertThat(integration).hasToString("Integration[id=1, name=Web, type=custom-rest-actions, ENABLED]");
        assertThat(Integration.parse("{\"id\":\"1\",\"intendedState\":\"DISABLED\"}")
                        .isEnabled())
                .isFalse();
        assertThat(Integration.parse("{\"id\":\"1\"}").isEnabled()).isFalse();
    }

    @Test
    void integrationType_readsWhichCredentialsItTakes() {
        IntegrationType type = IntegrationType.parse("{\"id\":\"t\",\"name\":\"T\",\"category\":\"Data Actions\","
                + "\"maxInstances\":20,\"credentials\":{\"basicAuth\":{\"required\":false,"
                + "\"credentialTypes\":[\"basicAuth\",\"userDefined\"]},\"other\":{}}}");

        assertThat(type.name()).contains("T");
        assertThat(type.category()).contains("Data Actions");
        assertThat(type.maxInstances()).hasValue(20);
        assertThat(type.credentials())
                .containsEntry("basicAuth", List.of("basicAuth", "userDefined"))
                .containsEntry("other", List.of());
        assertThat(IntegrationType.parse("{\"id\":\"t\"}").maxInstances()).isEqualTo(OptionalInt.empty());
    }

    @Test
    void credential_readsItsTypeAndTimesAndShowsNoField() {
        Credential credential = Credential.parse("{\"id\":\"1\",\"name\":\"CRM\",\"type\":{\"name\":\"basicAuth\"},"
                + "\"createdDate\":\"2026-01-02T03:04:05.678Z\",\"modifiedDate\":\"yesterday\","
                + "\"credentialFields\":{\"password\":\"marker\"}}");

        assertThat(credential.type()).isEqualTo("basicAuth");
        assertThat(credential.created()).contains(Instant.parse("2026-01-02T03:04:05.678Z"));
        assertThat(credential.modified()).isEmpty();
        assertThat(credential).hasToString("Credential[id=1, name=CRM, type=basicAuth]");
        assertThat(Credential.parse("{\"id\":\"1\",\"type\":{\"id\":\"userDefined\"}}")
                        .type())
                .isEqualTo("userDefined");
        assertThat(Credential.parse("{\"id\":\"1\"}").type()).isEmpty();
    }

    @Test
    void certificates_readTheirParts() {
        Certificate own = Certificate.parse("{\"certificate\":\"PEM\",\"status\":\"Upcoming\","
                + "\"type\":\"Client\",\"signingAuthority\":\"Genesys\"}");
        TrustedCertificate trusted =
                TrustedCertificate.parse("{\"description\":\"CN=Root\",\"serialNumber\":\"7\",\"signature\":\"ab\"}");

        assertThat(own.certificate()).contains("PEM");
        assertThat(own.status()).contains("Upcoming");
        assertThat(own.type()).contains("Client");
        assertThat(own.signingAuthority()).contains("Genesys");
        assertThat(trusted.description()).contains("CN=Root");
        assertThat(trusted.serialNumber()).contains("7");
        assertThat(trusted.signature()).contains("ab");
    }

    @Test
    void organization_readsItsParts() {
        Organization organization = Organization.parse("{\"id\":\"o\",\"name\":\"Acme\",\"domain\":\"acme\","
                + "\"thirdPartyOrgName\":\"acme-1\",\"state\":\"active\"}");

        assertThat(organization.name()).contains("Acme");
        assertThat(organization.shortName()).contains("acme-1");
        assertThat(organization.domain()).contains("acme");
        assertThat(organization.state()).contains("active");
    }

    @Test
    void equals_comparesAllButTheOrderOfKeysAndTellsKindsApart() {
        Integration one = Integration.parse("{\"id\":\"1\",\"name\":\"n\"}");

        assertThat(one)
                .isEqualTo(Integration.parse("{\"name\":\"n\",\"id\":\"1\"}"))
                .hasSameHashCodeAs(one);
        assertThat(one).isNotEqualTo(Integration.parse("{\"id\":\"1\",\"name\":\"m\"}"));
        assertThat(one).isNotEqualTo(Credential.parse("{\"id\":\"1\",\"name\":\"n\"}"));
    }
}
