package io.github.genesysdataactions.contract;

import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.JsonPath;
import io.github.genesysdataactions.json.SchemaAccess;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.schema.SchemaChange;
import java.util.List;

/**
 * The rules that Genesys Cloud sets for the contracts of data actions, as pure functions.
 *
 * <p>Their source is the Genesys Cloud Resource Center, "Add contracts to custom actions": an input contract is one flat
 * object of scalars, an output contract an object or a list, and neither has a {@code $ref}. Both are schemas of draft-04.
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
     *       {@code additionalProperties} say beside it accepts no object and no list either.
     *   <li>Names match {@code ^[a-zA-Z][a-zA-Z0-9_-]*$}, and are not {@code orgId}, {@code integrationId} or
     *       {@code rawRequest}.
     *   <li>There is no {@code $ref}.
     *   <li>Keywords have the values that the meta-schema of draft-04 allows.
     * </ul>
     *
     * @param path where the schema stands in the document, such as {@code $.contract.input.inputSchema}
     */
    public static List<Problem> input(Schema schema, String path) {
        return InputRules.check(SchemaAccess.of(schema), new JsonPath(path));
    }

    /**
     * Returns what is wrong with an output schema; empty if nothing is.
     *
     * <ul>
     *   <li>The root is an object or a list.
     *   <li>There is no {@code $ref}.
     *   <li>Keywords have the values that the meta-schema of draft-04 allows.
     * </ul>
     *
     * @param path where the schema stands in the document, such as {@code $.contract.output.successSchema}
     */
    public static List<Problem> output(Schema schema, String path) {
        return OutputRules.check(SchemaAccess.of(schema), new JsonPath(path));
    }

    /**
     * Returns where an output schema has lists in lists, at any depth, also where {@code items} is a list itself. The
     * Resource Center says that this is unsupported, and a tool of Genesys makes it, so it is not refused.
     *
     * @param path where the schema stands in the document, such as {@code $.contract.output.successSchema}
     */
    public static List<Problem> nestedLists(Schema schema, String path) {
        return OutputRules.nestedLists(SchemaAccess.of(schema), new JsonPath(path));
    }

    /**
     * Returns what changes from one schema to the other; empty if they mean the same. The order of keys and of
     * {@code required}, the spelling of numbers, {@code $schema}, and keywords at their default, such as
     * {@code "additionalProperties": true}, do not count: a server adds and rearranges them.
     *
     * @param path where the schemas stand in their documents
     */
    public static List<Problem> differences(Schema one, Schema other, String path) {
        return SchemaDifferences.between(SchemaAccess.of(one), SchemaAccess.of(other), new JsonPath(path));
    }

    /**
     * Returns what changes for flows from one input schema to the other; empty if nothing does. A flow sends what the
     * schema names, so what accepts more is compatible: a new optional property, a wider type, a looser limit. Breaking are
     * a property that is dropped or becomes required, a tighter limit, and whatever cannot be told, such as another
     * {@code pattern} or {@code anyOf}.
     *
     * <p>With compatible changes only, what was valid stays valid; but for a value that was sent under a name which the one
     * schema does not have and the other adds.
     *
     * @param path where the schemas stand in their documents
     */
    public static List<SchemaChange> inputChanges(Schema one, Schema other, String path) {
        return SchemaComparison.between(SchemaAccess.of(one), SchemaAccess.of(other), true, new JsonPath(path));
    }

    /**
     * Returns what changes for flows from one output schema to the other; empty if nothing does. A flow reads what the
     * schema names, so a new property is compatible, and so is a tighter limit. Breaking are a property that is dropped or
     * is no longer required, another type (even a narrower one: Architect has another kind of variable for it), a looser
     * limit, a new value of an {@code enum}, and whatever cannot be told.
     *
     * @param path where the schemas stand in their documents
     */
    public static List<SchemaChange> outputChanges(Schema one, Schema other, String path) {
        return SchemaComparison.between(SchemaAccess.of(one), SchemaAccess.of(other), false, new JsonPath(path));
    }
}
