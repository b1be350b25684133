package io.github.genesysdataactions.velocity;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A Velocity template, read.
 *
 * @param parts its pieces in their order
 * @param faults why Velocity would refuse it; those that are certain only
 */
public record VelocityTemplate(List<VelocityPart> parts, List<Fault> faults) {
    /** Reads a template; it never fails, since faults are part of what is read. */
    public static VelocityTemplate parse(String text) {
        return new VelocityParser(text).parse();
    }

    /** Joins the literal pieces, with a line break in the place of each reference and directive. */
    public String literals() {
        return parts.stream()
                .map(part -> part instanceof VelocityPart.Text text ? text.text() : "\n")
                .collect(Collectors.joining());
    }

    /**
     * A reason for Velocity to refuse a template.
     *
     * @param at where, counted from 0
     * @param message what is wrong
     */
    public record Fault(int at, String message) {}
}
