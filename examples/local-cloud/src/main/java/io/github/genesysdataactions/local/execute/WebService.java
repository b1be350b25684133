package io.github.genesysdataactions.local.execute;

import java.io.IOException;
import java.net.http.HttpRequest;

/** What actions call over HTTP. */
@FunctionalInterface
public interface WebService {
    /** One answer, whatever its status. */
    record Answer(int status, String body) {}

    /**
     * Answers a request.
     *
     * @param request its method, address, headers and timeout
     * @param body its body; empty if it has none
     * @throws java.net.http.HttpTimeoutException if there is no answer in time
     * @throws IOException if there is no answer at all
     * @throws StepFailure if the request must not be sent
     */
    Answer send(HttpRequest request, String body) throws StepFailure, IOException, InterruptedException;
}
