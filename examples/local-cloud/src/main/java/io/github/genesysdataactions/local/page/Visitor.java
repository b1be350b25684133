package io.github.genesysdataactions.local.page;

import io.github.genesysdataactions.local.http.Request;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Says who may see the page and ask its JSON: someone at this machine who names it by a loopback name, from a program or from
 * the page itself. A page of another site cannot, neither by a name of its own that leads here (DNS rebinding) nor by
 * requests across sites.
 */
final class Visitor {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private Visitor() {}

    /**
     * Refuses a request of anyone else.
     *
     * @param navigation whether following a link from elsewhere is all right
     */
    static void admit(Request request, boolean navigation) {
        List<String> hosts = request.headers().getOrDefault("host", List.of());
        String host = hosts.size() == 1 ? hosts.get(0).toLowerCase(Locale.ROOT) : "";
        if (!isHere(host, request.localPort())) {
            throw new PageRefusal(403, "This page is at 127.0.0.1 and localhost only; the request names another host.");
        }
        Optional<String> origin = request.header("origin");
        if (origin.isPresent() && !origin.get().equalsIgnoreCase("http://" + host)) {
            throw new PageRefusal(403, "The request comes from a page of another site.");
        }
        String site = request.header("sec-fetch-site").orElse("none");
        boolean link = navigation
                && request.header("sec-fetch-mode").filter("navigate"::equals).isPresent();
        if (!site.equals("none") && !site.equals("same-origin") && !link) {
            throw new PageRefusal(403, "The request comes from a page of another site.");
        }
    }

    private static boolean isHere(String host, int port) {
        int colon = host.lastIndexOf(':');
        boolean hasPort = colon >= 0 && !host.endsWith("]");
        String name = hasPort ? host.substring(0, colon) : host;
        String wanted = hasPort ? host.substring(colon + 1) : "80";
        return NAMES.contains(name) && wanted.equals(Integer.toString(port));
    }
}
