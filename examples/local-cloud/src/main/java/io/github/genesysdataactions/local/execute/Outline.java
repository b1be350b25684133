package io.github.genesysdataactions.local.execute;

import java.util.List;

/**
 * What a template has that a run may reach.
 *
 * @param conditions those of {@code #if} and {@code #elseif}
 * @param references those that are printed where they stand
 * @param leaves everything that prints or sets something: texts, references, directives
 */
public record Outline(List<Rendered.Mark> conditions, List<Rendered.Mark> references, List<Rendered.Mark> leaves) {
    public Outline {
        conditions = List.copyOf(conditions);
        references = List.copyOf(references);
        leaves = List.copyOf(leaves);
    }
}
