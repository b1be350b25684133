package io.github.genesysdataactions.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Refuses values that JSON, or the UTF-8 that carries it, cannot express. */
public final class Encodable {
    private Encodable() {}

    /** Whether each half of a surrogate pair has its other half; UTF-8 would have a question mark instead. */
    public static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (Character.isLowSurrogate(text.charAt(i))
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Refuses a name in the JSON of a type that has half a surrogate pair. */
    public static void requireName(String name, String subject) {
        if (!isWhole(name)) {
            throw new IllegalArgumentException(subject
                    + " has a JSON name with half a surrogate pair, which cannot be sent. Write whole characters.");
        }
    }

    /** Returns JSON in which each half of a pair that stands alone is escaped, so that UTF-8 carries what is meant. */
    public static String escaped(String json) {
        if (isWhole(json)) {
            return json;
        }
        StringBuilder escaped = new StringBuilder();
        for (int c : json.codePoints().toArray()) {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                escaped.append("\\u").append(Integer.toHexString(c));
            } else {
                escaped.appendCodePoint(c);
            }
        }
        return escaped.toString();
    }

    /** Checks a whole value; what is wrong is named by the property of the root that it is in. */
    static void check(JsonNode tree) {
        for (Map.Entry<String, JsonNode> property : tree.properties()) {
            String fault = fault(property.getKey(), property.getValue());
            if (!fault.isEmpty()) {
                throw new JsonFault("The value at $." + shown(property.getKey()) + " " + fault);
            }
        }
        String fault = tree.isObject() ? "" : fault("", tree);
        if (!fault.isEmpty()) {
            throw new JsonFault("The value at $ " + fault);
        }
    }

    // A name may be data, and then it may hold anything.
    private static String shown(String name) {
        return name.matches("[a-zA-Z][a-zA-Z0-9_-]{0,99}") ? name : "*";
    }

    private static String fault(String name, JsonNode value) {
        if (!isWhole(name)) {
            return "has a name with half a surrogate pair, which cannot be sent";
        }
        if (value.isTextual()) {
            return isWhole(value.textValue()) ? "" : "has half a surrogate pair, which cannot be sent";
        }
        if ((value.isDouble() || value.isFloat()) && !Double.isFinite(value.doubleValue())) {
            return "is or has NaN or an infinity, for which JSON has no number";
        }
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            String fault = fault(property.getKey(), property.getValue());
            if (!fault.isEmpty()) {
                return fault;
            }
        }
        if (value.isArray()) {
            for (JsonNode item : value) {
                String fault = fault("", item);
                if (!fault.isEmpty()) {
                    return fault;
                }
            }
        }
        return "";
    }
}
