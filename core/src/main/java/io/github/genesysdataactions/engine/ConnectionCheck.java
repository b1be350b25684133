package io.github.genesysdataactions.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.error.AuthenticationException;
import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.PermissionDeniedException;
import io.github.genesysdataactions.http.ApiPath;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.CallBudget;
import io.github.genesysdataactions.integration.CheckReport;
import io.github.genesysdataactions.integration.CheckReport.Item;
import io.github.genesysdataactions.integration.CheckReport.Outcome;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.options.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at token, permissions and integration with requests that change nothing. */
public final class ConnectionCheck {
    private final Api api;
    private final Region region;
    private final DefinitionDefaults defaults;
    private final List<Item> items = new ArrayList<>();

    public ConnectionCheck(Api api, Region region, DefinitionDefaults defaults) {
        this.api = api;
        this.region = region;
        this.defaults = defaults;
    }

    public CheckReport run() {
        CallBudget budget = api.begin();
        if (readsActions(budget)) {
            feature("functions", Endpoint.LIST_RUNTIMES, budget);
            feature("certificates", Endpoint.LIST_CERTIFICATES, budget);
            boolean readsIntegrations = feature("integrations", Endpoint.LIST_INTEGRATIONS, budget);
            add(
                    "changes",
                    Outcome.NOT_CHECKED,
                    "Permissions for changes cannot be checked without making one. Actions and drafts need"
                            + " integrations:action:add, :edit, :delete and :execute; functions"
                            + " integrations:actionFunction:edit; integrations and credentials"
                            + " integrations:integration:add, :edit and :delete.");
            if (readsIntegrations) {
                integration(budget);
            }
        }
        return new CheckReport(items);
    }

    /** Returns whether looking further makes sense. */
    private boolean readsActions(CallBudget budget) {
        ApiPath path = Endpoint.LIST_ACTIONS.path().query("pageSize", "1");
        try {
            api.send(Endpoint.LIST_ACTIONS.call(budget, path));
            add("token", Outcome.OK, "Accepted by " + region.apiUrl() + ".");
            add("actions", Outcome.OK, mayRead("actions", Endpoint.LIST_ACTIONS.call(budget)));
            return true;
        } catch (AuthenticationException e) {
            add("token", Outcome.FAILED, e.getMessage());
            return false;
        } catch (PermissionDeniedException e) {
            add("token", Outcome.OK, "Accepted by " + region.apiUrl() + ".");
            add("actions", Outcome.FAILED, e.getMessage());
            return true;
        } catch (CallInterruptedException e) {
            throw e;
        } catch (DataActionsException e) {
            add("connection", Outcome.FAILED, e.getMessage());
            return false;
        }
    }

    /** Reads one page of what a feature has, and returns whether the client may, as far as is known. */
    private boolean feature(String name, Endpoint endpoint, CallBudget budget) {
        boolean hasPages = endpoint == Endpoint.LIST_INTEGRATIONS;
        Call call = endpoint.call(budget, hasPages ? endpoint.path().query("pageSize", "1") : endpoint.path());
        try {
            api.send(call);
            add(name, Outcome.OK, mayRead(name, call));
        } catch (CallInterruptedException e) {
            throw e;
        } catch (PermissionDeniedException e) {
            add(name, Outcome.MISSING_PERMISSION, e.getMessage());
            return false;
        } catch (DataActionsException e) {
            add(name, Outcome.NOT_CHECKED, e.getMessage());
        }
        return true;
    }

    private static String mayRead(String name, Call call) {
        return "May read " + name + " (" + call.permission() + ").";
    }

    private void integration(CallBudget budget) {
        Optional<String> id = defaults.integrationId();
        if (id.isEmpty()) {
            add(
                    "integration",
                    Outcome.NOT_CHECKED,
                    "The client has no default integration; each definition has to name its own.");
            return;
        }
        Call call = Endpoint.READ_INTEGRATION.call(budget, id.get());
        try {
            judge(id.get(), api.send(call, Json::readObject));
        } catch (CallInterruptedException e) {
            throw e;
        } catch (PermissionDeniedException e) {
            add("integration", Outcome.NOT_CHECKED, e.getMessage());
        } catch (DataActionsException e) {
            add("integration", Outcome.FAILED, e.getMessage());
        }
    }

    private void judge(String id, JsonNode integration) {
        String name = integration.path("name").asText("") + " ("
                + integration.path("integrationType").path("id").asText("") + ", " + id + ")";
        String intended = integration.path("intendedState").asText("");
        String reported = integration.path("reportedState").path("code").asText("");
        if (!intended.equals("ENABLED")) {
            add(
                    "integration",
                    Outcome.FAILED,
                    name + " is " + (intended.isEmpty() ? "in an unknown state" : intended)
                            + ". Enable it: in the admin page under Integrations, or PATCH intendedState ENABLED.");
        } else if (!reported.isEmpty() && !reported.equals("ACTIVE")) {
            add(
                    "integration",
                    Outcome.FAILED,
                    name + " is enabled, but its state is " + reported + ". Wait, or look at it"
                            + " in the admin page under Integrations.");
        } else {
            add("integration", Outcome.OK, name + " is enabled.");
        }
    }

    private void add(String subject, Outcome outcome, String text) {
        items.add(new Item(subject, outcome, text));
    }
}
