package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.contract.ContractFault;
import io.github.genesysdataactions.local.contract.ContractJudge;
import io.github.genesysdataactions.local.store.ActionRecord;
import java.util.stream.Stream;

/** Reads an action as {@code POST /api/v2/integrations/actions} does, for those who run it without an organization. */
public final class ActionReader {
    private static final ContractJudge JUDGE = new ContractJudge();

    private ActionReader() {}

    /**
     * Reads a new action; its id is empty.
     *
     * @throws Refusal if the API refuses it
     */
    public static ActionRecord read(ObjectNode body) {
        ActionRecord action = readDraft(body);
        refuse(JUDGE, action.contract());
        return action;
    }

    /**
     * Reads a new draft, whose contract is not judged; its id is empty.
     *
     * @throws Refusal if the API refuses it
     */
    public static ActionRecord readDraft(ObjectNode body) {
        return ActionInput.create(new Fields(body));
    }

    /** Refuses a contract that the judge finds fault with. */
    static void refuse(ContractJudge judge, ActionRecord.Contract contract) {
        Stream.of(judge.input(contract.inputSchema()), judge.output(contract.successSchema()))
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .ifPresent(ActionReader::refuse);
    }

    private static void refuse(ContractFault fault) {
        throw Refusal.badField(fault.field(), fault.message());
    }
}
