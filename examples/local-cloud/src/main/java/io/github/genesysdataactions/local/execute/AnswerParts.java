package io.github.genesysdataactions.local.execute;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says what an answer has where a path ended that found nothing: a misspelt path is then seen at once. */
final class AnswerParts {
    private static final int NAMES = 8;
    private static final Pattern LAST_STEP =
            Pattern.compile("^(\\$.*)(?:\\.[^.\\[\\]]+|\\[\\d+]|\\['[^']*']|\\[\"[^\"]*\"])$", Pattern.DOTALL);

    private AnswerParts() {}

    /** Returns one sentence; empty where a path can have several results. */
    static Optional<String> beside(String path, JsonNode answer) {
        if (answer.isMissingNode()) {
            return Optional.of("The answer is empty.");
        }
        String parent = path.startsWith("$") ? path : "$." + path;
        if (parent.contains("..") || parent.contains("*") || parent.contains("?") || parent.contains("(")) {
            return Optional.empty();
        }
        for (Matcher step = LAST_STEP.matcher(parent); step.matches(); step = LAST_STEP.matcher(parent)) {
            parent = step.group(1);
            Optional<JsonNode> there = TranslationMap.find(parent, answer);
            if (there.isPresent()) {
                return Optional.of("At " + parent + " the answer has " + described(there.get()) + ".");
            }
        }
        return Optional.empty();
    }

    private static String described(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> value.isEmpty() ? "an empty object" : names(value);
            case ARRAY -> value.isEmpty() ? "an empty list" : "a list of " + value.size();
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            default -> "null";
        };
    }

    private static String names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String shown = names.stream().limit(NAMES).map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        return names.size() <= NAMES ? shown : shown + " and " + (names.size() - NAMES) + " more";
    }
}
