package io.github.genesysdataactions.lambda;

import org.jspecify.annotations.Nullable;

/** A place in the input, written {@code address.lines[2]}; keys of maps are the caller's own text and written {@code *}. */
record Path(@Nullable Path parent, String step) {
    static final String ANY_KEY = "*";
    static final Path ROOT = new Path(null, "");

    Path child(String name) {
        return new Path(this, name);
    }

    Path child(int index) {
        return new Path(this, "[" + index + "]");
    }

    boolean isRoot() {
        return parent == null;
    }

    @Override
    public String toString() {
        if (parent == null) {
            return "";
        }
        String before = parent.toString();
        return before.isEmpty() || step.startsWith("[") ? before + step : before + "." + step;
    }
}
