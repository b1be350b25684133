package io.github.genesysdataactions.lambda;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an event turned out to be, its parts still unread. */
record Event(EventKind kind, Span whole, ObjectScan scan, Optional<ObjectScan> context) {
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
    static final String QUERY = "queryStringParameters";
    static final String MULTI_VALUE_QUERY = "multiValueQueryStringParameters";
    static final String RAW_QUERY = "rawQueryString";
    static final String PATH_PARAMETERS = "pathParameters";
    static final String SOURCE = "source";
    static final String DETAIL_TYPE = "detail-type";
    static final String WARMUP = "warmup";
    static final String WARMER = "warmer";
    private static final List<String> MORE =
            List.of(QUERY, MULTI_VALUE_QUERY, RAW_QUERY, PATH_PARAMETERS, SOURCE, DETAIL_TYPE, WARMUP, WARMER);
    private static final Set<String> NAMES = Set.of(
            REQUEST_CONTEXT,
            HTTP_METHOD,
            ROUTE_KEY,
            VERSION,
            HEADERS,
            MULTI_VALUE_HEADERS,
            BODY,
            IS_BASE64,
            QUERY,
            MULTI_VALUE_QUERY,
            RAW_QUERY,
            PATH_PARAMETERS,
            SOURCE,
            DETAIL_TYPE,
            WARMUP,
            WARMER);
    private static final Set<String> READING = Set.of("GET", "HEAD", "DELETE");

    private static final String ELB = "elb";
    private static final String DOMAIN_NAME = "domainName";
    private static final String HTTP = "http";
    private static final String METHOD = "method";
    private static final Set<String> CONTEXT_NAMES = Set.of(ELB, DOMAIN_NAME, HTTP);
    private static final String FUNCTION_URL_DOMAIN = ".lambda-url.";

    /**
     * Tells what sent these bytes. Never throws.
     *
     * @param declared the properties of the input type, which may be the input's own
     */
    static Event of(byte[] bytes, Set<String> declared) {
        Span whole = Span.of(bytes);
        ObjectScan scan = ObjectScan.of(whole, NAMES);
        // Input contracts are flat, so an object of this name is never a data action's own input.
        Optional<Span> value = part(scan, REQUEST_CONTEXT);
        Optional<ObjectScan> context = value.isPresent() && value.get().startsWith('{')
                ? Optional.of(ObjectScan.of(value.get(), CONTEXT_NAMES))
                : Optional.empty();
        EventKind kind = context.isPresent() ? kind(scan, context.get()) : kind(scan, declared);
        return new Event(kind, whole, scan, context);
    }

    private static EventKind kind(ObjectScan scan, ObjectScan context) {
        if (isObject(context, ELB)) {
            return EventKind.LOAD_BALANCER;
        }
        Optional<Span> version = part(scan, VERSION);
        if (part(scan, ROUTE_KEY).isEmpty()
                && !(version.isPresent() && version.get().is("\"2.0\""))) {
            return EventKind.API_GATEWAY_REST;
        }
        Optional<Span> domain = part(context, DOMAIN_NAME);
        return domain.isPresent() && domain.get().contains(FUNCTION_URL_DOMAIN)
                ? EventKind.FUNCTION_URL
                : EventKind.API_GATEWAY_HTTP;
    }

    private static EventKind kind(ObjectScan scan, Set<String> declared) {
        if (isText(scan, ROUTE_KEY)
                && isText(scan, VERSION)
                && !(declared.contains(ROUTE_KEY) && declared.contains(VERSION))) {
            return EventKind.API_GATEWAY_HTTP;
        }
        if (isText(scan, HTTP_METHOD) && !declared.contains(HTTP_METHOD)) {
            return EventKind.API_GATEWAY_REST;
        }
        return loneBody(scan, declared) ? EventKind.BODY_ONLY : EventKind.DIRECT;
    }

    private static boolean loneBody(ObjectScan scan, Set<String> declared) {
        if (!scan.wellFormed() || scan.others() || scan.member(BODY).isEmpty()) {
            return false;
        }
        for (String name : GATEWAY) {
            if (part(scan, name).isPresent()) {
                return false;
            }
        }
        for (String name : MORE) {
            if (scan.member(name).isPresent()) {
                return false;
            }
        }
        for (String name : ENVELOPE) {
            if (scan.member(name).isPresent() && declared.contains(name)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(ObjectScan scan, String name) {
        return starts(scan, name, '"');
    }

    private static boolean isObject(ObjectScan scan, String name) {
        return starts(scan, name, '{');
    }

    private static boolean starts(ObjectScan scan, String name, char first) {
        Optional<Span> value = part(scan, name);
        return value.isPresent() && value.get().startsWith(first);
    }

    private static Optional<Span> part(ObjectScan scan, String name) {
        Optional<Span> value = scan.member(name);
        return value.isPresent() && value.get().is("null") ? Optional.empty() : value;
    }

    /** Whether it came as an HTTP request. */
    boolean http() {
        return kind.proxy() && kind != EventKind.BODY_ONLY;
    }

    /** The HTTP method as it was sent; empty if the event does not say. */
    Optional<String> method() {
        if (!http()) {
            return Optional.empty();
        }
        Optional<Span> outside = part(scan, HTTP_METHOD);
        if (outside.isPresent()) {
            return outside.get().quotedWord();
        }
        Optional<Span> http = context.isPresent() ? part(context.get(), HTTP) : Optional.empty();
        Optional<Span> inside =
                http.isPresent() ? part(ObjectScan.of(http.get(), Set.of(METHOD)), METHOD) : Optional.empty();
        return inside.isPresent() ? inside.get().quotedWord() : Optional.empty();
    }

    /** Whether it is a request that asks, and has its input in the URL. */
    boolean isRead() {
        Optional<String> method = method();
        return method.isPresent() && READING.contains(method.get().toUpperCase(Locale.ROOT));
    }

    Optional<Span> headers() {
        return part(scan, HEADERS);
    }

    Optional<Span> multiValueHeaders() {
        return part(scan, MULTI_VALUE_HEADERS);
    }

    Optional<Span> part(String name) {
        return part(scan, name);
    }

    /** Whether a load balancer wants its answer with multi-value headers, as it has sent the request. */
    boolean multiValue() {
        return kind == EventKind.LOAD_BALANCER
                && multiValueHeaders().isPresent()
                && (headers().isEmpty()
                        || !ObjectScan.of(headers().get(), Set.of()).others());
    }

    Optional<Span> body() {
        return part(scan, BODY);
    }

    boolean base64() {
        Optional<Span> marked = part(scan, IS_BASE64);
        return marked.isPresent() && marked.get().is("true");
    }

    boolean wellFormed() {
        return scan.wellFormed();
    }
}
