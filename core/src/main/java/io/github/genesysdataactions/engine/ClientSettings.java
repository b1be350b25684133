package io.github.genesysdataactions.engine;

import com.fasterxml.jackson.databind.Module;
import io.github.genesysdataactions.auth.AccessToken;
import io.github.genesysdataactions.auth.ClientCredentials;
import io.github.genesysdataactions.auth.TokenProvider;
import io.github.genesysdataactions.http.TimeSource;
import io.github.genesysdataactions.options.CallListener;
import io.github.genesysdataactions.options.CallOptions;
import io.github.genesysdataactions.options.Region;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a client: hosts, token source, connections, clock. Exactly one of {@code credentials},
 * {@code tokenProvider} and {@code accessToken} is set.
 */
public record ClientSettings(
        Region region,
        @Nullable Supplier<ClientCredentials> credentials,
        @Nullable TokenProvider tokenProvider,
        @Nullable AccessToken accessToken,
        CallOptions options,
        @Nullable Duration connectTimeout,
        @Nullable ProxySelector proxy,
        @Nullable SSLContext sslContext,
        @Nullable HttpClient httpClient,
        List<CallListener> listeners,
        List<Module> jacksonModules,
        @Nullable SharedStores shared,
        Clock clock,
        TimeSource time) {}
