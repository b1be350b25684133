package io.github.genesysdataactions.testing.assertj;

import io.github.genesysdataactions.testing.text.Printable;
import org.assertj.core.presentation.StandardRepresentation;
import org.jspecify.annotations.Nullable;

/** Writes values as AssertJ does, and as reports can hold them. */
final class PrintableRepresentation extends StandardRepresentation {
    static final PrintableRepresentation INSTANCE = new PrintableRepresentation();

    private PrintableRepresentation() {}

    @Override
    public String toStringOf(@Nullable Object value) {
        return Printable.text(String.valueOf(super.toStringOf(value)));
    }
}
