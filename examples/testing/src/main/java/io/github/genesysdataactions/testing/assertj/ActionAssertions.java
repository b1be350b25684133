package io.github.genesysdataactions.testing.assertj;

import io.github.genesysdataactions.testing.ActionResult;
import io.github.genesysdataactions.testing.ActionRunner;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about data actions, to be imported beside AssertJ's own.
 *
 * <pre>{@code
 * import static io.github.genesysdataactions.testing.assertj.ActionAssertions.assertThat;
 * import static org.assertj.core.api.Assertions.assertThat;
 * }</pre>
 */
public final class ActionAssertions {
    private ActionAssertions() {}

    /** Begins an assertion about a run; one that fails prints the whole trace. */
    public static ActionResultAssert assertThat(@Nullable ActionResult actual) {
        return new ActionResultAssert(actual);
    }

    /** Begins an assertion about an action. */
    public static ActionRunnerAssert assertThat(@Nullable ActionRunner actual) {
        return new ActionRunnerAssert(actual);
    }
}
