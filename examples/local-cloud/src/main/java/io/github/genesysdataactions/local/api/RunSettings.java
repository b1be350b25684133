package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.execute.RunContext;
import io.github.genesysdataactions.local.store.ActionRecord;
import io.github.genesysdataactions.local.store.ActionStore;
import io.github.genesysdataactions.local.store.CredentialStore;
import io.github.genesysdataactions.local.store.Integration;
import io.github.genesysdataactions.local.store.IntegrationStore;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the run of an action takes from its integration. */
final class RunSettings {
    private final ActionStore actions;
    private final IntegrationStore integrations;
    private final CredentialStore credentials;
    private final Map<String, String> given;
    private final IntegrationBaseUrls baseUrls;

    /**
     * Makes them.
     *
     * @param given the fields that templates read where no credential of the integration has them
     */
    RunSettings(
            ActionStore actions,
            IntegrationStore integrations,
            CredentialStore credentials,
            Map<String, String> given,
            IntegrationBaseUrls baseUrls) {
        this.actions = actions;
        this.integrations = integrations;
        this.credentials = credentials;
        this.given = Map.copyOf(given);
        this.baseUrls = baseUrls;
    }

    /** Returns the integration of an action, which has to be enabled. */
    Integration enabled(ActionRecord action) {
        Integration integration = integrations.find(action.integrationId()).orElseThrow(Refusal::notFound);
        if (!integration.enabled()) {
            throw Refusal.badRequest("The integration of this action is not active.");
        }
        return integration;
    }

    /** Returns a function data action in such a form that its URL is the name of the function's handler. */
    static ActionRecord callable(ActionRecord action) {
        ObjectNode settings = action.function().settings();
        ObjectNode config = action.config().deepCopy();
        int own = config.path("timeoutSeconds").asInt(FunctionsApi.MAX_TIMEOUT_SECONDS);
        int functions = settings == null ? own : settings.path("timeoutSeconds").asInt();
        config.put("timeoutSeconds", Math.min(own, functions));
        config.withObject("/request")
                .put(
                        "requestUrlTemplate",
                        settings == null ? "" : settings.path("handler").asText())
                .put("requestType", "POST");
        return action.withConfig(config);
    }

    // One that is not configured yet makes nothing; ${authResponse.…} has no value then.
    private @Nullable ActionRecord authAction(ActionRecord action, Integration integration) {
        return actions.find(AuthActions.id(integration.id()))
                .filter(auth -> !AuthActions.is(action))
                .filter(auth -> auth.config().at("/request/requestUrlTemplate").isTextual())
                .orElse(null);
    }

    /**
     * Returns what a run of an integration's action has besides its input.
     *
     * @param host the host and port of this cloud
     * @param first fields of credentials that go before those of the integration
     */
    RunContext context(ActionRecord action, Integration integration, String host, Map<String, String> first) {
        Map<String, String> fields = new HashMap<>(given);
        fields.putAll(credentials.fieldsOf(integration));
        fields.putAll(first);
        return new RunContext(fields, Map.of(), authAction(action, integration), baseUrls.of(integration, host));
    }
}
