package io.github.genesysdataactions.local.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table from method and path template to an endpoint. In a template such as {@code /actions/{id}} a braced segment
 * takes any one segment; a literal segment wins over a braced one.
 *
 * @param <E> what a route leads to
 */
public final class Routes<E> {
    private final List<Route<E>> routes = new ArrayList<>();

    /** One found route: the endpoint, and the decoded values of the braced segments. */
    public record Match<E>(E endpoint, Map<String, String> variables) {}

    private record Route<E>(String method, List<String> segments, E endpoint) {}

    private record Found<E>(Route<E> route, Map<String, String> variables) {}

    /** Adds a route. */
    public Routes<E> on(String method, String template, E endpoint) {
        routes.add(new Route<>(method, segments(template), endpoint));
        return this;
    }

    /** Finds the route of a request, whose path is still percent-encoded. */
    public Optional<Match<E>> find(String method, String path) {
        return best(path).stream()
                .filter(found -> found.route().method().equals(method))
                .findFirst()
                .map(found -> new Match<>(found.route().endpoint(), found.variables()));
    }

    /** Returns the methods that this path has, sorted; empty for a path that is not in the table. */
    public List<String> methods(String path) {
        return best(path).stream()
                .map(found -> found.route().method())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns every route as its method and template, such as {@code GET /actions/{id}}. */
    public List<String> all() {
        return routes.stream()
                .map(route -> route.method() + " " + String.join("/", route.segments()))
                .toList();
    }

    // The routes with the fewest variables, whatever their method: DELETE /actions is no DELETE of /{id}.
    private List<Found<E>> best(String path) {
        List<String> segments = segments(path);
        List<Found<E>> best = new ArrayList<>();
        for (Route<E> route : routes) {
            Map<String, String> variables = match(route, segments);
            int fewest =
                    best.isEmpty() ? Integer.MAX_VALUE : best.get(0).variables().size();
            if (variables != null && variables.size() <= fewest) {
                if (variables.size() < fewest) {
                    best.clear();
                }
                best.add(new Found<>(route, variables));
            }
        }
        return best;
    }

    private static @Nullable Map<String, String> match(Route<?> route, List<String> path) {
        if (route.segments().size() != path.size()) {
            return null;
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String wanted = route.segments().get(i);
            if (wanted.startsWith("{")) {
                variables.put(wanted.substring(1, wanted.length() - 1), decode(path.get(i)));
            } else if (!wanted.equals(path.get(i))) {
                return null;
            }
        }
        return variables;
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }

    // In a path, unlike in a form, a plus sign is a plus sign.
    private static String decode(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
