package io.github.genesysdataactions.action;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a Velocity template where a value is put in.
 *
 * @param root the variable, such as {@code input}
 * @param property its first property, such as {@code customerId}; {@code null} for the variable itself or a method of it
 * @param quiet whether it prints nothing, rather than its own text, where there is no value ({@code $!{…}})
 * @param at where its {@code $} stands, counted from 0
 */
record VelocityReference(String root, @Nullable String property, boolean quiet, int at) {
    /** Finds all of them, also in directives, method arguments and double quotes. */
    static List<VelocityReference> in(String template) {
        return new VelocityScanner(template).scan();
    }
}
