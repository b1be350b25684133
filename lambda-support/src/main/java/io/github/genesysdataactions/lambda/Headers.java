package io.github.genesysdataactions.lambda;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.Context;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Header maps, and what stands in for them in a direct invocation. */
final class Headers {
    private Headers() {}

    static Map<String, String> ofClient(Context context) {
        ClientContext client = context.getClientContext();
        Map<String, String> custom = client == null ? null : client.getCustom();
        return custom == null ? Map.of() : custom;
    }

    static Map<String, String> caseInsensitive(Map<String, String> headers) {
        TreeMap<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (header.getKey() != null && header.getValue() != null) {
                sorted.put(header.getKey(), header.getValue());
            }
        }
        return Collections.unmodifiableMap(sorted);
    }
}
