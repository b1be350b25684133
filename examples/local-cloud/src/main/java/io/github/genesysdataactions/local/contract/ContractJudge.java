package io.github.genesysdataactions.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Judges contracts as the service does: one schema that input contracts have to satisfy, one for output contracts, and
 * the meta-schema of draft-04 for both (Genesys Cloud Resource Center, Add contracts to custom actions). Safe to use
 * from several threads.
 */
public final class ContractJudge {
    // Read when the first contract is judged: the validator takes a good part of a cloud's start.
    private static final class Rules {
        static final Schema INPUT = Draft4.resource("input-contract.json");
        static final Schema OUTPUT = Draft4.resource("output-contract.json");
        static final Schema META_SCHEMA = Draft4.metaSchema();
    }

    /** Says what is wrong with an input schema. */
    public Optional<ContractFault> input(JsonNode schema) {
        String field = "contract.input.inputSchema";
        // The sentence is the service's own, quoted in its community forum.
        return judge(
                field,
                schema,
                Rules.INPUT,
                "Failed Validation of " + field
                        + " as a simple properties schema. Must be an Object with properties and" + " no sub-objects.");
    }

    /** Says what is wrong with a success schema. */
    public Optional<ContractFault> output(JsonNode schema) {
        String field = "contract.output.successSchema";
        return judge(
                field,
                schema,
                Rules.OUTPUT,
                "Failed Validation of " + field
                        + " as a success schema. Must be an Object or an Array, without $ref and"
                        + " without nested arrays.");
    }

    private static Optional<ContractFault> judge(String field, JsonNode schema, Schema rules, String verdict) {
        Optional<String> reasons = reasons(rules.validate(schema)).or(() -> reasons(metaSchemaErrors(schema)));
        if (reasons.isPresent()) {
            return Optional.of(new ContractFault(
                    field, verdict + " JSON failed schema validation for the following reasons: " + reasons.get()));
        }
        return compiles(schema)
                ? Optional.empty()
                : Optional.of(
                        new ContractFault(field, "Failed Validation of " + field + " as a JSON schema of draft-04."));
    }

    // Draft-04 wants at least one name in "required"; the admin page itself writes an empty list.
    private static List<Error> metaSchemaErrors(JsonNode schema) {
        return Rules.META_SCHEMA.validate(schema).stream()
                .filter(error -> !(error.getKeyword().equals("minItems")
                        && error.getInstanceLocation().toString().endsWith("/required")))
                .toList();
    }

    private static boolean compiles(JsonNode schema) {
        try {
            Draft4.compile(schema).initializeValidators();
            return true;
        } catch (SchemaException e) {
            return false;
        }
    }

    private static Optional<String> reasons(List<Error> errors) {
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(errors.stream().map(Reason::of).collect(Collectors.joining(" ")));
    }
}
