package io.github.genesysdataactions.velocity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a Velocity template where a value is put in.
 *
 * @param root the variable, such as {@code input}
 * @param property its first property, such as {@code customerId}; {@code null} for the variable itself or a method of it
 * @param method the first method that is called on the way, such as {@code jsonEncode}; {@code null} if there is none
 * @param quiet whether it prints nothing, rather than its own text, where there is no value ({@code $!{…}})
 * @param formal whether it stands in braces ({@code ${…}})
 * @param hasDefault whether it names what stands in where there is no value ({@code ${a|'b'}})
 * @param inString whether it stands in double quotes, and so is printed into a text, rather than being an argument itself
 * @param arguments the texts between the commas of the first method's parentheses; none if they are very long
 * @param inner the references in its parentheses and brackets, in their order
 * @param at where its {@code $} stands, counted from 0
 * @param end where the text after it begins
 */
public record VelocityReference(
        String root,
        @Nullable String property,
        @Nullable String method,
        boolean quiet,
        boolean formal,
        boolean hasDefault,
        boolean inString,
        List<String> arguments,
        List<VelocityReference> inner,
        int at,
        int end)
        implements VelocityPart {
    /** Finds all of them, also in directives, method arguments and double quotes. */
    public static List<VelocityReference> in(String template) {
        return template.indexOf('$') < 0
                ? List.of()
                : all(new VelocityParser(template).parse().parts());
    }

    /** Returns those of the parts, each followed by those within it. */
    public static List<VelocityReference> all(List<? extends VelocityPart> parts) {
        List<VelocityReference> all = new ArrayList<>();
        for (VelocityPart part : parts) {
            if (part instanceof VelocityReference reference) {
                reference.addTo(all);
            } else if (part instanceof VelocityPart.Directive directive) {
                directive.references().forEach(reference -> reference.addTo(all));
            }
        }
        return List.copyOf(all);
    }

    private void addTo(List<VelocityReference> all) {
        all.add(this);
        inner.forEach(reference -> reference.addTo(all));
    }

    /** Returns whether it prints its own text where there is no value. */
    public boolean isLoud() {
        return !quiet && !hasDefault;
    }
}
