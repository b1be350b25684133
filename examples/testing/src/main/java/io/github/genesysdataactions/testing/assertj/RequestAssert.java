package io.github.genesysdataactions.testing.assertj;

import io.github.genesysdataactions.testing.ActionResult;
import io.github.genesysdataactions.testing.BackendRequest;
import io.github.genesysdataactions.testing.text.Printable;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.StringAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about the request of a run; one that fails prints the whole trace. */
public final class RequestAssert extends AbstractAssert<RequestAssert, BackendRequest> {
    private final ActionResult result;

    RequestAssert(BackendRequest actual, ActionResult result) {
        super(actual, RequestAssert.class);
        this.result = result;
        as(() -> "the request of this run:\n" + result.trace());
    }

    /** Returns an assertion about what a JSONPath finds in the body; fails if it finds nothing. */
    public ObjectAssert<@Nullable Object> bodyJson(String path) {
        try {
            return new ValueAssert<>(actual.bodyJson(path), path + " in the body of the request", result);
        } catch (IllegalArgumentException e) {
            throw failure("%s", Printable.text(String.valueOf(e.getMessage())));
        }
    }

    /** Returns an assertion about the body as text. */
    public StringAssert body() {
        return text(actual.body(), "the body");
    }

    /** Returns an assertion about a header; fails if it was not sent. */
    public StringAssert header(String name) {
        return text(
                actual.header(name)
                        .orElseThrow(() -> failure(
                                "Expected the header %s, but the request has %s.",
                                name, actual.headers().keySet())),
                "the header " + name);
    }

    /** Checks that a header was not sent. */
    public RequestAssert hasNoHeader(String name) {
        if (actual.header(name).isPresent()) {
            throw failure("Expected no header %s.", name);
        }
        return this;
    }

    /** Returns an assertion about the values of a parameter of the query, decoded; none if it was not sent. */
    public ListAssert<String> query(String name) {
        ListAssert<String> values = new ListAssert<>(actual.query().getOrDefault(name, List.of()));
        return values.withRepresentation(PrintableRepresentation.INSTANCE)
                .as(() -> "the parameter " + name + " of the request of this run:\n" + result.trace());
    }

    /** Returns an assertion about the segments of the path, decoded. */
    public ListAssert<String> pathSegments() {
        ListAssert<String> segments = new ListAssert<>(actual.pathSegments());
        return segments.withRepresentation(PrintableRepresentation.INSTANCE)
                .as(() -> "the path of the request of this run:\n" + result.trace());
    }

    private StringAssert text(String found, String what) {
        StringAssert made = new StringAssert(found);
        return made.withRepresentation(PrintableRepresentation.INSTANCE)
                .as(() -> what + " of the request of this run:\n" + result.trace());
    }
}
