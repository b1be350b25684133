package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Routes;
import io.github.genesysdataactions.local.store.ActionStore;
import io.github.genesysdataactions.local.store.Integration;
import io.github.genesysdataactions.local.store.IntegrationStore;
import io.github.genesysdataactions.local.store.IntegrationType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Lists, creates, reads, enables, disables and deletes integrations. */
final class IntegrationsApi {
    static final String INTEGRATIONS = "/api/v2/integrations";
    static final List<String> VIEW = List.of("integrations:integration:view");
    static final List<String> ADD = List.of("integrations:integration:add");
    static final List<String> EDIT = List.of("integrations:integration:edit");
    static final List<String> DELETE = List.of("integrations:integration:delete");

    private static final int MAX_IDS = 100;

    private final IntegrationStore integrations;
    private final ActionStore actions;
    private final IntegrationView view;
    private final InstantSource clock;
    private final Duration usableAfter;

    IntegrationsApi(
            IntegrationStore integrations,
            ActionStore actions,
            IntegrationView view,
            InstantSource clock,
            Duration usableAfter) {
        this.integrations = integrations;
        this.actions = actions;
        this.view = view;
        this.clock = clock;
        this.usableAfter = usableAfter;
    }

    void addTo(Routes<Endpoint> routes) {
        String one = INTEGRATIONS + "/{integrationId}";
        routes.on("GET", INTEGRATIONS, Endpoint.needing(VIEW, this::list));
        routes.on("POST", INTEGRATIONS, Endpoint.needing(ADD, this::create));
        routes.on("GET", one, Endpoint.needing(VIEW, this::get));
        routes.on("PATCH", one, Endpoint.needing(EDIT, this::update));
        routes.on("DELETE", one, Endpoint.needing(DELETE, this::delete));
    }

    /**
     * Returns the integration of a new action, and refuses the action where it is not there or not ready. The service
     * answers 400 while an integration is not usable yet: the Terraform provider
     * (MyPureCloud/terraform-provider-genesyscloud) retries a create on 400.
     */
    Integration require(String id) {
        Integration integration = integrations
                .find(id)
                .orElseThrow(() ->
                        Refusal.badField("integrationId", "There is no integration with the given integrationId."));
        if (clock.instant().isBefore(integration.usableFrom())) {
            throw Refusal.badField("integrationId", "The integration with the given integrationId is not ready yet.");
        }
        return integration;
    }

    private Reply list(Call call) {
        Page page = Page.of(call);
        List<Integration> found =
                new ArrayList<>(integrations.all().stream().filter(filter(call)).toList());
        if (call.parameter("sortBy").filter("name"::equals).isPresent()) {
            found.sort(Comparator.comparing(Integration::name, String.CASE_INSENSITIVE_ORDER));
        }
        ObjectNode listing = page.show(call, found.size());
        ArrayNode entities = listing.putArray("entities");
        page.of(found).forEach(integration -> entities.add(view.show(integration, call)));
        return Reply.json(200, listing);
    }

    private static Predicate<Integration> filter(Call call) {
        List<Predicate<Integration>> filters = new ArrayList<>();
        call.parameter("integrationType")
                .ifPresent(type -> filters.add(i -> i.type().id().equals(type)));
        call.parameter("reportedState")
                .ifPresent(state -> filters.add(i -> IntegrationView.state(i).equals(state)));
        call.parameter("credentialId")
                .ifPresent(id -> filters.add(i -> i.config().credentials().containsValue(id)));
        call.parameter("ids")
                .map(csv -> Set.copyOf(List.of(csv.split(",", -1))))
                .ifPresent(ids -> {
                    if (ids.size() > MAX_IDS) {
                        throw Refusal.badField("ids", "At most " + MAX_IDS + " ids can be asked for at once.");
                    }
                    filters.add(i -> ids.contains(i.id()));
                });
        return filters.stream().reduce(i -> true, Predicate::and);
    }

    private Reply create(Call call) {
        Fields fields = new Fields(call.body());
        fields.only("", "name", "integrationType");
        fields.only("integrationType", "id", "name", "selfUri");
        String typeId = fields.text("integrationType.id", Fields.NAME_LIMIT);
        IntegrationType type = IntegrationType.find(typeId).orElse(IntegrationType.WEB_SERVICES);
        if (!typeId.isEmpty() && !type.id().equals(typeId)) {
            fields.fault("invalid.value", "integrationType.id", "is not a type of integration that is known here");
        }
        String name = fields.optionalText("name", Fields.NAME_LIMIT).orElse(type.name());
        fields.refuseFaults();
        Integration created = new Integration(
                UUID.randomUUID().toString(),
                name,
                type,
                false,
                Integration.Config.EMPTY,
                clock.instant().plus(usableAfter));
        integrations.add(created);
        return Reply.json(200, view.show(created, call));
    }

    private Reply get(Call call) {
        return Reply.json(
                200, view.show(integrations.find(call.variable("integrationId")).orElseThrow(Refusal::notFound), call));
    }

    private Reply update(Call call) {
        Fields fields = new Fields(call.body());
        fields.only("", "intendedState");
        String state = fields.text("intendedState", Fields.NAME_LIMIT);
        if (!state.isEmpty() && !List.of("ENABLED", "DISABLED").contains(state)) {
            fields.fault("invalid.value", "intendedState", "has to be ENABLED or DISABLED");
        }
        fields.refuseFaults();
        Integration updated = integrations
                .update(call.variable("integrationId"), integration -> integration.enabled(state.equals("ENABLED")))
                .orElseThrow(Refusal::notFound);
        return Reply.json(200, view.show(updated, call));
    }

    private Reply delete(Call call) {
        String id = call.variable("integrationId");
        Integration deleted = integrations.find(id).orElseThrow(Refusal::notFound);
        if (!integrations.delete(id)) {
            throw Refusal.notFound();
        }
        actions.deleteOf(id);
        return Reply.json(200, view.show(deleted, call));
    }
}
