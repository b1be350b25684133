package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.store.ActionRecord;
import io.github.genesysdataactions.local.store.ActionStore;
import io.github.genesysdataactions.local.store.CredentialStore;
import io.github.genesysdataactions.local.store.FunctionSetup;
import io.github.genesysdataactions.local.store.Integration;

/**
 * The custom authentication actions: one for each integration whose credential is of type {@code userDefinedOAuth}, made
 * by the service itself (MyPureCloud/terraform-provider-genesyscloud). Its contract is fixed; what that is, its first
 * configuration, and that it goes with the credential, are assumptions.
 */
final class AuthActions {
    private static final String PREFIX = "customAuth_-_";
    private static final String CREDENTIAL_TYPE = "userDefinedOAuth";

    private final ActionStore actions;
    private final CredentialStore credentials;

    AuthActions(ActionStore actions, CredentialStore credentials) {
        this.actions = actions;
        this.credentials = credentials;
    }

    /** Returns the id of the authentication action of an integration. */
    static String id(String integrationId) {
        return PREFIX + integrationId;
    }

    /** Says whether an action is an authentication action. */
    static boolean is(ActionRecord action) {
        return action.id().startsWith(PREFIX);
    }

    /** Refuses what only other actions can have or be. */
    static void refuse(ActionRecord action, String what) {
        if (is(action)) {
            throw Refusal.badRequest("Custom authentication actions " + what + ".");
        }
    }

    /** Notes what a change asks for beyond the configuration, which is all that can be changed. */
    static void check(Fields fields, ActionRecord current, ObjectNode body) {
        if (!body.path("name").asText(current.name()).equals(current.name())) {
            fields.fault("invalid.value", "name", "of a custom authentication action cannot be changed");
        }
        if (!body.path("category").asText(current.category()).equals(current.category())) {
            fields.fault("invalid.value", "category", "of a custom authentication action cannot be changed");
        }
        if (body.at("/config/timeoutSeconds").isNumber()) {
            fields.fault("invalid.value", "config.timeoutSeconds", "is invalid for custom authentication actions");
        }
    }

    /** Makes the action of an integration whose credentials have changed, or removes it. */
    void follow(Integration integration) {
        String id = id(integration.id());
        boolean wanted = integration.config().credentials().values().stream()
                .flatMap(credential -> credentials.find(credential).stream())
                .anyMatch(credential -> credential.type().name().equals(CREDENTIAL_TYPE));
        if (!wanted) {
            actions.delete(id);
        } else if (actions.find(id).isEmpty()) {
            actions.add(action(id, integration));
        }
    }

    private static ActionRecord action(String id, Integration integration) {
        ObjectNode input = Json.object().put("type", "object");
        input.putObject("properties");
        ObjectNode config = Json.object();
        config.putObject("request")
                .put("requestTemplate", ConfigFields.DEFAULT_REQUEST_TEMPLATE)
                .putObject("headers");
        ObjectNode response = config.putObject("response");
        response.putObject("translationMap");
        response.putObject("translationMapDefaults");
        response.put("successTemplate", ConfigFields.DEFAULT_SUCCESS_TEMPLATE);
        return new ActionRecord(
                id,
                integration.name() + " Auth",
                integration.type().name(),
                integration.id(),
                1,
                false,
                new ActionRecord.Contract(input, input.deepCopy().put("additionalProperties", true)),
                config,
                FunctionSetup.NONE);
    }
}
