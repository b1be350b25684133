package io.github.genesysdataactions.http;

import io.github.genesysdataactions.error.ApiError;
import java.time.Duration;

/** Hears from the transports what becomes of one call; the one on most calls does nothing. */
public interface CallWatch {
    /** No one watches. */
    CallWatch NONE = new CallWatch() {};

    /** A try begins. */
    default void begins() {}

    /** The try was answered. */
    default void answered(Reply reply) {}

    /** The try ended without an answer. */
    default void failed(Throwable failure) {}

    /** The next try has to pause for this long. */
    default void pauses(Duration pause) {}

    /** The try stands at a gate that is known to stay closed until then; {@code refusal} is why. */
    default void heldBack(Deadline until, ApiError refusal) {}
}
