package io.github.genesysdataactions.local.api;

import io.github.genesysdataactions.local.contract.ContractFault;
import io.github.genesysdataactions.local.contract.ContractJudge;
import io.github.genesysdataactions.local.store.ActionRecord;
import io.github.genesysdataactions.local.store.FunctionSetup;
import io.github.genesysdataactions.local.store.IntegrationStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what keeps a draft from being published: what keeps an action from being created directly, and a function that
 * cannot run. Which other checks Genesys Cloud makes is in no public document.
 */
final class DraftValidation {
    private final ContractJudge judge;
    private final IntegrationStore integrations;
    private final InstantSource clock;

    DraftValidation(ContractJudge judge, IntegrationStore integrations, InstantSource clock) {
        this.judge = judge;
        this.integrations = integrations;
        this.clock = clock;
    }

    List<ContractFault> faults(ActionRecord draft) {
        List<ContractFault> faults = new ArrayList<>();
        judge.input(draft.contract().inputSchema()).ifPresent(faults::add);
        judge.output(draft.contract().successSchema()).ifPresent(faults::add);
        if (integrations
                .find(draft.integrationId())
                .filter(owner -> owner.type().functions())
                .isPresent()) {
            function(draft.function(), faults);
        }
        return faults;
    }

    private void function(FunctionSetup function, List<ContractFault> faults) {
        if (function.settings() == null) {
            faults.add(new ContractFault("function", "The function has no handler and no runtime."));
        }
        if (!function.executable(clock.instant())) {
            faults.add(new ContractFault("function.zip", "The function has no package that is available."));
        }
    }
}
