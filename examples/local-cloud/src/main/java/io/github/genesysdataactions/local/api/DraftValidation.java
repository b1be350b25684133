package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.local.contract.ContractFault;
import io.github.genesysdataactions.local.contract.ContractJudge;
import io.github.genesysdataactions.local.execute.ActionEngine;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.json.NotJson;
import io.github.genesysdataactions.local.store.ActionRecord;
import io.github.genesysdataactions.local.store.FunctionSetup;
import io.github.genesysdataactions.local.store.IntegrationStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Says what keeps a draft from being published. Which checks Genesys Cloud makes beyond those of the contract is in no
 * public document; these are the ones without which an execution could not succeed.
 */
final class DraftValidation {
    private final ContractJudge judge;
    private final ActionEngine engine;
    private final IntegrationStore integrations;
    private final InstantSource clock;

    DraftValidation(ContractJudge judge, ActionEngine engine, IntegrationStore integrations, InstantSource clock) {
        this.judge = judge;
        this.engine = engine;
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
        } else {
            address(draft.config().path("request"), faults);
        }
        request(draft.config().path("request"), faults);
        response(draft.config().path("response"), faults);
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

    private static void address(JsonNode request, List<ContractFault> faults) {
        for (String field : List.of("requestUrlTemplate", "requestType")) {
            if (request.path(field).asText().isBlank()) {
                faults.add(new ContractFault(
                        "config.request." + field, "The configuration has no request." + field + "."));
            }
        }
    }

    private void request(JsonNode request, List<ContractFault> faults) {
        template("config.request.requestUrlTemplate", request.path("requestUrlTemplate"), faults);
        template("config.request.requestTemplate", request.path("requestTemplate"), faults);
        for (Map.Entry<String, JsonNode> header : request.path("headers").properties()) {
            template("config.request.headers." + header.getKey(), header.getValue(), faults);
        }
    }

    private void response(JsonNode response, List<ContractFault> faults) {
        template("config.response.successTemplate", response.path("successTemplate"), faults);
        for (Map.Entry<String, JsonNode> path : response.path("translationMap").properties()) {
            if (!engine.isPath(path.getValue().asText())) {
                faults.add(new ContractFault(
                        "config.response.translationMap." + path.getKey(),
                        "The JSONPath of '" + path.getKey() + "' in the translationMap is not valid."));
            }
        }
        for (Map.Entry<String, JsonNode> value :
                response.path("translationMapDefaults").properties()) {
            if (!isJson(value.getValue().asText())) {
                faults.add(new ContractFault(
                        "config.response.translationMapDefaults." + value.getKey(),
                        "The default of '" + value.getKey() + "' in translationMapDefaults is not JSON."));
            }
        }
    }

    private void template(String field, JsonNode template, List<ContractFault> faults) {
        engine.templateFault(field, template.asText()).ifPresent(fault -> faults.add(new ContractFault(field, fault)));
    }

    private static boolean isJson(String text) {
        try {
            Json.parse(text);
            return true;
        } catch (NotJson e) {
            return false;
        }
    }
}
