package io.github.genesysdataactions.local.execute;

import io.github.genesysdataactions.local.store.ActionRecord;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run takes from its surroundings; its text form shows no value.
 *
 * @param credentials what templates read as {@code ${credentials.name}}
 * @param authResponse what templates read as {@code ${authResponse.name}}, unless there is an {@code authAction}
 * @param authAction the custom authentication action of the integration, which runs first and whose result is the
 *     {@code authResponse}; null if it has none
 * @param baseUrls where URLs that begin with a slash lead
 */
public record RunContext(
        Map<String, String> credentials,
        Map<String, Object> authResponse,
        @Nullable ActionRecord authAction,
        BaseUrls baseUrls) {
    public RunContext {
        credentials = Map.copyOf(credentials);
        authResponse = Collections.unmodifiableMap(new HashMap<>(authResponse));
    }

    /** Returns this without an authentication action. */
    RunContext withoutAuthAction() {
        return new RunContext(credentials, authResponse, null, baseUrls);
    }

    @Override
    public String toString() {
        return "RunContext[credentials=" + credentials.keySet() + ", authResponse=" + authResponse.keySet() + "]";
    }
}
