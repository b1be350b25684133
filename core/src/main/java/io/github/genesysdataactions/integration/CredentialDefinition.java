package io.github.genesysdataactions.integration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.json.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A set of credentials to create, or to replace another: name, type, and fields, which hold the secrets.
 * Immutable; never prints a field.
 *
 * <p>Types and fields are those of the examples of MyPureCloud/terraform-provider-genesyscloud and of the
 * GenesysCloudDevOps modules; an organization lists its own with {@code genesys.credentials().types()}.
 */
public final class CredentialDefinition {
    /** IAM API reference, {@code CreateRole}: the path has at most 512 characters with its slashes, the name 64. */
    private static final Pattern ROLE_ARN =
            Pattern.compile("arn:aws(?:-[a-z]+)*:iam::[0-9]{12}:role/(?:[!-~]{1,510}/)?[A-Za-z0-9_+=,.@-]{1,64}");

    private final String name;
    private final String type;
    private final Map<String, String> fields;

    private CredentialDefinition(String name, String type, Map<String, String> fields) {
        this.name = filled("name", name);
        this.type = filled("type", type);
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        this.fields.forEach((field, value) -> Objects.requireNonNull(value, field));
    }

    /**
     * Makes a definition of any type.
     *
     * @param type the type's name, such as {@code basicAuth}
     * @throws IllegalArgumentException if name or type is blank
     */
    public static CredentialDefinition of(String name, String type, Map<String, String> fields) {
        return new CredentialDefinition(name, type, fields);
    }

    /**
     * Makes a definition for AWS Lambda data actions: the role that Genesys Cloud assumes to invoke functions. An integration takes
     * it under the key {@code AmazonWebServicesARN}. The ARN is not a secret: the role's trust policy names Genesys Cloud's account and
     * the organization's id.
     *
     * @param roleArn such as {@code arn:aws:iam::123456789012:role/genesys-data-actions}
     * @throws IllegalArgumentException if it is not the ARN of an IAM role, or the name is blank
     */
    public static CredentialDefinition amazonWebServicesArn(String name, String roleArn) {
        if (!ROLE_ARN.matcher(Objects.requireNonNull(roleArn, "roleArn")).matches()) {
            boolean isFunction = roleArn.startsWith("arn:aws") && roleArn.contains(":lambda:");
            throw new IllegalArgumentException((isFunction
                            ? "The role's ARN is that of a Lambda function, which belongs in the action; write"
                                    + " that of the IAM role which may invoke it,"
                            : "This is not the ARN of an IAM role; write it")
                    + " as in arn:aws:iam::123456789012:role/genesys-data-actions.");
        }
        return of(name, "amazonWebServicesARN", Map.of("ARN", roleArn));
    }

    /**
     * Makes a definition of user name and password, for HTTP basic authentication.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public static CredentialDefinition basicAuth(String name, String userName, String password) {
        return of(name, "basicAuth", ordered("userName", userName, "password", password));
    }

    /**
     * Makes a definition with your own fields, which templates read as {@code ${credentials.field}} (Resource Center, "User
     * Defined credential type"; assumed: any names are taken).
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public static CredentialDefinition userDefined(String name, Map<String, String> fields) {
        return of(name, "userDefined", fields);
    }

    /**
     * Makes a definition with fields for a custom authentication action, such as {@code clientId}, {@code clientSecret} and
     * {@code loginUrl} (assumed: any names are taken).
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public static CredentialDefinition userDefinedOAuth(String name, Map<String, String> fields) {
        return of(name, "userDefinedOAuth", fields);
    }

    /**
     * Makes a definition of an OAuth client of Genesys Cloud, for actions that call Genesys Cloud's own API. An integration takes it
     * under the key {@code pureCloudOAuthClient}.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public static CredentialDefinition pureCloudOAuthClient(String name, String clientId, String clientSecret) {
        return of(name, "pureCloudOAuthClient", ordered("clientId", clientId, "clientSecret", clientSecret));
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /** Returns the name of the type. */
    public String type() {
        return type;
    }

    /** Returns the fields in their order, secrets included. */
    public Map<String, String> fields() {
        return fields;
    }

    /** Returns what is sent, {@code {name, type{name}, credentialFields{}}} on one line, secrets included. */
    public String toJson() {
        ObjectNode json = Json.object().put("name", name);
        json.putObject("type").put("name", type);
        ObjectNode all = json.putObject("credentialFields");
        fields.forEach(all::put);
        return Json.write(json);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CredentialDefinition that
                && name.equals(that.name)
                && type.equals(that.type)
                && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, type, fields);
    }

    /** Names the fields and hides what they hold. */
    @Override
    public String toString() {
        return "CredentialDefinition[name=" + name + ", type=" + type + ", fields=" + fields.keySet() + "]";
    }

    private static Map<String, String> ordered(String name, String value, String name2, String value2) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(name, value);
        fields.put(name2, value2);
        return fields;
    }

    private static String filled(String what, String text) {
        if (Objects.requireNonNull(text, what).isBlank()) {
            throw new IllegalArgumentException("The " + what + " of a credential is blank.");
        }
        return text;
    }
}
