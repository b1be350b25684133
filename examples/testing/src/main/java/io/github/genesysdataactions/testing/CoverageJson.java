package io.github.genesysdataactions.testing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.json.Json;

/** Coverage as JSON. */
final class CoverageJson {
    private CoverageJson() {}

    static String of(Coverage coverage) {
        ObjectNode json = Json.object().put("percent", coverage.percent());
        ArrayNode actions = json.putArray("actions");
        coverage.actions().forEach(action -> actions.add(of(action)));
        return Values.pretty(json) + "\n";
    }

    private static ObjectNode of(ActionCoverage action) {
        ObjectNode json = Json.object()
                .put("name", action.name())
                .put("runs", action.runs())
                .put("percent", action.total().percent());
        json.set("total", of(action.total()));
        json.set("branches", of(action.branches()));
        json.set("references", of(action.references()));
        json.set("inputs", of(action.inputs()));
        json.set("translationMap", of(action.translations()));
        json.set("answers", of(action.answers()));
        ObjectNode statuses = json.putObject("statuses");
        action.statuses().forEach((status, count) -> statuses.put(String.valueOf(status), count));
        ArrayNode conditions = json.putArray("conditions");
        for (ActionCoverage.Template template : action.templates()) {
            template.conditions.forEach((mark, sides) -> conditions
                    .addObject()
                    .put("file", action.fileOf(template))
                    .put("line", mark.position().line())
                    .put("column", mark.position().column())
                    .put("condition", mark.source())
                    .put("true", sides.yes)
                    .put("false", sides.no));
        }
        ObjectNode inputs = json.putObject("inputsGiven");
        action.inputSides()
                .forEach((name, sides) ->
                        inputs.putObject(name).put("given", sides.yes).put("leftOut", sides.no));
        ObjectNode translations = json.putObject("translations");
        action.translationSides()
                .forEach((name, sides) -> translations
                        .putObject(name)
                        .put("found", sides.yes)
                        .put("missing", sides.no)
                        .put("defaulted", action.defaulted(name)));
        ArrayNode missed = json.putArray("missed");
        action.missed().forEach(missed::add);
        return json;
    }

    private static ObjectNode of(Points points) {
        return Json.object().put("reached", points.reached()).put("all", points.all());
    }
}
