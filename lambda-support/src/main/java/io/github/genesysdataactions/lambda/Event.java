package io.github.genesysdataactions.lambda;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What an event turned out to be, its parts still unread. */
record Event(EventKind kind, Span whole, ObjectScan scan) {
    private static final String REQUEST_CONTEXT = "requestContext";
    private static final String HTTP_METHOD = "httpMethod";
    private static final String ROUTE_KEY = "routeKey";
    private static final String VERSION = "version";
    private static final String HEADERS = "headers";
    private static final String MULTI_VALUE_HEADERS = "multiValueHeaders";
    private static final String BODY = "body";
    private static final String IS_BASE64 = "isBase64Encoded";
    private static final List<String> ENVELOPE = List.of(BODY, HEADERS, MULTI_VALUE_HEADERS, IS_BASE64);
    private static final List<String> GATEWAY = List.of(REQUEST_CONTEXT, HTTP_METHOD, ROUTE_KEY, VERSION);
    private static final Set<String> NAMES =
            Set.of(REQUEST_CONTEXT, HTTP_METHOD, ROUTE_KEY, VERSION, HEADERS, MULTI_VALUE_HEADERS, BODY, IS_BASE64);

    /**
     * Tells what sent these bytes. Never throws.
     *
     * @param declared whether the input type has a property of this name, so that it may be the input's own
     */
    static Event of(byte[] bytes, Predicate<String> declared) {
        ObjectScan scan = ObjectScan.of(bytes, NAMES);
        return new Event(kind(scan, declared), Span.of(bytes), scan);
    }

    private static EventKind kind(ObjectScan scan, Predicate<String> declared) {
        // Input contracts are flat, so an object of this name is never a data action's own input.
        boolean gateway = part(scan, REQUEST_CONTEXT)
                .filter(context -> context.startsWith('{'))
                .isPresent();
        boolean payload1 = hasText(scan, HTTP_METHOD) && !declared.test(HTTP_METHOD);
        boolean payload2 = hasText(scan, ROUTE_KEY)
                && hasText(scan, VERSION)
                && !(declared.test(ROUTE_KEY) && declared.test(VERSION));
        if (gateway) {
            boolean version2 =
                    part(scan, VERSION).filter(version -> version.is("\"2.0\"")).isPresent();
            return version2 || part(scan, ROUTE_KEY).isPresent()
                    ? EventKind.API_GATEWAY_HTTP
                    : EventKind.API_GATEWAY_REST;
        }
        if (payload2) {
            return EventKind.API_GATEWAY_HTTP;
        }
        if (payload1) {
            return EventKind.API_GATEWAY_REST;
        }
        return loneBody(scan, declared) ? EventKind.BODY_ONLY : EventKind.DIRECT;
    }

    private static boolean loneBody(ObjectScan scan, Predicate<String> declared) {
        return scan.wellFormed()
                && part(scan, BODY).isPresent()
                && !scan.others()
                && GATEWAY.stream().noneMatch(name -> part(scan, name).isPresent())
                && ENVELOPE.stream().noneMatch(name -> part(scan, name).isPresent() && declared.test(name));
    }

    private static boolean hasText(ObjectScan scan, String name) {
        return part(scan, name).filter(value -> value.startsWith('"')).isPresent();
    }

    private static Optional<Span> part(ObjectScan scan, String name) {
        return scan.member(name).filter(value -> !value.is("null"));
    }

    Optional<Span> headers() {
        return part(scan, HEADERS).or(() -> part(scan, MULTI_VALUE_HEADERS));
    }

    Optional<Span> body() {
        return part(scan, BODY);
    }

    boolean base64() {
        return part(scan, IS_BASE64).filter(value -> value.is("true")).isPresent();
    }

    boolean wellFormed() {
        return scan.wellFormed();
    }
}
