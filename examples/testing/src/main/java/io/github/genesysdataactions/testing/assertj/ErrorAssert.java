package io.github.genesysdataactions.testing.assertj;

import io.github.genesysdataactions.testing.ActionError;
import io.github.genesysdataactions.testing.ActionResult;
import io.github.genesysdataactions.testing.Step;
import io.github.genesysdataactions.testing.text.Printable;
import org.assertj.core.api.AbstractAssert;

/** Assertions about the failure of a run; one that fails prints the whole trace. */
public final class ErrorAssert extends AbstractAssert<ErrorAssert, ActionError> {
    ErrorAssert(ActionError actual, ActionResult result) {
        super(actual, ErrorAssert.class);
        as(() -> "the failure of this run:\n" + result.trace());
    }

    Step step() {
        return actual.step();
    }

    /** Checks the HTTP status. */
    public ErrorAssert hasStatus(int status) {
        if (actual.status() != status) {
            throw failure("Expected the status %s, but it is %s.", status, actual.status());
        }
        return this;
    }

    /** Checks the code, such as {@code INVALID_SCHEMA}. */
    public ErrorAssert hasCode(String code) {
        if (!actual.code().equals(code)) {
            throw failure("Expected the code %s, but it is %s.", code, actual.code());
        }
        return this;
    }

    /** Checks that the message contains a text. */
    public ErrorAssert hasMessageContaining(String part) {
        if (!actual.message().contains(part)) {
            throw failure(
                    "Expected a message with '%s', but it is '%s'.",
                    Printable.text(part), Printable.text(actual.message()));
        }
        return this;
    }

    /** Checks where the fault is: file, line, column. */
    public ErrorAssert isAt(String file, int line, int column) {
        String wanted = file + ":" + line + ":" + column;
        String found = actual.place().map(Object::toString).orElse("an unknown place");
        if (!found.equals(wanted)) {
            throw failure("Expected the fault at %s, but it is at %s.", wanted, found);
        }
        return this;
    }
}
