package io.github.genesysdataactions.json;

import org.jspecify.annotations.Nullable;

/**
 * A place in a JSON document, written as RFC 9535 has it: {@code $.contract.input}, {@code $['bad name'][0]}.
 *
 * <p>Rules walk a document with the path of each value at hand, and only the paths of faults are read: so a path knows the
 * one that it continues, and its text is put together on request.
 */
public final class JsonPath {
    /** The whole document. */
    public static final JsonPath ROOT = new JsonPath("$");

    private static final int NO_ITEM = -1;

    private final @Nullable JsonPath holder;

    /** A member's name, or the text of a path that continues no other. */
    private final String name;

    private final int item;

    /** Makes the path of this text. */
    public JsonPath(String text) {
        this(null, text, NO_ITEM);
    }

    private JsonPath(@Nullable JsonPath holder, String name, int item) {
        this.holder = holder;
        this.name = name;
        this.item = item;
    }

    /** Returns the place of a member of the object at this place. */
    public JsonPath field(String name) {
        return new JsonPath(this, name, NO_ITEM);
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
        return new JsonPath(this, "", index);
    }

    /** Returns the path as text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        appendTo(text);
        return text.toString();
    }

    @Override
    public String toString() {
        return text();
    }

    private void appendTo(StringBuilder text) {
        if (holder == null) {
            text.append(name);
            return;
        }
        holder.appendTo(text);
        if (item != NO_ITEM) {
            text.append('[').append(item).append(']');
        } else if (isShorthand(name)) {
            text.append('.').append(name);
        } else {
            text.append("['").append(escaped(name)).append("']");
        }
    }

    /** Letters, digits and underscores of ASCII, and no digit in front. */
    private static boolean isShorthand(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_' && !Ascii.isLetterOrDigit(c)) {
                return false;
            }
        }
        return !name.isEmpty() && (name.charAt(0) == '_' || Ascii.isLetter(name.charAt(0)));
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
