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
                    .ifPresent(text -> TextRules.name(field, text)
                            .forEach(problem -> report.add(
                                    LintRule.NAME_IS_REFUSED,
                                    new JsonPath(problem.path()),
                                    problem.message(),
                                    problem.remedy())));
        }
        Fields.text(action, "name")
                .flatMap(TextRules::exportOf)
                .ifPresent(name -> report.add(
                        LintRule.EXPORTED_NAME,
                        JsonPath.ROOT.field("name"),
                        "This looks like an export of '" + name + "'; under the present name it is another action.",
                        "Write \"name\": \"" + name + "\" to mean that one, or a name of your own for a new one."));
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
                                + " \"actionType\": \"custom\" and a name of its own.");
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
