package io.github.genesysdataactions.lint;

import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.JsonPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects findings; what one rule says of the same thing in the same template is said once, at its first place. */
final class FindingCollector {
    private final List<LintFinding> findings = new ArrayList<>();
    private final Set<List<Object>> seen = new HashSet<>();

    void add(LintRule rule, JsonPath path, String message, String remedy) {
        findings.add(new LintFinding(rule, path.text(), null, message, remedy));
    }

    /** Adds what one of core's rules found. */
    void addAll(LintRule rule, List<Problem> problems) {
        problems.forEach(problem ->
                findings.add(new LintFinding(rule, problem.path(), null, problem.message(), problem.remedy())));
    }

    /** Adds a finding about a place in a text that is not a template, such as a JSONPath. */
    void add(LintRule rule, JsonPath path, String text, int at, String message, String remedy) {
        findings.add(new LintFinding(rule, path.text(), PlacedTemplate.place(text, at), message, remedy));
    }

    /**
     * Adds a finding about a place in a template.
     *
     * @param subject what it is about, such as the name of an input
     */
    void add(LintRule rule, PlacedTemplate template, int at, String subject, String message, String remedy) {
        if (seen.add(List.of(rule, template.path(), subject))) {
            findings.add(new LintFinding(rule, template.path().text(), template.place(at), message, remedy));
        }
    }

    List<LintFinding> toList() {
        return List.copyOf(findings);
    }
}
