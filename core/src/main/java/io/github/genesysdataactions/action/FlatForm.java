package io.github.genesysdataactions.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.Fields;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonPath;
import io.github.genesysdataactions.json.SchemaAccess;
import io.github.genesysdataactions.rules.FieldPaths;
import io.github.genesysdataactions.rules.HeaderRules;
import io.github.genesysdataactions.rules.Templates;
import io.github.genesysdataactions.rules.TimeoutRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a definition in the flat form, and knows what that form has no words for. */
final class FlatForm {
    private FlatForm() {}

    static ObjectNode of(ActionDefinition definition) {
        ObjectNode json = Json.object();
        json.put("name", definition.name());
        definition.description().ifPresent(text -> json.put("description", text));
        json.put("type", "http");
        json.put("version", "1");
        json.put("url", definition.urlTemplate());
        json.put("method", definition.method().name());
        json.set("inputSchema", SchemaAccess.of(definition.input()));
        json.set("outputSchema", SchemaAccess.of(definition.contract().output()));
        Fields.put(json.putObject("headers"), definition.headers());
        definition.timeout().ifPresent(timeout -> json.put("timeout", timeout.toMillis()));
        return json;
    }

    static List<Problem> problems(ActionDefinition.Builder definition) {
        List<Problem> problems = new ArrayList<>();
        if (definition.secure) {
            problems.add(unsayable(JsonPath.ROOT.field("secure"), "no 'secure'", "Leave it out."));
        }
        if (definition.timeout != null) {
            problems.addAll(TimeoutRules.wholeMilliseconds(definition.timeout));
        }
        url(definition, problems);
        for (Map.Entry<String, String> header : definition.headers.view().entrySet()) {
            if (Templates.needsIntegration(header.getValue())) {
                problems.add(unsayable(
                        HeaderRules.path(header.getKey()),
                        "no integration to take ${credentials.…} from",
                        "Write the value itself, or use the public API."));
            }
        }
        template(definition.requestTemplate, FieldPaths.REQUEST_TEMPLATE, "request template", problems);
        if (!definition.translationMap.isEmpty() || !definition.translationDefaults.isEmpty()) {
            problems.add(unsayable(
                    FieldPaths.TRANSLATIONS, "no translation map", "Answer in the form of the output contract."));
        }
        template(definition.successTemplate, FieldPaths.SUCCESS_TEMPLATE, "success template", problems);
        return problems;
    }

    private static void url(ActionDefinition.Builder definition, List<Problem> problems) {
        String url = definition.url;
        if (url == null) {
            return;
        }
        if (definition.isWithoutUrl) {
            problems.add(unsayable(FieldPaths.URL, "no action without a URL", "Write one, or use the public API."));
        }
        if (definition.isLambda || url.startsWith("arn:")) {
            problems.add(unsayable(
                    FieldPaths.URL, "no Lambda ARN", "Put an API Gateway before the function, or use the public API."));
        } else if (url.startsWith("/") || Templates.needsIntegration(url)) {
            problems.add(unsayable(
                    FieldPaths.URL,
                    "no integration to take the host or ${credentials.…} from",
                    "Write the whole URL, or use the public API."));
        }
    }

    private static void template(@Nullable String text, JsonPath path, String what, List<Problem> problems) {
        if (text != null) {
            problems.add(unsayable(path, "no " + what, "Leave it out, or use the public API."));
        }
    }

    private static Problem unsayable(JsonPath path, String lack, String remedy) {
        return new Problem(path.text(), "The flat form has " + lack + ".", remedy);
    }
}
