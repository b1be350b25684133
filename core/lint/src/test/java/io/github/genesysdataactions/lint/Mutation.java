package io.github.genesysdataactions.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mistakes that people make in actions, one kind each, written down before the rules were.
 *
 * <p>{@link #LOST_QUOTE} is held out: no rule was written or changed with a look at its mutants.
 */
@SuppressWarnings("ImmutableEnumChecker") // Each change is a pure function.
enum Mutation {
    MISSPELT_ROOT(
            "`${imput.x}`", templates(swap("\\$!?\\{?(?<m>input|credentials|esc|successTemplateUtils|rawResult)\\b"))),
    WRONG_METHOD("`$esc.jsonStr(…)`", templates(cut("\\$\\w+\\.(?<m>\\w{4,})\\("))),
    WRONG_ESCAPE("`$esc.url` in JSON, `$esc.jsonEncode` in a URL", Mutation::wrongEscape),
    DROPPED_ESCAPE(
            "`${input.x}` without its `$esc`",
            templates(replace("\\$esc\\.\\w+\\(\"?(?<m>\\$!?\\{input\\.\\w+})\"?\\)", match -> match.group("m")))),
    BROKEN_PATH("`$.a[0.b`, `$$.a`, a quotation mark too few", Mutation::brokenPath),
    WRONG_DEFAULT("`unknown`, or a number for a text", Mutation::wrongDefault),
    CASE_OF_A_NAME("`${input.CustomerId}` for `customerId`", templates(otherCase("\\$!?\\{?input\\.(?<m>\\w+)"))),
    CASE_OF_A_TRANSLATION("`${State}` for `state`", success(otherCase("\\$\\{(?<m>[a-z]\\w*)}"))),
    LOST_BRACE("`${input.x`, or one bracket of the JSON", templates(cutOne("(?<m>[{}\\]])"))),
    LOST_QUOTE("one quotation mark of the JSON", templates(cutOne("(?<![\\\\(])(?<m>\")(?!\\))"))),
    LOST_COMMA("one comma of the JSON", templates(cutOne("(?<m>,) \""))),
    LOST_END("an `#if` without its `#end`", templates(cutOne("(?<m>#end)"))),
    LOST_DOLLAR("`{input.x}`", templates(cutOne("(?<m>\\$)!?\\{"))),
    DOUBLED_DOLLAR(
            "`$${x}` where JSON wants a value",
            templates(replace("(?<=: )(?<m>\\$\\{\\w+})", match -> "$" + match.group()))),
    METHOD_OUTSIDE(
            "`${input.x}.replace(…)`",
            templates(replace("\\$\\{input\\.\\w+}", match -> match.group() + ".replace(' ', '-')"))),
    LOUD_OPTIONAL(
            "`${input.x}` of an optional input",
            templates(replace("\\$!\\{input\\.\\w+}", match -> match.group().replace("!", "")))),
    UNSET_OUTPUT("a property of the output that the template misspells", Mutation::unsetOutput),
    RENAMED_TRANSLATION("a key of `translationMap` with another name", Mutation::renamedTranslation),
    LOST_FIRST(
            "a filter without `firstFromArray`",
            success(replace(
                    "\\$\\{successTemplateUtils\\.firstFromArray\\(\"(?<m>\\$\\{\\w+})\"[^)]*\\)}",
                    match -> match.group("m")))),
    QUOTED_VALUE("`\"${state}\"`", success(replace("(?<=: )(?<m>\\$\\{\\w+})", match -> "\"" + match.group() + "\""))),
    WRONG_TYPE("`\"type\": \"String\"`, or a list as an input", Mutation::wrongType),
    NAME_BEYOND_CONTRACT("`required` names an input that is not there", Mutation::requiredBeyond),
    PLAIN_HTTP("`http://`", Mutation::plainHttp),
    WRONG_TIMEOUT("90 s", (action, random) -> ((ObjectNode) action.path("config")).put("timeoutSeconds", 90)),
    BODY_IN_GET("a `GET` with a request template", Mutation::bodyInGet),
    LITERAL_SECRET(
            "a secret in a header",
            (action, random) -> request(action).withObjectProperty("headers").put("X-Api-Key", "k7Gh2Lp9Zx4Vb8Nm")),
    SWAPPED_TRANSLATIONS("two keys of `translationMap` change places", Mutation::swappedTranslations),
    WRONG_PROPERTY("a JSONPath that names a property which the answer does not have", Mutation::wrongProperty);

    /** A constant of the enum itself would not be there yet when the kinds are made. */
    private static final class Place {
        static final List<String> ALL = List.of(
                "/config/request/requestUrlTemplate",
                "/config/request/requestTemplate",
                "/config/response/successTemplate");
    }

    private final String example;
    private final Change change;

    Mutation(String example, Change change) {
        this.example = example;
        this.change = change;
    }

    /** Changes an action in place. */
    private interface Change {
        void of(ObjectNode action, Random random);
    }

    /** Changes one match of a template. */
    private interface Edit {
        Optional<String> of(String template, Random random);
    }

    /** Returns the kind in words; the one that is held out is marked. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ') + (this == LOST_QUOTE ? " (held out)" : "");
    }

    String example() {
        return example;
    }

    /** Returns the action with this mistake at a place that chance picks; empty if it has no place for the mistake. */
    Optional<ObjectNode> of(ObjectNode action, Random random) {
        ObjectNode mutant = action.deepCopy();
        change.of(mutant, random);
        return mutant.equals(action) ? Optional.empty() : Optional.of(mutant);
    }

    private static Change templates(Edit edit) {
        return (action, random) -> change(action, Place.ALL, edit, random);
    }

    private static Change success(Edit edit) {
        return (action, random) -> change(action, Place.ALL.subList(2, 3), edit, random);
    }

    private static void change(ObjectNode action, List<String> pointers, Edit edit, Random random) {
        int first = random.nextInt(pointers.size());
        for (int i = 0; i < pointers.size(); i++) {
            String pointer = pointers.get((first + i) % pointers.size());
            JsonNode text = action.at(pointer);
            if (text.isTextual() && !isUnused(action, pointer)) {
                Optional<String> changed = edit.of(text.textValue(), random);
                if (changed.isPresent()) {
                    put(action, pointer, changed.get());
                    return;
                }
            }
        }
    }

    /** The request template of a GET is not used, so a mistake in it is none. */
    private static boolean isUnused(ObjectNode action, String pointer) {
        return pointer.endsWith("requestTemplate")
                && request(action).path("requestType").asText().equals("GET");
    }

    private static Edit swap(String pattern) {
        return edit(pattern, (word, random) -> {
            int at = 1 + random.nextInt(word.length() - 2);
            return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        });
    }

    private static Edit cut(String pattern) {
        return edit(pattern, (word, random) -> word.substring(0, word.length() - 1 - random.nextInt(2)));
    }

    private static Edit cutOne(String pattern) {
        return edit(pattern, (word, random) -> "");
    }

    private static Edit otherCase(String pattern) {
        return edit(pattern, (word, random) -> {
            int at = random.nextInt(word.length());
            String c = word.substring(at, at + 1);
            String other =
                    c.equals(c.toUpperCase(Locale.ROOT)) ? c.toLowerCase(Locale.ROOT) : c.toUpperCase(Locale.ROOT);
            return word.substring(0, at) + other + word.substring(at + 1);
        });
    }

    private static Edit edit(String pattern, WordChange change) {
        Pattern compiled = Pattern.compile(pattern);
        return (template, random) -> pick(template, compiled, random).map(match -> {
            Matcher again = compiled.matcher(template);
            again.find(match.start());
            return template.substring(0, again.start("m"))
                    + change.of(again.group("m"), random)
                    + template.substring(again.end("m"));
        });
    }

    /** Changes the group {@code m} of a match. */
    private interface WordChange {
        String of(String word, Random random);
    }

    private static Edit replace(String pattern, Function<Matcher, String> change) {
        Pattern compiled = Pattern.compile(pattern);
        return (template, random) -> pick(template, compiled, random).map(match -> {
            Matcher again = compiled.matcher(template);
            again.find(match.start());
            return template.substring(0, again.start()) + change.apply(again) + template.substring(again.end());
        });
    }

    private static Optional<MatchResult> pick(String template, Pattern pattern, Random random) {
        List<MatchResult> matches = pattern.matcher(template).results().toList();
        return matches.isEmpty() ? Optional.empty() : Optional.of(matches.get(random.nextInt(matches.size())));
    }

    private static void plainHttp(ObjectNode action, Random random) {
        String url = request(action).path("requestUrlTemplate").asText();
        put(action, Place.ALL.get(0), url.replaceFirst("^https:", "http:"));
    }

    private static void wrongEscape(ObjectNode action, Random random) {
        change(action, Place.ALL.subList(0, 1), replace("\\$esc\\.\\w+(?=\\()", match -> "$esc.jsonEncode"), random);
        if (random.nextBoolean()) {
            change(action, Place.ALL.subList(1, 2), replace("\\$esc\\.json\\w+(?=\\()", match -> "$esc.url"), random);
        }
    }

    private static void brokenPath(ObjectNode action, Random random) {
        entry(action, "translationMap", path -> path.length() > 2, random).ifPresent(entry -> {
            String path = entry.getValue().textValue();
            int bracket = path.lastIndexOf(']');
            String broken = switch (random.nextInt(3)) {
                case 0 -> "$" + path;
                case 1 -> bracket > 0 ? path.substring(0, bracket) + path.substring(bracket + 1) : path + "[";
                default -> path.indexOf('\'') > 0 ? path.replaceFirst("'", "") : path + ".";
            };
            response(action).withObjectProperty("translationMap").put(entry.getKey(), broken);
        });
    }

    private static void wrongDefault(ObjectNode action, Random random) {
        entry(action, "translationMapDefaults", any -> true, random).ifPresent(entry -> {
            boolean isText = entry.getValue().asText().startsWith("\"");
            String wrong = random.nextBoolean() ? "unknown" : isText ? "0" : "\"0\"";
            response(action).withObjectProperty("translationMapDefaults").put(entry.getKey(), wrong);
        });
    }

    private static void unsetOutput(ObjectNode action, Random random) {
        change(action, Place.ALL.subList(2, 3), cut("\"(?<m>[a-z]\\w{3,})\":"), random);
    }

    private static void renamedTranslation(ObjectNode action, Random random) {
        entry(action, "translationMap", any -> true, random).ifPresent(entry -> {
            ObjectNode map = response(action).withObjectProperty("translationMap");
            map.set(entry.getKey() + "s", map.remove(entry.getKey()));
        });
    }

    private static void swappedTranslations(ObjectNode action, Random random) {
        ObjectNode map = response(action).withObjectProperty("translationMap");
        List<String> keys = new ArrayList<>();
        map.fieldNames().forEachRemaining(keys::add);
        if (keys.size() > 1) {
            JsonNode first = map.get(keys.get(0));
            map.set(keys.get(0), map.get(keys.get(1)));
            map.set(keys.get(1), first);
        }
    }

    private static void wrongProperty(ObjectNode action, Random random) {
        entry(action, "translationMap", any -> true, random)
                .ifPresent(entry -> response(action)
                        .withObjectProperty("translationMap")
                        .put(entry.getKey(), entry.getValue().textValue().replaceFirst("\\.([a-z])", ".x$1")));
    }

    private static void wrongType(ObjectNode action, Random random) {
        ObjectNode properties = (ObjectNode) action.at("/contract/input/inputSchema/properties");
        List<Map.Entry<String, JsonNode>> all = List.copyOf(properties.properties());
        if (!all.isEmpty()) {
            Map.Entry<String, JsonNode> one = all.get(random.nextInt(all.size()));
            String type = one.getValue().path("type").asText();
            ((ObjectNode) one.getValue())
                    .put(
                            "type",
                            random.nextBoolean()
                                    ? "array"
                                    : type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1));
        }
    }

    private static void requiredBeyond(ObjectNode action, Random random) {
        ObjectNode schema = (ObjectNode) action.at("/contract/input/inputSchema");
        if (schema.path("required").size() > 0) {
            schema.withArrayProperty("required")
                    .set(0, schema.path("required").get(0).asText() + "X");
            schema.put("additionalProperties", false);
        }
    }

    private static void bodyInGet(ObjectNode action, Random random) {
        String template = request(action).path("requestTemplate").asText();
        if (!template.isBlank() && !template.equals("${input.rawRequest}")) {
            request(action).put("requestType", "GET");
        }
    }

    private static Optional<Map.Entry<String, JsonNode>> entry(
            ObjectNode action, String map, Predicate<String> filter, Random random) {
        List<Map.Entry<String, JsonNode>> all = action.path("config").path("response").path(map).properties().stream()
                .filter(entry -> filter.test(entry.getValue().asText()))
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private static ObjectNode request(ObjectNode action) {
        return (ObjectNode) action.at("/config/request");
    }

    private static ObjectNode response(ObjectNode action) {
        return (ObjectNode) action.at("/config/response");
    }

    private static void put(ObjectNode action, String pointer, String text) {
        int slash = pointer.lastIndexOf('/');
        ((ObjectNode) action.at(pointer.substring(0, slash))).put(pointer.substring(slash + 1), text);
    }
}
