package io.github.genesysdataactions.testing;

import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.CallBudget;
import io.github.genesysdataactions.http.Deadline;
import io.github.genesysdataactions.http.TimeSource;
import io.github.genesysdataactions.options.RetryPolicy;
import java.time.Duration;

/** Short ways to write a call. */
public final class Calls {
    private Calls() {}

    public static CallBudget budget(TimeSource waiter, Duration timeout, RetryPolicy policy) {
        return new CallBudget(Deadline.in(timeout, waiter), Duration.ofSeconds(75), policy, false);
    }

    public static CallBudget budget(TimeSource waiter) {
        return budget(waiter, Duration.ofMinutes(5), RetryPolicy.standard());
    }

    public static Call createAction(CallBudget budget) {
        return Call.of(
                        "create action 'Find customer'",
                        "integrations:action:add",
                        "POST",
                        "/api/v2/integrations/actions",
                        budget)
                .withJson("{}");
    }
}
