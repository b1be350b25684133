package io.github.genesysdataactions;

import io.github.genesysdataactions.call.Waiter;
import java.time.Clock;

/** Reaches the door through which the client's own tests give it a virtual time. */
public final class TimedClient {
    private TimedClient() {}

    public static GenesysDataActions build(GenesysDataActions.Builder builder, Clock clock, Waiter waiter) {
        return builder.time(clock, waiter).build();
    }
}
