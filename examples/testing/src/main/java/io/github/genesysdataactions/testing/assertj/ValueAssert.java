package io.github.genesysdataactions.testing.assertj;

import io.github.genesysdataactions.testing.ActionResult;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.description.Description;
import org.jspecify.annotations.Nullable;

/** An assertion about a value of a run; where another one was expected, both stand above the trace. */
final class ValueAssert<T> extends ObjectAssert<T> {
    private final String what;
    private final ActionResult result;
    private final Description described;

    ValueAssert(@Nullable T value, String what, ActionResult result) {
        super(value);
        this.what = what;
        this.result = result;
        info.useRepresentation(PrintableRepresentation.INSTANCE);
        as(() -> what + " of this run:\n" + result.trace());
        described = info.description();
    }

    @Override
    public ObjectAssert<T> isEqualTo(@Nullable Object expected) {
        try {
            return super.isEqualTo(expected);
        } catch (AssertionError e) {
            if (info.description() != described) {
                // The test has its own words for it.
                throw e;
            }
            info.description(what);
            throw failureWithActualExpected(
                    actual,
                    expected,
                    "%nexpected: %s%n but was: %s%nin this run:%n%s",
                    info.representation().toStringOf(expected),
                    info.representation().toStringOf(actual),
                    result.trace());
        }
    }
}
