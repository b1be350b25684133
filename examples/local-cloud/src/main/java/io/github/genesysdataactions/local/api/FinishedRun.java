package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.execute.Run;
import io.github.genesysdataactions.local.store.ActionRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * One execution, and what it was of; its text form shows no value.
 *
 * @param draft whether a draft was executed
 * @param secrets the values of the credentials that the run had
 * @param contextId the id that the answer had
 */
public record FinishedRun(
        ActionRecord action,
        boolean draft,
        ObjectNode input,
        Run run,
        Collection<String> secrets,
        Instant started,
        Duration took,
        String contextId) {
    public FinishedRun {
        secrets = List.copyOf(secrets);
    }

    @Override
    public String toString() {
        return "FinishedRun[action=" + action.id() + ", contextId=" + contextId + "]";
    }
}
