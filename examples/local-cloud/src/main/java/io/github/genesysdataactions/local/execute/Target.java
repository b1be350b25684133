package io.github.genesysdataactions.local.execute;

import java.time.Duration;
import java.util.Map;

/** Where an action sends its request. */
interface Target {
    /**
     * A request with every template rendered.
     *
     * @param body the rendered request template, also for a method that sends none
     */
    record Outgoing(String method, String url, Map<String, String> headers, String body, Duration timeout) {}

    /** Sends a request and returns the raw result. */
    String call(Outgoing request) throws StepFailure, InterruptedException;
}
