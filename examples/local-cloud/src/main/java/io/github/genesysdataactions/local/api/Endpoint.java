package io.github.genesysdataactions.local.api;

import io.github.genesysdataactions.local.http.Reply;
import java.util.List;

/** One operation of the API. */
record Endpoint(List<String> permissions, Operation operation) {

    /** What an endpoint does. */
    @FunctionalInterface
    interface Operation {
        Reply answer(Call call);
    }

    /** An operation that any one of the permissions opens; without permissions it is open to every token. */
    static Endpoint needing(List<String> permissions, Operation operation) {
        return new Endpoint(List.copyOf(permissions), operation);
    }
}
