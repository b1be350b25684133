package io.github.genesysdataactions.lint;

import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonFault;
import io.github.genesysdataactions.rules.FieldPaths;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The translation map of an action with its defaults, and the checks of both that need no template. */
final class LintTranslations {
    /** Filters, wildcards, descents, slices and unions: a JSONPath with one of them finds a list. */
    private static final Pattern FINDS_LIST = Pattern.compile("\\?|\\*|\\.\\.|\\[[^\\]\\[]*+[:,]");

    private static final Pattern QUOTED = Pattern.compile("'[^']*+'|\"[^\"]*+\"");

    private final Map<String, String> paths;
    private final Map<String, String> defaults;

    LintTranslations(Map<String, String> paths, Map<String, String> defaults) {
        this.paths = paths;
        this.defaults = defaults;
    }

    Set<String> keys() {
        return paths.keySet();
    }

    boolean has(String key) {
        return paths.containsKey(key);
    }

    Optional<String> defaultOf(String key) {
        return has(key) ? Optional.ofNullable(defaults.get(key)) : Optional.empty();
    }

    /** Returns whether the key's path always finds a list; a function at the end makes one value of it. */
    boolean findsList(String key) {
        String plain = plain(key);
        return FINDS_LIST.matcher(plain).find() && !plain.endsWith(")");
    }

    private String plain(String key) {
        return QUOTED.matcher(paths.getOrDefault(key, "")).replaceAll("''").strip();
    }

    private static boolean isJson(String text) {
        try {
            Json.read(text);
            return true;
        } catch (JsonFault e) {
            return false;
        }
    }

    void check(FindingCollector findings) {
        paths.forEach((key, path) -> JsonPathSyntax.fault(path)
                .ifPresent(fault -> findings.add(
                        LintRule.JSON_PATH_DOES_NOT_PARSE,
                        FieldPaths.TRANSLATIONS.field(key),
                        path,
                        fault.at(),
                        "The path cannot be read: " + fault.message() + ".",
                        "Correct it, and try it with a sample answer.")));
        defaults.forEach((key, json) -> {
            if (!isJson(json)) {
                findings.add(
                        LintRule.DEFAULT_IS_NOT_JSON,
                        FieldPaths.DEFAULTS.field(key),
                        "The default is not JSON, but is put into the answer as it is.",
                        "Write a JSON literal: text needs its quotes, as in \"\\\"unknown\\\"\".");
            }
        });
        defaults.keySet().stream()
                .filter(key -> !paths.containsKey(key))
                .forEach(key -> findings.add(
                        LintRule.DEFAULT_WITHOUT_TRANSLATION,
                        FieldPaths.DEFAULTS.field(key),
                        "The default is for the key '" + key
                                + "', which is not in the translation map, so it is never used.",
                        "Add the key to translationMap, or take the default out."));
    }
}
