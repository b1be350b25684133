package io.github.genesysdataactions.action;

import java.util.List;

/**
 * A Velocity template, read.
 *
 * @param parts its pieces in their order
 * @param faults why Velocity would refuse it; those that are certain only
 */
record VelocityTemplate(List<VelocityPart> parts, List<Fault> faults) {
    /**
     * A reason for Velocity to refuse a template.
     *
     * @param at where, counted from 0
     * @param message what is wrong
     */
    record Fault(int at, String message) {}
}
