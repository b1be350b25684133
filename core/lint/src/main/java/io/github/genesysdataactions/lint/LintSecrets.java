package io.github.genesysdataactions.lint;

import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.rules.SecretRules;
import java.util.List;

/** Looks for literals that do not belong in an action; no finding shows one. */
final class LintSecrets {
    private LintSecrets() {}

    static void inUrl(PlacedTemplate url, FindingCollector findings) {
        check(LintRule.SECRET_IN_URL, url, SecretRules.inUrl(url.velocity()), findings);
    }

    static void inHeader(String name, PlacedTemplate value, FindingCollector findings) {
        check(LintRule.SECRET_IN_HEADER, value, SecretRules.inHeader(name, value.velocity()), findings);
    }

    private static void check(
            LintRule rule, PlacedTemplate template, List<Problem> secrets, FindingCollector findings) {
        findings.addAll(rule, secrets);
        if (SecretRules.ID.matcher(template.velocity().literals()).find()) {
            findings.add(
                    LintRule.ID_IN_REQUEST,
                    template.path(),
                    "A UUID is written into the request; an id belongs to one organization, so that a copy of the action"
                            + " elsewhere does not find what it means.",
                    "Make it an input, or a field of the integration's credentials.");
        }
    }
}
