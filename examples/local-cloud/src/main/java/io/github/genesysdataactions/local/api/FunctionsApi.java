package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Routes;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.store.ActionRecord;
import io.github.genesysdataactions.local.store.ActionStore;
import io.github.genesysdataactions.local.store.FunctionSetup;
import io.github.genesysdataactions.local.store.Integration;
import io.github.genesysdataactions.local.store.IntegrationStore;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Shows and changes the functions of function data actions, and hands out the addresses that take their packages. */
final class FunctionsApi {
    static final int MAX_TIMEOUT_SECONDS = 15;

    private static final List<String> VIEW = List.of("integrations:actionFunction:view");
    private static final List<String> EDIT = List.of("integrations:actionFunction:edit");
    private static final int DESCRIPTION_LIMIT = 255;
    private static final int MAX_URL_SECONDS = 604_800;
    private static final int DEFAULT_URL_SECONDS = 900;

    /** The characters that the public API names (model FunctionUploadRequest). */
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9+\\-_.'()]+");

    private final ActionStore actions;
    private final IntegrationStore integrations;
    private final PackageUploads uploads;
    private final InstantSource clock;

    FunctionsApi(ActionStore actions, IntegrationStore integrations, PackageUploads uploads, InstantSource clock) {
        this.actions = actions;
        this.integrations = integrations;
        this.uploads = uploads;
        this.clock = clock;
    }

    void addTo(Routes<Endpoint> routes) {
        String action = ActionView.ACTIONS + "/{actionId}";
        String draft = action + "/draft/function";
        routes.on("GET", ActionView.ACTIONS + "/functions/runtimes", Endpoint.needing(VIEW, call -> runtimes()));
        routes.on("GET", action + "/function", Endpoint.needing(VIEW, this::published));
        routes.on("GET", draft, Endpoint.needing(VIEW, call -> Reply.json(200, show(draft(call), "/draft"))));
        routes.on("PUT", draft, Endpoint.needing(EDIT, this::replace));
        routes.on("POST", draft + "/upload", Endpoint.needing(EDIT, this::upload));
    }

