package io.github.genesysdataactions.local.api;

import io.github.genesysdataactions.local.execute.Base;
import io.github.genesysdataactions.local.execute.BaseUrls;
import io.github.genesysdataactions.local.execute.StepFailure;
import io.github.genesysdataactions.local.http.Routes;
import io.github.genesysdataactions.local.store.Integration;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where URLs that begin with a slash lead: to this cloud's own API where it knows the operation and the integration is
 * for Genesys Cloud, else to the base URL that the integration or its type was given.
 */
final class IntegrationBaseUrls {
    private final Routes<Endpoint> routes;
    private final Tokens tokens;
    private final Map<String, URI> given;
    private String token = "";

    IntegrationBaseUrls(Routes<Endpoint> routes, Tokens tokens, Map<String, URI> given) {
        this.routes = routes;
        this.tokens = tokens;
        this.given = Map.copyOf(given);
    }

    BaseUrls of(Integration integration, String host) {
        return (method, path) -> {
            if (integration.type().genesysCloud() && routes.find(method, path).isPresent()) {
                URI own = URI.create("http://" + host);
                return new Base(own, Map.of("Authorization", "Bearer " + token()));
            }
            return Optional.ofNullable(given.get(integration.id()))
                    .or(() -> Optional.ofNullable(given.get(integration.type().id())))
                    .map(url -> new Base(url, Map.of()))
                    .orElseThrow(() -> missing(integration, method, path));
        };
    }

    private static StepFailure missing(Integration integration, String method, String path) {
        String type = integration.type().id();
        String reason = integration.type().genesysCloud()
                ? "This local cloud does not know the operation " + method + " " + path
                        + " of Genesys Cloud; a backend that does is named"
                : "The URL begins with '/', and nothing says what comes in front of it for the integration '"
                        + integration.name() + "' of type " + type + "; a base URL is given";
        return StepFailure.noBaseUrl(
                reason + " with LocalCloud.builder().baseUrl(\"" + type + "\", url) for the type, or"
                        + " with .baseUrl(\"" + integration.id() + "\", url) for this integration alone.");
    }

    // One token for all, as Genesys Cloud's integrations share one: they meet its rate limit together.
    private synchronized String token() {
        if (tokens.find(token).isEmpty()) {
            token = tokens.issue(Set.of());
        }
        return token;
    }
}
