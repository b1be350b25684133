package io.github.genesysdataactions.lambda;

import java.util.regex.Pattern;

/**
 * Text that a request template left as it stands in the template: Velocity prints a reference without a value, and a call
 * with such a reference, as they are.
 */
final class Unfilled {
    private static final String REFERENCE = "\\$!?(?:\\{input\\.[A-Za-z0-9_-]+}|input\\.[A-Za-z0-9_-]+)";
    private static final Pattern TEXT =
            Pattern.compile(REFERENCE + "|\\$esc\\.[A-Za-z]+\\(\\s*[\"']?" + REFERENCE + "[\"']?\\s*\\)");

    private Unfilled() {}

    static boolean is(String text) {
        return text.startsWith("$") && TEXT.matcher(text).matches();
    }
}