    /** Returns the id of the function of an action. */
    static String functionId(String actionId) {
        return UUID.nameUUIDFromBytes(actionId.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Reply runtimes() {
        ArrayNode runtimes = Json.array();
        for (Language runtime : Language.ALL) {
            runtimes.addObject()
                    .put("name", runtime.name())
                    .put("description", runtime.description())
                    .put("status", runtime.status())
                    .put("dateEndOfLife", runtime.endOfLife());
        }
        return Reply.json(200, runtimes);
    }

    private Reply published(Call call) {
        ActionRecord action = functional(actions.find(call.variable("actionId")).orElseThrow(Refusal::notFound));
        return Reply.json(200, show(action, ""));
    }

    private Reply replace(Call call) {
        draft(call);
        Fields fields = new Fields(call.body());
        fields.only("", "id", "name", "dateCreated", "zipId", "description", "handler", "runtime", "timeoutSeconds");
        ObjectNode settings = Json.object();
        fields.optionalText("description", DESCRIPTION_LIMIT).ifPresent(text -> settings.put("description", text));
        settings.put("handler", fields.text("handler", DESCRIPTION_LIMIT));
        String runtime = fields.text("runtime", DESCRIPTION_LIMIT);
        if (!runtime.isEmpty()) {
            checkRuntime(fields, runtime);
        }
        settings.put("runtime", runtime);
        settings.put(
                "timeoutSeconds",
                fields.integer("timeoutSeconds", 1, MAX_TIMEOUT_SECONDS).orElse(MAX_TIMEOUT_SECONDS));
        fields.refuseFaults();
        settings.put("dateCreated", clock.instant().toString());
        return Reply.json(
                200,
                show(
                        change(
                                call,
                                action -> action.withFunction(action.function().configured(settings))),
                        "/draft"));
    }

    // A deprecated runtime can be neither chosen nor kept, an unavailable one only be left (Developer Center, blog on
    // Genesys Cloud functions).
    private static void checkRuntime(Fields fields, String name) {
        String status = Language.ALL.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .map(Language::status)
                .orElse("");
        if (status.isEmpty()) {
            fields.fault("invalid.value", "runtime", "is not one of those that functions/runtimes lists");
        } else if (!status.equals(Language.AVAILABLE)) {
            fields.fault("invalid.value", "runtime", "is " + status + "; choose one that is " + Language.AVAILABLE);
        }
    }

    private Reply upload(Call call) {
        ActionRecord draft = draft(call);
        Fields fields = new Fields(call.body());
        fields.only("", "fileName", "signedUrlTimeoutSeconds");
        String fileName = fields.text("fileName", DESCRIPTION_LIMIT);
        if (!fileName.isEmpty() && !FILE_NAME.matcher(fileName).matches()) {
            fields.fault("invalid.value", "fileName", "has to be of letters, digits and + - _ . ' ( )");
        }
        int seconds =
                fields.integer("signedUrlTimeoutSeconds", 1, MAX_URL_SECONDS).orElse(DEFAULT_URL_SECONDS);
        fields.refuseFaults();
        String host = call.request().header("host").orElse("127.0.0.1");
        return Reply.json(200, uploads.announce("http://" + host, draft.id(), fileName, seconds, call.contextId()));
    }

    private ActionRecord draft(Call call) {
        return functional(actions.findDraft(call.variable("actionId")).orElseThrow(Refusal::notFound));
    }

    private ActionRecord change(Call call, Function<ActionRecord, ActionRecord> edit) {
        return actions.updateDraft(call.variable("actionId"), edit::apply).orElseThrow(Refusal::notFound);
    }

    private ActionRecord functional(ActionRecord action) {
        Integration owner = integrations.find(action.integrationId()).orElseThrow(Refusal::notFound);
        if (!owner.type().functions()) {
            throw Refusal.badRequest("Integration of type '" + owner.type().id() + "' does not support functions.");
        }
        return action;
    }

    private ObjectNode show(ActionRecord action, String part) {
        FunctionSetup function = action.function();
        ObjectNode shown = Json.object().put("id", action.id());
        FunctionSetup.Zip zip = function.zip();
        if (function.settings() != null) {
            ObjectNode settings = function.settings().deepCopy();
            settings.put("id", functionId(action.id())).put("name", action.name());
            if (zip != null) {
                settings.put("zipId", zip.id());
            }
            shown.set("function", settings);
        }
        if (zip != null) {
            shown.set("zip", show(zip));
        }
        ArrayNode failures = shown.putArray("uploadExceptionHistory");
        function.failures().forEach(failure -> failures.add(show(failure)));
        return shown.put("selfUri", ActionView.ACTIONS + "/" + action.id() + part + "/function");
    }

    private ObjectNode show(FunctionSetup.Zip zip) {
        ObjectNode shown = Json.object()
                .put("status", zip.status(clock.instant()))
                .put("id", zip.id())
                .put("name", zip.name())
                .put("dateCreated", zip.created().toString())
                .put("requestId", zip.requestId());
        return zip.fault() == null ? shown : shown.put("errorMessage", zip.fault());
    }

    /** What functions can be written for; the names are those of AWS Lambda, the status texts are an assumption. */
    private record Language(String name, String description, String status, String endOfLife) {
        static final String AVAILABLE = "Available";
        static final List<Language> ALL = List.of(
                new Language("nodejs22.x", "Node.js 22", AVAILABLE, "2027-04-30T00:00:00Z"),
                new Language("nodejs20.x", "Node.js 20", "Deprecated", "2026-04-30T00:00:00Z"),
                new Language("nodejs18.x", "Node.js 18", "Unavailable", "2025-09-01T00:00:00Z"));
    }
}
