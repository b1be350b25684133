package io.github.genesysdataactions.velocity;

import java.util.List;

/** A piece of a Velocity template, other than a comment. */
public sealed interface VelocityPart permits VelocityPart.Text, VelocityPart.Directive, VelocityReference {
    /** Returns where it begins, counted from 0. */
    int at();

    /** Text that is printed as it is, but for the backslashes that escape a {@code $} or {@code #}. */
    record Text(String text, int at) implements VelocityPart {}

    /**
     * A directive with what stands in its parentheses; blocks are not nested, their {@code #end} is a directive too.
     *
     * @param name the name without braces, such as {@code if}
     * @param references those in the parentheses, in their order
     */
    record Directive(String name, List<VelocityReference> references, int at) implements VelocityPart {
        /** Returns whether it begins what an {@code #end} closes. */
        public boolean opens() {
            return switch (name) {
                case "if", "foreach", "macro", "define" -> true;
                default -> name.startsWith("@");
            };
        }

        /** Returns whether it begins another branch of what is open. */
        public boolean branches() {
            return name.equals("else") || name.equals("elseif");
        }
    }
}
