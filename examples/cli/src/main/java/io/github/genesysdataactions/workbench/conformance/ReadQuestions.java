package io.github.genesysdataactions.workbench.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.genesysdataactions.workbench.conformance.Calls.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** What can be read without making anything. */
final class ReadQuestions {
    private static final String INTEGRATIONS = "/api/v2/integrations";
    private static final String EXPANDED = "?expand=config.properties";
    private static final int TYPE_PAGES = 2;

    private final Conformance conformance;
    private final Calls calls;
    private String integrationType = "custom-rest-actions";

    ReadQuestions(Conformance conformance) {
        this.conformance = conformance;
        this.calls = conformance.calls();
    }

    /** Returns the type of the integration, once that was read. */
    String integrationType() {
        return integrationType;
    }

    /**
     * Reads the integrations of the usual type, among which are that one, if it is of this type, and what was left; and sees
     * what {@code expand} does.
     */
    Reply integrations() {
        Reply listed = list();
        JsonNode own = MissingNode.getInstance();
        for (JsonNode integration : listed.json().path("entities")) {
            if (integration.path("id").asText().equals(conformance.integrationId())) {
                own = integration;
            }
        }
        Reply read = listed;
        if (own.isMissingNode()) {
            read = calls.get(Made.integration(conformance.integrationId()) + EXPANDED);
            own = read.json();
        }
        boolean shows = own.at("/config/current/version").isNumber();
        conformance.answer(
                "expand-config",
                read,
                shows,
                "`expand=config.properties` "
                        + (shows ? "shows the configuration" : "shows no configuration: " + read.shown()));
        String type = own.at("/integrationType/id").asText(integrationType);
        if (type.equals(integrationType)) {
            return listed;
        }
        integrationType = type;
        return list();
    }

    private Reply list() {
        return calls.get(INTEGRATIONS + EXPANDED + "&pageSize=100&integrationType=" + Calls.encoded(integrationType));
    }

    void ask() {
        conformance.ask(TYPE_PAGES, this::types, "crm-type-ids");
        conformance.ask(1, this::runtimes, "runtimes");
        conformance.ask(1, this::certificates, "certificates");
        conformance.ask(1, this::flatForm, "flat-form");
    }

    private void types() {
        List<String> crm = new ArrayList<>();
        Reply reply = calls.get(INTEGRATIONS + "/types?pageSize=100");
        add(reply, crm);
        if (reply.json().path("pageCount").asInt() > 1) {
            add(calls.get(INTEGRATIONS + "/types?pageSize=100&pageNumber=2"), crm);
        }
        if (reply.isOk() && crm.isEmpty()) {
            conformance.unanswered("crm-type-ids", "the organization has no such type among its first 200");
            return;
        }
        conformance.answer(
                "crm-type-ids",
                reply,
                crm.contains("microsoft-dynamics-datadip") && crm.contains("zendesk-datadip"),
                Conformance.names(crm));
    }

    private static void add(Reply page, List<String> crm) {
        for (JsonNode type : page.json().path("entities")) {
            String id = type.path("id").asText();
            String text = (id + " " + type.path("name").asText()).toLowerCase(Locale.ROOT);
            if (text.contains("dynamics") || text.contains("zendesk")) {
                crm.add(id);
            }
        }
    }

    private void runtimes() {
        Reply reply = calls.get("/functions/runtimes");
        TreeMap<String, String> statuses = new TreeMap<>();
        for (JsonNode runtime : reply.json()) {
            statuses.put(runtime.path("name").asText(), runtime.path("status").asText());
        }
        List<String> shown = new ArrayList<>();
        statuses.forEach((name, status) ->
                shown.add(Conformance.names(List.of(name)) + " " + Conformance.names(List.of(status))));
        conformance.answer(
                "runtimes",
                reply,
                String.join(", ", shown).equals("nodejs18.x Unavailable, nodejs20.x Deprecated, nodejs22.x Available"),
                reply.isOk() ? String.join(", ", shown) : reply.shown());
    }

    private void certificates() {
        Reply reply = calls.get("/certificates");
        List<String> statuses = new ArrayList<>();
        for (JsonNode certificate : reply.json().path("entities")) {
            statuses.add(certificate.path("status").asText());
        }
        conformance.answer(
                "certificates",
                reply,
                statuses.stream().sorted().toList().equals(List.of("Current", "Upcoming")),
                reply.isOk() ? Conformance.names(statuses.stream().sorted().toList()) : reply.shown());
    }

    /** Sends a body without a field, of which nothing can be made: only whether there is such an address shows. */
    private void flatForm() {
        Reply reply = calls.postFlat("/api/v2/custom/dataactions", "{}");
        conformance.answer(
                "flat-form",
                List.of(400, 401, 403).contains(reply.status()),
                reply.shown() + " to an empty body and a token without scopes; no more can be asked, as nothing there"
                        + " can be removed");
    }

    /** Looks which categories there are: that of an action, and that of a draft. */
    void categories(String published, String draft) {
        Reply reply = calls.get("/categories?pageSize=100");
        List<String> names = new ArrayList<>();
        for (JsonNode category : reply.json().path("entities")) {
            names.add(category.path("name").asText());
        }
        if (!names.contains(published) && reply.json().path("total").asInt() > names.size()) {
            conformance.unanswered("categories", "the organization has more than 100");
            return;
        }
        conformance.answer(
                "categories",
                reply,
                names.contains(published) && !names.contains(draft),
                (names.contains(published) ? "an action's is there" : "an action's is not there")
                        + (names.contains(draft) ? ", a draft's too" : ", a draft's is not"));
    }
}
