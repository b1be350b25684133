package io.github.genesysdataactions.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.contract.ContractRules;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.rules.FieldPaths;
import io.github.genesysdataactions.schema.ObjectSchema;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.schema.TypeToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a draft: all of {@link ActionEdit}, and the contract and {@code secure} besides.
 *
 * <pre>{@code
 * DraftEdit edit = DraftEdit.of(draft)
 *     .input(in -> in.required("orderId", Schema.string()))
 *     .output(OrderFound.class)
 *     .secure(true);
 * }</pre>
 *
 * <p>What is not changed stays as the server has it. For one thread at a time.
 */
public final class DraftEdit extends Edit<DraftEdit> {
    private @Nullable Schema input;
    private @Nullable Schema output;
    private boolean secure;

    private DraftEdit(Action draft) {
        super(draft);
        Optional<Contract> contract = draft.contract();
        this.input = contract.map(Contract::input).orElse(null);
        this.output = contract.map(Contract::output).orElse(null);
        this.secure = draft.isSecure();
    }

    /**
     * Starts changes to a draft.
     *
     * @param draft read whole, as for {@link ActionEdit#of}, and with its contract
     * @throws IllegalArgumentException as there
     */
    public static DraftEdit of(Action draft) {
        return new DraftEdit(requireWhole(draft));
    }

    /**
     * Takes the input contract from a record, closed to other inputs, as {@link ActionDefinition.Builder#input(Class)} does.
     * The draft's description, which is in the input contract, stays.
     */
    public DraftEdit input(Class<?> type) {
        return input(Schema.of(Objects.requireNonNull(type, "input")).additionalProperties(false));
    }

    /** Sets the input contract, property by property, as {@link ActionDefinition.Builder#input(UnaryOperator)} does. */
    public DraftEdit input(UnaryOperator<ObjectSchema.Builder> spec) {
        return input(ActionDefinition.closed(spec));
    }

    /** Sets the input contract; the draft's description stays if the new one has none. */
    public DraftEdit input(Schema schema) {
        Optional<String> before = input == null ? Optional.empty() : input.description();
        boolean keeps = Objects.requireNonNull(schema, "input").description().isEmpty() && before.isPresent();
        input = keeps ? schema.description(before.get()) : schema;
        return this;
    }

    /** Takes the output contract from a record, as {@link ActionDefinition.Builder#output(Class)} does. */
    public DraftEdit output(Class<?> type) {
        return output(Schema.of(Objects.requireNonNull(type, "output")));
    }

    /** Takes the output contract from a type, as {@link ActionDefinition.Builder#output(TypeToken)} does. */
    public DraftEdit output(TypeToken<?> type) {
        return output(Schema.of(Objects.requireNonNull(type, "output")));
    }

    /** Sets the output contract, property by property. */
    public DraftEdit output(UnaryOperator<ObjectSchema.Builder> spec) {
        return output(Schema.object(Objects.requireNonNull(spec, "output")));
    }

    /** Sets the output contract. */
    public DraftEdit output(Schema schema) {
        output = Objects.requireNonNull(schema, "output");
        return this;
    }

    /** Sets both sides of the contract, the description included. */
    public DraftEdit contract(Contract contract) {
        input = Objects.requireNonNull(contract, "contract").input();
        return output(contract.output());
    }

    /** Restricts the action to secure flows, or opens it to all. */
    public DraftEdit secure(boolean only) {
        secure = only;
        return this;
    }

    @Override
    public DraftEdit apply(ActionDefinition definition) {
        return super.apply(definition).contract(definition.contract()).secure(definition.isSecure());
    }

    /** Returns whether the contract or {@code secure} is different, which a published action does not allow. */
    public boolean changesContract() {
        return secure != action.isSecure() || changedContract().isPresent();
    }

    /** Returns the contract with the changes; empty as long as one of its sides is missing. */
    public Optional<Contract> contract() {
        return input == null || output == null ? Optional.empty() : Optional.of(Contract.of(input, output));
    }

    /** Returns whether only secure flows may use the action, with the changes. */
    public boolean isSecure() {
        return secure;
    }

    @Override
    DraftEdit self() {
        return this;
    }

    @Override
    DraftEdit untouched() {
        return new DraftEdit(action);
    }

    @Override
    Optional<Schema> input() {
        return Optional.ofNullable(input);
    }

    @Override
    List<Problem> moreProblems() {
        List<Problem> problems = new ArrayList<>();
        if (input != null) {
            problems.addAll(ContractRules.input(input, FieldPaths.INPUT.text()));
        }
        if (output != null) {
            problems.addAll(ContractRules.output(output, FieldPaths.OUTPUT.text()));
        }
        if ((input == null) != (output == null)) {
            problems.add(new Problem(
                    (input == null ? FieldPaths.INPUT : FieldPaths.OUTPUT).text(),
                    "The draft has only one side of a contract.",
                    "Set the other one with " + (input == null ? "input(…)." : "output(…).")));
        }
        return problems;
    }

    @Override
    boolean changesMore() {
        return changesContract() || (input == null) != (output == null);
    }

    /** The contract only if it is different, as what the server added to it is not for sending back. */
    @Override
    void writeMore(ObjectNode json) {
        json.put("secure", secure);
        changedContract().ifPresent(contract -> json.set("contract", Json.readObject(contract.toJson())));
    }

    private Optional<Contract> changedContract() {
        return contract()
                .filter(now -> action.contract().filter(now::isEquivalentTo).isEmpty());
    }
}
