package io.github.genesysdataactions.testing.assertj;

import io.github.genesysdataactions.local.execute.NoticeKind;
import io.github.genesysdataactions.testing.ActionError;
import io.github.genesysdataactions.testing.ActionResult;
import io.github.genesysdataactions.testing.BackendRequest;
import io.github.genesysdataactions.testing.Notice;
import io.github.genesysdataactions.testing.Step;
import io.github.genesysdataactions.testing.StepResult;
import io.github.genesysdataactions.testing.text.Printable;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.MapAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.StringAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about a run of an action; one that fails prints the whole trace. */
public final class ActionResultAssert extends AbstractAssert<ActionResultAssert, ActionResult> {
    ActionResultAssert(@Nullable ActionResult actual) {
        super(actual, ActionResultAssert.class);
    }

    /** Checks that the action answered in the form of its contract. */
    public ActionResultAssert succeeded() {
        isNotNull();
        if (!actual.isSuccess()) {
            throw fail("Expected the run to succeed.");
        }
        return this;
    }

    /** Checks that the run failed. */
    public ErrorAssert failed() {
        isNotNull();
        ActionError error = actual.error().orElseThrow(() -> fail("Expected the run to fail, but it succeeded."));
        return new ErrorAssert(error, actual);
    }

    /** Checks that the run failed at a step. */
    public ErrorAssert failedAt(Step step) {
        ErrorAssert failed = failed();
        if (failed.step() != step) {
            throw fail("Expected the run to fail at " + step + ", but it failed at " + failed.step() + ".");
        }
        return failed;
    }

    /**
     * Checks that the action sent a request.
     *
     * @param method such as {@code POST}; {@code INVOKE} for a function that is invoked directly
     * @param address the URL without query, or with it
     */
    public RequestAssert sent(String method, String address) {
        isNotNull();
        BackendRequest request = actual.request().orElseThrow(() -> fail("Expected a request, but none was sent."));
        String found = address.contains("?") ? request.url() : request.address();
        if (!request.method().equals(method) || !found.equals(address)) {
            throw fail("Expected the request " + method + " " + address + ", but it was " + request.method() + " "
                    + found + ".");
        }
        return new RequestAssert(request, actual);
    }

    /** Checks that the action sent no request. */
    public ActionResultAssert sentNothing() {
        isNotNull();
        if (actual.request().isPresent()) {
            throw fail("Expected no request, and " + actual.request().get() + " was sent.");
        }
        return this;
    }

    /** Returns an assertion about the output, a map or a list; fails if the run did. */
    public ObjectAssert<@Nullable Object> output() {
        succeeded();
        return new ValueAssert<>(actual.output(), "the output", actual);
    }

    /** Returns an assertion about the output as a record or another type; fails if the run did. */
    public <T> ObjectAssert<T> output(Class<T> type) {
        succeeded();
        return new ValueAssert<>(actual.output(type), "the output", actual);
    }

    /** Returns an assertion about the outputs as Architect binds them; fails if the run did. */
    public MapAssert<String, @Nullable Object> flattened() {
        succeeded();
        return Assertions.assertThat(actual.flattened())
                .withRepresentation(PrintableRepresentation.INSTANCE)
                .as(() -> "the flattened outputs of this run:\n" + actual.trace());
    }

    /** Returns an assertion about what came out of a step, as text or JSON; fails if the run did not come to it. */
    public StringAssert step(Step step) {
        isNotNull();
        StepResult found = actual.step(step).orElseThrow(() -> fail("Expected the run to reach " + step + "."));
        StringAssert made = (StringAssert) Assertions.assertThat(found.output());
        return made.withRepresentation(PrintableRepresentation.INSTANCE)
                .as(() -> "what came out of " + step + " of this run:\n" + actual.trace());
    }

    /**
     * Checks that the run shows nothing that hardly anyone means, such as a reference that was sent as it stands. Fails if
     * the run did, as it may have ended before there was anything to show; {@link ActionResult#notices()} has the notices
     * of a run that is meant to fail. A default that was used is no warning, and passes.
     */
    public ActionResultAssert hasNoNotices() {
        isNotNull();
        if (!actual.isSuccess()) {
            throw fail("Expected a run without notices, but it failed. For one that is meant to fail, check"
                    + " result.notices().");
        }
        List<Notice> warnings =
                actual.notices().stream().filter(Notice::isWarning).toList();
        if (!warnings.isEmpty()) {
            throw fail("Expected no notices, but there are: " + warnings);
        }
        return this;
    }

    /** Checks that the run shows something of a kind. */
    public ActionResultAssert hasNotice(NoticeKind kind) {
        isNotNull();
        if (actual.notices().stream().noneMatch(notice -> notice.kind() == kind)) {
            throw fail("Expected a notice " + kind + " of " + Arrays.toString(NoticeKind.values()) + ", and there is "
                    + actual.notices());
        }
        return this;
    }

    private AssertionError fail(String message) {
        return failure("%s%n%s", Printable.text(message), actual.trace());
    }
}
