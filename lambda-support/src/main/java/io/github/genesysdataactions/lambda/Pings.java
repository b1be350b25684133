package io.github.genesysdataactions.lambda;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells calls that only ask whether the function is there, or keep it warm: a load balancer's health check, a scheduled event
 * of EventBridge, and the pings of the usual warm-up tools. Names that the input type declares prove nothing.
 */
final class Pings {
    private static final String HEALTH_CHECKER = "ELB-HealthChecker/";

    private Pings() {}

    static boolean is(Event event, Map<String, String> headers, Set<String> declared) {
        if (event.kind() == EventKind.LOAD_BALANCER) {
            String agent = Headers.caseInsensitive(headers).get("User-Agent");
            return agent != null && agent.startsWith(HEALTH_CHECKER);
        }
        return event.kind() == EventKind.DIRECT
                && (says(event, Event.DETAIL_TYPE, "\"Scheduled Event\"", declared)
                        || says(event, Event.SOURCE, "\"serverless-plugin-warmup\"", declared)
                        || says(event, Event.WARMUP, "true", declared)
                        || says(event, Event.WARMER, "true", declared));
    }

    private static boolean says(Event event, String name, String value, Set<String> declared) {
        Optional<Span> found = event.scan().member(name);
        return found.isPresent() && found.get().is(value) && !declared.contains(name);
    }
}
