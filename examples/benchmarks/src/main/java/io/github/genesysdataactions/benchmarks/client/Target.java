package io.github.genesysdataactions.benchmarks.client;

import java.net.URI;
import java.util.List;

/** A running local cloud and what it takes to call it. */
record Target(URI url, String clientId, String clientSecret, String integrationId) {
    static Target of(List<String> words) {
        return new Target(URI.create(words.get(0)), words.get(1), words.get(2), words.get(3));
    }

    List<String> words() {
        return List.of(url.toString(), clientId, clientSecret, integrationId);
    }

    /** Hides the secret. */
    @Override
    public String toString() {
        return "Target[" + url + "]";
    }
}
