package io.github.genesysdataactions.json;

import java.util.regex.Pattern;

/**
 * A place in a JSON document, written as RFC 9535 has it: {@code $.contract.input}, {@code $['bad name'][0]}.
 *
 * @param text the path
 */
public record JsonPath(String text) {
    /** The whole document. */
    public static final JsonPath ROOT = new JsonPath("$");

    private static final Pattern SHORTHAND = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** Returns the place of a member of the object at this place. */
    public JsonPath field(String name) {
        return new JsonPath(SHORTHAND.matcher(name).matches() ? text + "." + name : text + "['" + escaped(name) + "']");
    }

    /** Returns the place of members of members. */
    public JsonPath fields(String... names) {
        JsonPath path = this;
        for (String name : names) {
            path = path.field(name);
        }
        return path;
    }

    /** Returns the place of an item of the list at this place, counted from 0. */
    public JsonPath item(int index) {
        return new JsonPath(text + "[" + index + "]");
    }

    @Override
    public String toString() {
        return text;
    }

    private static String escaped(String name) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            switch (c) {
                case '\'', '\\' -> escaped.append('\\').append(c);
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> escaped.append(Character.isISOControl(c) ? String.format("\\u%04x", (int) c) : c);
            }
        }
        return escaped.toString();
    }
}
