package io.github.genesysdataactions.local.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.genesysdataactions.local.api.FinishedRun;
import io.github.genesysdataactions.local.execute.Flattening;
import io.github.genesysdataactions.local.execute.Masking;
import io.github.genesysdataactions.local.execute.Place;
import io.github.genesysdataactions.local.execute.Rendered;
import io.github.genesysdataactions.local.execute.RunNotice;
import io.github.genesysdataactions.local.execute.RunNotices;
import io.github.genesysdataactions.local.execute.Step;
import io.github.genesysdataactions.local.execute.StepFailure;
import io.github.genesysdataactions.local.execute.Translation;
import io.github.genesysdataactions.local.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Shows one execution step by step, without the values of credentials, and with long texts cut. */
final class TraceView {
    /** A longer text is cut. */
    static final int TEXT = 20_000;

    private static final String URL = "config.request.requestUrlTemplate";
    private static final String BODY = "config.request.requestTemplate";
    private static final String HEADERS = "config.request.headers.";

    private final FinishedRun finished;
    private final Masking masking;
    private final Map<String, Rendering> renderings = new LinkedHashMap<>();

    private TraceView(FinishedRun finished) {
        this.finished = finished;
        List<String> secrets = new ArrayList<>(finished.secrets());
        for (Rendered rendered : finished.run().rendered()) {
            if (isHidden(rendered)) {
                String text = rendered.text().strip();
                secrets.add(text);
                secrets.add(text.substring(text.indexOf(' ') + 1)); // what follows a scheme
            }
        }
        masking = new Masking(List.of(), secrets)
                .with(finished.input(), finished.run().rendered());
        finished.run()
                .rendered()
                .forEach(rendered ->
                        renderings.put(rendered.part(), new Rendering(rendered, masking, isHidden(rendered))));
    }

    static Execution of(long number, FinishedRun finished) {
        return new Execution(number, new TraceView(finished).json(number));
    }

    private ObjectNode json(long number) {
        List<RunNotice> notices = RunNotices.of(
                finished.action(), finished.input(), finished.run(), (map, name) -> "'" + name + "' in " + map);
        ObjectNode json = Json.object()
                .put("number", number)
                .put("actionId", finished.action().id())
                .put("name", finished.action().name())
                .put("draft", finished.draft())
                .put("started", finished.started().toString())
                .put("millis", finished.took().toMillis())
                .put("success", finished.run().failure().isEmpty())
                .put("reason", finished.run().failure().map(this::reason).orElse(""))
                .put(
                        "warnings",
                        notices.stream()
                                .filter(notice -> notice.kind().isWarning())
                                .count())
                .put("contextId", finished.contextId());
        json.set("input", tree(finished.input()));
        ArrayNode steps = json.putArray("steps");
        finished.run().steps().forEach(step -> steps.add(step(steps.size() + 1, step)));
        ArrayNode shown = json.putArray("renderings");
        renderings.values().forEach(rendering -> shown.add(rendering.json()));
        ArrayNode translations = json.putArray("translations");
        finished.run().translations().forEach(translation -> translations.add(translation(translation)));
        ArrayNode shownNotices = json.putArray("notices");
        notices.forEach(notice -> shownNotices.add(notice(notice)));
        JsonNode result = finished.run().result();
        if (!result.isMissingNode()) {
            json.set("result", tree(result));
            json.set("flattened", tree(Flattening.value(result)));
        }
        finished.run().failure().ifPresent(failure -> json.set("failure", failure(failure)));
        return json;
    }

    private ObjectNode step(int number, Step step) {
        ObjectNode json =
                Json.object().put("number", number).put("name", step.name()).put("success", step.failure() == null);
        put(json, "given", given(step));
        put(json, "result", result(step));
        if (step.failure() != null) {
            json.set("failure", failure(step.failure()));
        }
        return json;
    }

    private JsonNode given(Step step) {
        return switch (step.name()) {
            case "Resolve headers" -> headers(step.input(), Rendering::template);
            case "Execute request" -> request(step.input());
            default -> tree(step.input());
        };
    }

    // The renderings know which parts of a text are secret, however short.
    private JsonNode result(Step step) {
        if (step.result().isMissingNode()) {
            return step.result();
        }
        return switch (step.name()) {
            case "Resolve URL template" -> TextNode.valueOf(rendered(URL).strip());
            case "Resolve headers" -> headers(step.result(), Rendering::masked);
            case "Resolve request template" -> TextNode.valueOf(rendered(BODY));
            default -> tree(step.result());
        };
    }

    private ObjectNode request(JsonNode sent) {
        ObjectNode json = Json.object()
                .put("method", sent.path("method").asText())
                .put("url", rendered(URL).strip());
        json.set("headers", headers(sent.path("headers"), Rendering::masked));
        return json.put("body", rendered(BODY));
    }

    private ObjectNode headers(JsonNode headers, Function<Rendering, String> shown) {
        ObjectNode json = Json.object();
        headers.fieldNames().forEachRemaining(name -> {
            Rendering rendering = renderings.get(HEADERS + name);
            json.put(name, rendering == null ? Masking.MASK : shown.apply(rendering));
        });
        return json;
    }

    private String rendered(String part) {
        Rendering rendering = renderings.get(part);
        return rendering == null ? "" : rendering.masked();
    }

    private ObjectNode translation(Translation translation) {
        ObjectNode json = Json.object()
                .put("name", translation.name())
                .put("path", translation.path())
                .put("found", translation.found() != null);
        if (translation.text() != null) {
            json.put("value", cut(masking.text(translation.text())));
        }
        return json.put("default", translation.isDefault());
    }

    private ObjectNode failure(StepFailure failure) {
        ObjectNode json = Json.object().put("status", failure.status()).put("reason", reason(failure));
        failure.place().ifPresent(place -> json.set("place", place(place)));
        ArrayNode refused = json.putArray("refusedAt");
        failure.refusedAt().forEach(refused::add);
        return json;
    }

    private ObjectNode notice(RunNotice notice) {
        ObjectNode json = Json.object()
                .put("kind", notice.kind().name())
                .put("warning", notice.kind().isWarning())
                .put("message", cut(masking.text(notice.message())));
        if (notice.place() != null) {
            json.set("place", place(notice.place()));
        }
        return json;
    }

    private static ObjectNode place(Place place) {
        return Json.object()
                .put("part", place.part())
                .put("line", place.position().line())
                .put("column", place.position().column());
    }

    private String reason(StepFailure failure) {
        return cut(masking.text(failure.testReason()));
    }

    private JsonNode tree(JsonNode tree) {
        if (tree.isMissingNode()) {
            return tree;
        }
        JsonNode masked = masking.tree(tree);
        String text = Json.text(masked);
        return text.length() <= TEXT ? masked : TextNode.valueOf(cut(text));
    }

    private static void put(ObjectNode json, String field, JsonNode value) {
        if (!value.isMissingNode()) {
            json.set(field, value);
        }
    }

    private static boolean isHidden(Rendered rendered) {
        return rendered.part().startsWith(HEADERS)
                && Secrets.hidesTemplate(rendered.part().substring(HEADERS.length()), rendered.template());
    }

    static String cut(String text) {
        return text.length() <= TEXT ? text : text.substring(0, TEXT) + "…";
    }
}
