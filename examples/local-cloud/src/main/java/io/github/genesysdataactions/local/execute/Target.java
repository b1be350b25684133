package io.github.genesysdataactions.local.execute;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where an action sends its request. */
interface Target {
    /**
     * A request with every template rendered.
     *
     * @param base what comes in front of the URL; null for a URL that needs nothing
     * @param body the rendered request template, also for a method that sends none
     */
    record Outgoing(
            String method,
            @Nullable Base base,
            Rendered url,
            Map<String, Rendered> headers,
            String body,
            Duration timeout) {
        /** Returns the URL without the white space around it. */
        String target() {
            return url.text().strip();
        }
    }

    /** Sends a request and returns the raw result. */
    String call(Outgoing request) throws StepFailure, InterruptedException;
}
