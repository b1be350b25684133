package io.github.genesysdataactions.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.error.AuthenticationException;
import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.PermissionDeniedException;
import io.github.genesysdataactions.http.ApiPath;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.Limits;
import io.github.genesysdataactions.integration.CheckReport;
import io.github.genesysdataactions.integration.CheckReport.Item;
import io.github.genesysdataactions.integration.CheckReport.Outcome;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.options.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at token, permission and integration with requests that change nothing. */
public final class ConnectionCheck {
    private static final String VIEW = "integrations:action:view";

    private final Api api;
    private final Region region;
    private final Defaults defaults;
    private final List<Item> items = new ArrayList<>();

    public ConnectionCheck(Api api, Region region, Defaults defaults) {
        this.api = api;
        this.region = region;
        this.defaults = defaults;
    }

    public CheckReport run() {
        Limits limits = api.begin();
        if (readsActions(limits)) {
            add(
                    "changes",
                    Outcome.NOT_CHECKED,
                    "Whether the client may add, edit, delete and execute actions shows only by doing it"
                            + " (integrations:action:add, :edit, :delete, :execute).");
            integration(limits);
        }
        return new CheckReport(items);
    }

    /** Returns whether looking further makes sense. */
    private boolean readsActions(Limits limits) {
        ApiPath path = Endpoint.LIST_ACTIONS.path().query("pageSize", "1");
        try {
            api.send(Endpoint.LIST_ACTIONS.call(limits, path));
            add("token", Outcome.OK, "Accepted by " + region.apiUrl() + ".");
            add("permission", Outcome.OK, "May read actions (" + VIEW + ").");
            return true;
        } catch (AuthenticationException e) {
            add("token", Outcome.FAILED, e.getMessage());
            return false;
        } catch (PermissionDeniedException e) {
            add("token", Outcome.OK, "Accepted by " + region.apiUrl() + ".");
            add("permission", Outcome.FAILED, e.getMessage());
            return true;
        } catch (CallInterruptedException e) {
            throw e;
        } catch (DataActionsException e) {
            add("connection", Outcome.FAILED, e.getMessage());
            return false;
        }
    }

    private void integration(Limits limits) {
        Optional<String> id = defaults.integrationId();
        if (id.isEmpty()) {
            add(
                    "integration",
                    Outcome.NOT_CHECKED,
                    "The client has no default integration; each definition has to name its own.");
            return;
        }
        Call call = Endpoint.READ_INTEGRATION.call(limits, id.get());
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
