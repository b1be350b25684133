package io.github.genesysdataactions.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.json.Fields;
import io.github.genesysdataactions.json.JsonPath;
import io.github.genesysdataactions.rules.Paths;
import io.github.genesysdataactions.rules.TextRules;

/** Looks at what an action is called, and at what an export file says of its kind. */
final class LintFile {
    private LintFile() {}

    static void check(JsonNode action, LintReport report) {
        for (String field : new String[] {"name", "category"}) {
            Fields.text(action, field)
                    .ifPresent(text -> report.addAll(LintRule.NAME_IS_REFUSED, TextRules.name(field, text)));
        }
        Fields.text(action, "name").ifPresent(name -> report.addAll(LintRule.EXPORTED_NAME, TextRules.exported(name)));
        String integration = action.path("integrationType").asText("function");
        if (!integration.startsWith("function")
                && action.at("/config/request/requestUrlTemplate").asText("").isEmpty()) {
            report.add(
                    LintRule.URL_IS_NO_ADDRESS,
                    Paths.URL,
                    "There is no URL, which only the action of a function does without.",
                    "Write the address that is called.");
        }
        Fields.text(action, "actionType").ifPresent(type -> {
            if (type.equals("static")) {
                report.add(
                        LintRule.STATIC_ACTION,
                        JsonPath.ROOT.field("actionType"),
                        "The file is of an action that comes with Genesys Cloud, which cannot be created or changed.",
                        "Remove the file if the built-in action is meant; for a copy that you can change, write"
                                + " \"actionType\": \"custom\" and another name.");
            } else if (type.equals("customAuth")) {
                report.add(
                        LintRule.CUSTOM_AUTH_ACTION,
                        JsonPath.ROOT.field("actionType"),
                        "The file is of the action that signs an integration in, which Genesys Cloud makes itself.",
                        "Keep the file out of the directory that is synchronized, and edit the integration's own"
                                + " action, customAuth_-_<integration id>.");
            }
        });
    }
}
