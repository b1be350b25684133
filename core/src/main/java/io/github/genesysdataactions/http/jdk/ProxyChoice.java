package io.github.genesysdataactions.http.jdk;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which proxy the JDK's client takes to an address: the first that its selector names, if that one speaks HTTP. */
final class ProxyChoice {
    private final @Nullable ProxySelector selector;

    ProxyChoice(HttpClient client) {
        this.selector = client.proxy().orElseGet(ProxySelector::getDefault);
    }

    /**
     * Returns the proxy, or nothing if the way is direct.
     *
     * @throws UserHookFault if the selector, which may be the program's own, fails
     */
    Optional<InetSocketAddress> of(URI address) throws UserHookFault {
        if (selector == null) {
            return Optional.empty();
        }
        try {
            return selector.select(address).stream()
                    .limit(1)
                    .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                    .map(proxy -> (InetSocketAddress) proxy.address())
                    .findFirst();
        } catch (RuntimeException e) {
            throw UserHookFault.ofSelector(e);
        }
    }

    /** Returns the proxy for a message, if the selector names one. */
    Optional<InetSocketAddress> named(URI address) {
        try {
            return of(address);
        } catch (UserHookFault unknown) {
            return Optional.empty();
        }
    }
}
