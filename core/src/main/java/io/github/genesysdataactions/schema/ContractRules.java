package io.github.genesysdataactions.schema;

import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.JsonPath;
import java.util.List;

/**
 * The rules that Genesys Cloud sets for the contracts of data actions, as pure functions.
 *
 * <p>Their source is the Genesys Cloud Resource Center, "Add contracts to custom actions": an input contract is one flat
 * object of scalars, an output contract an object or a list, without lists in lists, and neither has a {@code $ref}.
 */
public final class ContractRules {
    private ContractRules() {}

    /**
     * Returns what is wrong with an input schema; empty if nothing is.
     *
     * <ul>
     *   <li>The root is an object with {@code properties}, which may be empty.
     *   <li>Each property has one of the types string, integer, number, boolean, null: no objects, no lists, no list of
     *       types. What {@code allOf}, {@code anyOf}, {@code oneOf}, {@code dependencies}, {@code patternProperties} and
     *       {@code additionalProperties} say beside it lets in no object and no list either.
     *   <li>Names match {@code ^[a-zA-Z][a-zA-Z0-9_-]*$}, and are not {@code orgId}, {@code integrationId} or
     *       {@code rawRequest}.
     *   <li>There is no {@code $ref}.
     * </ul>
     *
     * @param path where the schema stands in the document, such as {@code $.contract.input.inputSchema}
     */
    public static List<Problem> input(Schema schema, String path) {
        return InputRules.check(schema.json(), new JsonPath(path));
    }

    /**
     * Returns what is wrong with an output schema; empty if nothing is.
     *
     * <ul>
     *   <li>The root is an object or a list.
     *   <li>The items of a list are no lists, at any depth; also where {@code items} is a list itself.
     *   <li>There is no {@code $ref}.
     * </ul>
     *
     * @param path where the schema stands in the document, such as {@code $.contract.output.successSchema}
     */
    public static List<Problem> output(Schema schema, String path) {
        return OutputRules.check(schema.json(), new JsonPath(path));
    }

    /**
     * Returns what changes from one schema to the other; empty if they mean the same. The order of keys and of
     * {@code required}, the spelling of numbers, {@code $schema}, and keywords at their default, such as
     * {@code "additionalProperties": true}, do not count: a server adds and rearranges them.
     *
     * @param path where the schemas stand in their documents
     */
    public static List<Problem> differences(Schema one, Schema other, String path) {
        return SchemaDifferences.between(one.json(), other.json(), new JsonPath(path));
    }
}
