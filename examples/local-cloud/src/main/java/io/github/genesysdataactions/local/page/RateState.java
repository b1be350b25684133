package io.github.genesysdataactions.local.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.http.Reply;
import io.github.genesysdataactions.local.json.Json;
import java.util.Optional;

/** The rate limit window of a token, as the headers of an answer tell it. */
record RateState(long count, long allowed, long secondsLeft) {
    static Optional<RateState> of(Reply reply) {
        return reply.header("inin-ratelimit-allowed")
                .map(allowed -> new RateState(
                        Long.parseLong(reply.header("inin-ratelimit-count").orElse("0")),
                        Long.parseLong(allowed),
                        Long.parseLong(reply.header("inin-ratelimit-reset").orElse("0"))));
    }

    ObjectNode json() {
        return Json.object().put("count", count).put("allowed", allowed).put("secondsLeft", secondsLeft);
    }
}
