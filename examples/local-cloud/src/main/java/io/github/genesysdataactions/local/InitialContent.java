package io.github.genesysdataactions.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.api.Setup;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.store.ActionRecord;
import io.github.genesysdataactions.local.store.FunctionSetup;
import io.github.genesysdataactions.local.store.Integration;
import io.github.genesysdataactions.local.store.IntegrationType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/** What a cloud holds when it starts, collected by its builder. */
final class InitialContent {
    private final List<Integration> integrations = new ArrayList<>();
    private final Map<String, ActionRecord> builtIn = new TreeMap<>();
    private String organizationId = UUID.randomUUID().toString();
    private int plainActions;

    /** Returns a delay, which has to be zero or more. */
    static Duration delay(Duration delay) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("A delay must be zero or more, not " + delay + ".");
        }
        return delay;
    }

    void organizationId(String id) {
        organizationId = Objects.requireNonNull(id, "id");
    }

    void plainActions(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("The number of actions must be zero or more, not " + count + ".");
        }
        plainActions = count;
    }

    void integration(String id, String typeId, String name) {
        IntegrationType type = IntegrationType.find(typeId)
                .orElseThrow(() -> new IllegalArgumentException("There is no type of integration with the id '" + typeId
                        + "'; there are "
                        + IntegrationType.all().stream()
                                .map(IntegrationType::id)
                                .toList()
                        + "."));
        integrations.add(integration(Objects.requireNonNull(id, "id"), type, Objects.requireNonNull(name, "name")));
    }

    void staticAction(String id, String name, String url) {
        if (!id.startsWith("static_-_")) {
            throw new IllegalArgumentException(
                    "The id of a static action begins with 'static_-_', as Genesys Cloud's do; '" + id + "' does not.");
        }
        builtIn.put(id, action(id, Objects.requireNonNull(name, "name"), config(Objects.requireNonNull(url, "url"))));
    }

    /** Returns all of it; the actions belong to the first integration, whose id this is. */
    Setup.Content content(String integrationId) {
        List<Integration> all = new ArrayList<>();
        all.add(integration(integrationId, IntegrationType.WEB_SERVICES, IntegrationType.WEB_SERVICES.name()));
        all.addAll(integrations);
        List<ActionRecord> actions = new ArrayList<>();
        builtIn.values().forEach(action -> actions.add(action.withIntegration(integrationId)));
        ActionRecord plain = action("", "", config("http://127.0.0.1:9/plain")).withIntegration(integrationId);
        for (int i = 1; i <= plainActions; i++) {
            UUID id = UUID.nameUUIDFromBytes(("plain " + i).getBytes(StandardCharsets.UTF_8));
            actions.add(plain.withId("custom_-_" + id).withName("Action " + i));
        }
        return new Setup.Content(organizationId, all, actions);
    }

    private static Integration integration(String id, IntegrationType type, String name) {
        return new Integration(id, name, type, true, Integration.Config.EMPTY, Instant.MIN);
    }

    private static ActionRecord action(String id, String name, ObjectNode config) {
        ObjectNode schema = Json.object().put("type", "object");
        schema.putObject("properties");
        return new ActionRecord(
                id,
                name,
                IntegrationType.WEB_SERVICES.name(),
                "",
                1,
                false,
                new ActionRecord.Contract(schema, schema),
                config,
                FunctionSetup.NONE);
    }

    private static ObjectNode config(String url) {
        ObjectNode config = Json.object();
        config.putObject("request")
                .put("requestUrlTemplate", url)
                .put("requestTemplate", "${input.rawRequest}")
                .put("requestType", "POST")
                .putObject("headers");
        ObjectNode response = config.putObject("response");
        response.putObject("translationMap");
        response.putObject("translationMapDefaults");
        response.put("successTemplate", "${rawResult}");
        return config;
    }
}
