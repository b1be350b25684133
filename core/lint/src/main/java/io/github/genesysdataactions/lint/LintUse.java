package io.github.genesysdataactions.lint;

import io.github.genesysdataactions.velocity.VelocityReference;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An input that a template prints, by itself or through calls.
 *
 * @param name the input
 * @param input the reference to it
 * @param outer the reference that is printed: the same one, or the call that it is an argument of
 * @param calls the references that it is an argument of, the outermost first
 * @param printsItself whether these very letters are printed where the input has no value
 * @param guarded whether an {@code #if} around it asks for the input
 */
record LintUse(
        String name,
        VelocityReference input,
        VelocityReference outer,
        List<VelocityReference> calls,
        boolean printsItself,
        boolean guarded) {
    private static final Set<String> SAFE_ANYWHERE = Set.of("encoding", "math", "urlTool", "msdynamics");

    /** Returns whether anything is done about characters that mean something in a URL. */
    boolean isEscapedForUrl() {
        return calls.stream().anyMatch(call -> SAFE_ANYWHERE.contains(call.root()) || isForUrl(call));
    }

    private static boolean isForUrl(VelocityReference call) {
        String method = call.method() == null ? "" : call.method().toLowerCase(Locale.ROOT);
        return call.root().equals("esc") && (method.contains("url") || method.contains("uri"));
    }

    /** Returns whether anything is done about characters that mean something in a text. */
    boolean isEscaped() {
        return isReplaced()
                || calls.stream()
                        .anyMatch(call -> SAFE_ANYWHERE.contains(call.root())
                                || (call.root().equals("esc") && call.method() != null));
    }

    private boolean isReplaced() {
        return input.method() != null && input.method().startsWith("replace");
    }

    /** Returns whether nothing but the input is printed, escaped or not. */
    boolean isAlone() {
        return outer.root().equals("input") || outer.root().equals("esc");
    }
}
