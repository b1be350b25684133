package io.github.genesysdataactions.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.json.Fields;
import io.github.genesysdataactions.json.JsonPath;
import io.github.genesysdataactions.rules.FieldPaths;
import io.github.genesysdataactions.rules.NameRules;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Looks at the fields around configuration and contract: an action's name and kind, and keys that are nearly known ones. */
final class LintFields {
    /** What the API and the admin page have, by where it is; other keys are passed over by both. */
    private static final Map<String, Set<String>> KEYS = Map.of(
            "",
            Set.of(
                    "id",
                    "name",
                    "category",
                    "integrationId",
                    "integrationType",
                    "actionType",
                    "description",
                    "version",
                    "secure",
                    "config",
                    "contract",
                    "selfUri"),
            "/config",
            Set.of("timeoutSeconds", "request", "response"),
            "/config/request",
            Set.of("requestUrlTemplate", "requestTemplate", "requestTemplateUri", "requestType", "headers"),
            "/config/response",
            Set.of("translationMap", "translationMapDefaults", "successTemplate", "successTemplateUri"),
            "/contract",
            Set.of("input", "output"),
            "/contract/input",
            Set.of("inputSchema", "inputSchemaUri", "inputSchemaFlattened"),
            "/contract/output",
            Set.of(
                    "successSchema",
                    "successSchemaUri",
                    "successSchemaFlattened",
                    "errorSchema",
                    "errorSchemaUri",
                    "errorSchemaFlattened"));

    private LintFields() {}

    static void check(JsonNode action, FindingCollector findings) {
        new TreeMap<>(KEYS).forEach((pointer, known) -> keys(action.at(pointer), pointer, known, findings));
        for (String field : new String[] {"name", "category"}) {
            Fields.text(action, field)
                    .ifPresent(text -> findings.addAll(LintRule.NAME_IS_REFUSED, NameRules.name(field, text)));
        }
        Fields.text(action, "name")
                .ifPresent(name -> findings.addAll(LintRule.EXPORTED_NAME, NameRules.exported(name)));
        String integration = action.path("integrationType").asText("function");
        if (!integration.startsWith("function")
                && action.at("/config/request/requestUrlTemplate").asText("").isEmpty()) {
            findings.add(
                    LintRule.URL_IS_NO_ADDRESS,
                    FieldPaths.URL,
                    "There is no URL, which only the action of a function does without.",
                    "Write the address that is called.");
        }
        Fields.text(action, "actionType").ifPresent(type -> {
            if (type.equals("static")) {
                findings.add(
                        LintRule.STATIC_ACTION,
                        JsonPath.ROOT.field("actionType"),
                        "The file is of an action that comes with Genesys Cloud, which cannot be created or changed.",
                        "Remove the file if the built-in action is meant; for a copy that you can change, write"
                                + " \"actionType\": \"custom\" and another name.");
            } else if (type.equals("customAuth")) {
                findings.add(
                        LintRule.CUSTOM_AUTH_ACTION,
                        JsonPath.ROOT.field("actionType"),
                        "The file is of the action that signs an integration in, which Genesys Cloud makes itself.",
                        "Keep the file out of the directory that is synchronized, and edit the integration's own"
                                + " action, customAuth_-_<integration id>.");
            }
        });
    }

    /** A key is a slip if it is nearly one that is read, and that one is missing. */
    private static void keys(JsonNode object, String pointer, Set<String> known, FindingCollector findings) {
        object.fieldNames().forEachRemaining(key -> {
            if (known.contains(key)) {
                return;
            }
            Tools.nearest(key, known).filter(meant -> !object.has(meant)).ifPresent(meant -> {
                JsonPath path = JsonPath.ROOT;
                for (String part : pointer.split("/", -1)) {
                    path = part.isEmpty() ? path : path.field(part);
                }
                findings.add(
                        LintRule.MISSPELT_KEY,
                        path.field(key),
                        "Nothing reads the key '" + key + "'.",
                        "Write '" + meant + "', if that is what is meant.");
            });
        });
    }
}
