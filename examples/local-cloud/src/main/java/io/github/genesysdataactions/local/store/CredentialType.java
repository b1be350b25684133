package io.github.genesysdataactions.local.store;

import java.util.List;
import java.util.Optional;

/**
 * One kind of credential.
 *
 * @param fields the fields that it has to have; empty if it may have any
 */
public record CredentialType(String name, List<String> fields) {
    private static final List<CredentialType> ALL = List.of(
            new CredentialType("basicAuth", List.of("userName", "password")),
            new CredentialType("userDefined", List.of()),
            new CredentialType("userDefinedOAuth", List.of()),
            new CredentialType("pureCloudOAuthClient", List.of("clientId", "clientSecret")),
            new CredentialType("amazonWebServicesARN", List.of("ARN")),
            new CredentialType("salesforce", List.of("username", "password", "securityToken", "loginUrl")));

    /** Returns all kinds. */
    public static List<CredentialType> all() {
        return ALL;
    }

    /** Returns the kind with a name. */
    public static Optional<CredentialType> find(String name) {
        return ALL.stream().filter(type -> type.name().equals(name)).findFirst();
    }
}
