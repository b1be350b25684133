package io.github.genesysdataactions.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import io.github.genesysdataactions.local.json.Json;
import java.util.Locale;

/**
 * Words one validation error as the service does, for example {@code Schema: # @/properties/a. Error location: /a.
 * instance value ("x") not found in enum (possible values: ["y"])}. The words for other keywords than {@code enum} are
 * those of the validator whose format this is (java-json-tools/json-schema-validator).
 */
public final class Reason {
    private Reason() {}

    /** Words an error. */
    public static String of(Error error) {
        String schema = error.getSchemaLocation().getFragment().toString();
        String holder = schema.substring(0, Math.max(schema.lastIndexOf('/'), 0));
        return "Schema: # @" + holder + ". Error location: " + error.getInstanceLocation() + ". " + words(error);
    }

    private static String words(Error error) {
        JsonNode expected = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "enum" ->
                "instance value (" + Json.text(error.getInstanceNode()) + ") not found in enum (possible values: "
                        + Json.text(expected) + ")";
            case "type" ->
                "instance type (" + type(error.getInstanceNode())
                        + ") does not match any allowed primitive type (allowed: "
                        + (expected.isArray() ? Json.text(expected) : "[" + Json.text(expected) + "]") + ")";
            case "required" -> "object has missing required properties ([\"" + error.getProperty() + "\"])";
            case "additionalProperties" ->
                "object instance has properties which are not allowed by the schema: [\"" + error.getProperty() + "\"]";
            case "not" -> "instance matched a schema which it should not have";
            default -> error.getMessage();
        };
    }

    private static String type(JsonNode instance) {
        return instance.isIntegralNumber()
                ? "integer"
                : instance.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
