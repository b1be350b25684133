package io.github.genesysdataactions.local.execute;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * What a run takes from its surroundings; its text form shows no value.
 *
 * @param credentials what templates read as {@code ${credentials.name}}
 * @param authResponse what templates read as {@code ${authResponse.name}}: the result of the integration's custom
 *     authentication action
 * @param baseUrls where URLs that begin with a slash lead
 */
public record RunContext(Map<String, String> credentials, Map<String, Object> authResponse, BaseUrls baseUrls) {
    public RunContext {
        credentials = Map.copyOf(credentials);
        authResponse = Collections.unmodifiableMap(new HashMap<>(authResponse));
    }

    @Override
    public String toString() {
        return "RunContext[credentials=" + credentials.keySet() + ", authResponse=" + authResponse.keySet() + "]";
    }
}
