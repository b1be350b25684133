package io.github.genesysdataactions.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the change of a keyword does to the set of values that a schema of draft-04 accepts. */
enum KeywordChange {
    /** The same values as before. */
    NONE,
    /** No value that was not let in before. */
    TIGHTENS,
    /** Every value that was let in before. */
    LOOSENS,
    /** Anything else, or what cannot be told. */
    CHANGES;

    private static final Set<String> NOTES = Set.of("title", "description", "default", "id", "$comment", "examples");
    private static final Set<String> LIMITS = Set.of(
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties",
            "exclusiveMinimum",
            "exclusiveMaximum");
    /** Each of these accepts less than its absence does, independently of all other keywords. */
    private static final Set<String> CONDITIONS =
            Set.of("enum", "pattern", "format", "multipleOf", "uniqueItems", "allOf", "anyOf", "oneOf", "not");

    /** Returns what becomes of the values when a keyword of the one schema, in its normal form, is that of the other. */
    static KeywordChange of(String keyword, ObjectNode one, ObjectNode other) {
        JsonNode from = one.path(keyword);
        JsonNode to = other.path(keyword);
        if (from.equals(to) || NOTES.contains(keyword) || keyword.startsWith("x-")) {
            return NONE;
        }
        if (keyword.equals("type")) {
            return compare(types(from), types(to));
        }
        if (LIMITS.contains(keyword)) {
            return limit(keyword, one, other);
        }
        if (keyword.equals("enum") && from.isArray() && to.isArray()) {
            return compare(members(from), members(to));
        }
        if (CONDITIONS.contains(keyword) && (from.isMissingNode() || to.isMissingNode())) {
            return from.isMissingNode() ? TIGHTENS : LOOSENS;
        }
        return CHANGES;
    }

    private static KeywordChange compare(Set<?> from, Set<?> to) {
        if (from.equals(to)) {
            return NONE;
        }
        return to.containsAll(from) ? LOOSENS : from.containsAll(to) ? TIGHTENS : CHANGES;
    }

    private static Set<JsonNode> members(JsonNode list) {
        Set<JsonNode> members = new HashSet<>();
        list.forEach(members::add);
        return members;
    }

    /** Returns the types, integer wherever number is; all of them where none is named. */
    private static Set<JsonNode> types(JsonNode type) {
        Set<JsonNode> types = type.isArray() ? members(type) : new HashSet<>(Set.of(type));
        if (type.isMissingNode()) {
            types.clear();
            List.of("string", "number", "boolean", "null", "array", "object")
                    .forEach(name -> types.add(TextNode.valueOf(name)));
        }
        if (types.contains(TextNode.valueOf("number"))) {
            types.add(TextNode.valueOf("integer"));
        }
        return types;
    }

    /** Compares a bound together with its flag, which in draft-04 says whether the bound itself is let in. */
    private static KeywordChange limit(String keyword, ObjectNode one, ObjectNode other) {
        boolean isFlag = keyword.startsWith("exclusive");
        if (isFlag && !(isFlag(one.path(keyword)) && isFlag(other.path(keyword)))) {
            return CHANGES;
        }
        String bound = isFlag ? keyword.replace("exclusiveM", "m") : keyword;
        JsonNode from = one.path(bound);
        JsonNode to = other.path(bound);
        if (from.isNumber() && to.isNumber()) {
            int raised = to.decimalValue().compareTo(from.decimalValue()) * (bound.startsWith("min") ? 1 : -1);
            boolean looser = raised == 0 ? one.path(keyword).booleanValue() : raised < 0;
            return looser ? LOOSENS : TIGHTENS;
        }
        if (from.isNumber() && to.isMissingNode()) {
            return LOOSENS;
        }
        return from.isMissingNode() && to.isNumber() ? TIGHTENS : CHANGES;
    }

    private static boolean isFlag(JsonNode value) {
        return value.isBoolean() || value.isMissingNode();
    }
}
