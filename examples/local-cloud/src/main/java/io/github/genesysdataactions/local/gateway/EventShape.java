package io.github.genesysdataactions.local.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.http.Request;
import java.time.Instant;

/** One payload format: how a request becomes an event, and an answer becomes a reply. */
public interface EventShape {
    /** Makes the event of a request. */
    ObjectNode event(Request request, String requestId, Instant now);

    /** Makes the reply of what the function has written. */
    Reply reply(byte[] output);

    /** Returns the reply to a function that failed. */
    Reply failed();
}
