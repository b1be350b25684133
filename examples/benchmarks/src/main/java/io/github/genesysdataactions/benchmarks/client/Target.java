package io.github.genesysdataactions.benchmarks.client;

import java.net.URI;
import java.util.List;

/**
 * A running local cloud and what it takes to call it.
 *
 * @param actionId the action to execute; {@code none} where none is executed
 */
record Target(URI url, String clientId, String clientSecret, String integrationId, String actionId) {
    static Target of(List<String> words) {
        return new Target(
                URI.create(words.get(0)),
                words.get(1),
                words.get(2),
                words.get(3),
                words.size() > 4 ? words.get(4) : "none");
    }

    Target withAction(String id) {
        return new Target(url, clientId, clientSecret, integrationId, id);
    }

    List<String> words() {
        return List.of(url.toString(), clientId, clientSecret, integrationId, actionId);
    }

    /** Hides the secret. */
    @Override
    public String toString() {
        return "Target[" + url + "]";
    }
}
