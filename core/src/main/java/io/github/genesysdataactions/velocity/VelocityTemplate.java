package io.github.genesysdataactions.velocity;

import java.util.List;

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

    /**
     * A reason for Velocity to refuse a template.
     *
     * @param at where, counted from 0
     * @param message what is wrong
     */
    public record Fault(int at, String message) {}
}
