package io.github.genesysdataactions.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.contract.ContractRules;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonFault;
import io.github.genesysdataactions.json.SchemaAccess;
import io.github.genesysdataactions.rules.FieldPaths;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.schema.SchemaChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What goes into an action and what comes out of it.
 *
 * <p>The contract of a published action cannot be changed (Genesys Cloud Resource Center, "Add contracts to custom
 * actions"): to alter it, create another action. Keeps what it read, unknown fields included. Immutable.
 */
public final class Contract {
    private final ObjectNode json;
    private final Schema input;
    private final Schema output;

    private Contract(ObjectNode json, Schema input, Schema output) {
        this.json = json;
        this.input = input;
        this.output = output;
    }

    /** Combines two schemas. */
    public static Contract of(Schema input, Schema output) {
        ObjectNode json = Json.object();
        json.putObject("input").set("inputSchema", SchemaAccess.of(input));
        json.putObject("output").set("successSchema", SchemaAccess.of(output));
        return new Contract(json, input, output);
    }

    /**
     * Reads the form of the public API, {@code {"input": {"inputSchema": …}, "output": {"successSchema": …}}}.
     *
     * @throws IllegalArgumentException if the text is not a JSON object or one of the schemas is missing
     */
    public static Contract parse(String json) {
        try {
            return read(Json.readObject(json))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "A contract has an object at $.input.inputSchema and one at $.output.successSchema."));
        } catch (JsonFault e) {
            throw new IllegalArgumentException("A contract is a JSON object. " + e.getMessage() + ".", e);
        }
    }

    /** Reads a contract from a tree that it may keep; empty if a schema is missing. */
    static Optional<Contract> read(JsonNode json) {
        return json instanceof ObjectNode contract
                        && contract.path("input").path("inputSchema") instanceof ObjectNode input
                        && contract.path("output").path("successSchema") instanceof ObjectNode output
                ? Optional.of(new Contract(contract, schema(input), schema(output)))
                : Optional.empty();
    }

    /** Returns what the caller sends: a flat object of scalars. */
    public Schema input() {
        return input;
    }

    /** Returns the schema of a successful output. */
    public Schema output() {
        return output;
    }

    /**
     * Returns whether both contracts say the same. What the server adds or rearranges by itself does not count: the order
     * of keys and of {@code required}, {@code $schema}, and keywords that are at their default, such as
     * {@code "additionalProperties": true}.
     */
    public boolean isEquivalentTo(Contract other) {
        return differences(other).isEmpty();
    }

    /** Returns what changes from this contract to the other one; empty if they are equivalent. */
    public List<Problem> differences(Contract other) {
        List<Problem> differences = new ArrayList<>();
        differences.addAll(ContractRules.differences(input, other.input, FieldPaths.INPUT.text()));
        differences.addAll(ContractRules.differences(output, other.output, FieldPaths.OUTPUT.text()));
        return List.copyOf(differences);
    }

    /**
     * Returns what a change from this contract to the other one does to flows. A published contract stays as it is, so the
     * other one belongs to another action: this says whether flows can call that one without being changed otherwise.
     *
     * <p>Compatible are, for example, a new optional input, an input that becomes {@code number} from {@code integer},
     * a new output, another description. Breaking are a new required input, an input or output that is dropped, an
     * output that gets another type or may be missing. What cannot be decided, such as another {@code pattern}, counts
     * as breaking.
     */
    public Compatibility compatibilityWith(Contract other) {
        List<SchemaChange> changes = new ArrayList<>();
        changes.addAll(ContractRules.inputChanges(input, other.input, FieldPaths.INPUT.text()));
        changes.addAll(ContractRules.outputChanges(output, other.output, FieldPaths.OUTPUT.text()));
        return new Compatibility(changes);
    }

    /** Returns the form of the public API on one line, as it was read. */
    public String toJson() {
        return Json.write(json);
    }

    /** Returns the tree itself, for reading only. */
    ObjectNode json() {
        return json;
    }

    private static Schema schema(ObjectNode json) {
        return Schema.parse(Json.write(json));
    }

    /** Compares the JSON exactly, but for the order of keys; see {@link #isEquivalentTo}. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Contract that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** Returns the JSON. */
    @Override
    public String toString() {
        return toJson();
    }
}
