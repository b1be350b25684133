package io.github.genesysdataactions.local.page;

import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.json.Json;

/** Ends a request for the page or its JSON. */
final class PageRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    PageRefusal(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    static PageRefusal notFound() {
        return new PageRefusal(404, "There is nothing at this address.");
    }

    Reply reply() {
        return Reply.json(status, Json.object().put("message", getMessage()));
    }
}
