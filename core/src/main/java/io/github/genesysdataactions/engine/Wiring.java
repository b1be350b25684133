package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.auth.AccessToken;
import io.github.genesysdataactions.auth.ClientCredentials;
import io.github.genesysdataactions.auth.TokenProvider;
import io.github.genesysdataactions.http.CallBudget;
import io.github.genesysdataactions.http.FaultRule;
import io.github.genesysdataactions.http.Listeners;
import io.github.genesysdataactions.http.Pause;
import io.github.genesysdataactions.http.Retry;
import io.github.genesysdataactions.http.RetryRule;
import io.github.genesysdataactions.http.Sharing;
import io.github.genesysdataactions.http.TimeSource;
import io.github.genesysdataactions.http.Transport;
import io.github.genesysdataactions.http.WatchedTransport;
import io.github.genesysdataactions.http.jdk.FileUpload;
import io.github.genesysdataactions.http.jdk.JdkClient;
import io.github.genesysdataactions.http.jdk.JdkTransport;
import io.github.genesysdataactions.http.limit.GateSharing;
import io.github.genesysdataactions.http.limit.GateTransport;
import io.github.genesysdataactions.http.limit.RateGate;
import io.github.genesysdataactions.http.limit.RateLimitRule;
import io.github.genesysdataactions.http.token.AuthorizingTransport;
import io.github.genesysdataactions.http.token.CachedToken;
import io.github.genesysdataactions.http.token.LoginTransport;
import io.github.genesysdataactions.http.token.SharedToken;
import io.github.genesysdataactions.http.token.TokenRequest;
import io.github.genesysdataactions.http.token.TokenSource;
import io.github.genesysdataactions.http.token.UnauthorizedRule;
import io.github.genesysdataactions.json.Binding;
import io.github.genesysdataactions.options.CallOptions;
import io.github.genesysdataactions.options.Region;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The client's composition: which transport stands around which, for the public API and for the flat form. */
public final class Wiring implements AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final List<String> FLAT_SCOPES = List.of("custom:dataactions:write", "custom:dataactions:read");

    private final Clock clock;
    private final TimeSource time;
    private final Listeners listeners;
    private final Map<URI, RateGate> gates = new HashMap<>();
    private final Map<URI, RateGate> loginGates = new HashMap<>();
    private final Pause pause;
    private final RecentWrites recent;
    private final RetryRule faults;
    private final CallOptions options;
    private final @Nullable Supplier<ClientCredentials> credentials;
    private final @Nullable TokenProvider provider;
    private final @Nullable AccessToken accessToken;
    private final Binding binding;
    private final @Nullable SharedStores shared;
    private final Sharing sharing;
    private final JdkClient http;
    private final TokenSource tokens;
    private final TokenSource flatTokens;
    private final Api api;
    private final Api flatApi;

    public Wiring(ClientSettings settings) {
        this.clock = settings.clock();
        this.time = settings.time();
        this.pause = new Pause(time);
        this.recent = new RecentWrites(time);
        this.faults = new FaultRule(clock, Wiring::jitter);
        this.listeners = new Listeners(settings.listeners());
        this.options = settings.options();
        this.credentials = settings.credentials();
        this.provider = settings.tokenProvider();
        this.accessToken = settings.accessToken();
        this.binding = Binding.with(settings.jacksonModules());
        this.shared = settings.shared();
        this.sharing = new Sharing(time, listeners);
        this.http = settings.httpClient() != null
                ? JdkClient.of(settings.httpClient())
                : JdkClient.build(
                        settings.connectTimeout() != null ? settings.connectTimeout() : CONNECT_TIMEOUT,
                        settings.proxy(),
                        settings.sslContext());
        Region region = settings.region();
        this.tokens = tokens(region.loginUrl(), List.of());
        this.flatTokens = tokens(region.flatUrl(), FLAT_SCOPES);
        this.api = api(region.apiUrl(), tokens);
        this.flatApi = api(region.flatUrl(), flatTokens);
    }

    public Api api() {
        return api;
    }

    public Api flatApi() {
        return flatApi;
    }

    /** Returns the client secret, or the token where there is none: the key of the plan cache. */
    public String secret() {
        return credentials == null
                ? tokens.current(Endpoint.READ_ORGANIZATION.call(api.begin())).value()
                : credentials.get().clientSecret();
    }

    public ActionOperations operations(Stage stage, Api api, DefinitionDefaults defaults) {
        return new ActionOperations(stage, api, defaults, binding);
    }

    /** Returns the way to a file store: no token, no gate, but watched and repeated as the others are. */
    public Transport fileStore(URI address, Map<String, String> headers, Path file, LongConsumer progress) {
        Transport upload = new FileUpload(http, address, headers, file, progress);
        return watched(address, new Retry(upload, pause, faults));
    }

    private Api api(URI host, TokenSource tokens) {
        Transport authorizing = new AuthorizingTransport(tokens, wire(host));
        Transport gated = new GateTransport(gate(gates, host, gateSharing(host)), authorizing, clock, Wiring::jitter);
        Retry retry = new Retry(
                gated, pause, new RateLimitRule(), new UnauthorizedRule(), faults, new NotVisibleYetRule(recent));
        NameLocks names =
                new NameLocks(shared == null ? null : new NameLocks.Shared(shared.names(), sharing, host, pause));
        return new Api(watched(host, retry), time, pause, options, recent, names);
    }

    private TokenSource tokens(URI login, List<String> scopes) {
        if (accessToken != null) {
            return TokenSource.of(accessToken);
        }
        if (provider != null) {
            return TokenSource.from(provider);
        }
        if (credentials == null) {
            throw new IllegalStateException("The client has no source of tokens.");
        }
        Transport gated = new GateTransport(
                gate(loginGates, login, null), new LoginTransport(wire(login)), clock, Wiring::jitter);
        Transport transport = watched(login, new Retry(gated, pause, new RateLimitRule(), faults));
        TokenRequest request = new TokenRequest(
                credentials, scopes, transport, this::loginBudget, clock, login.getHost(), sharedToken());
        return new CachedToken(request, clock, time, login.getHost(), listeners);
    }

    private CallBudget loginBudget() {
        // Asking twice for a token does no harm.
        return CallBudget.of(options, time).withIdempotent(true);
    }

    private Transport wire(URI host) {
        return new JdkTransport(http, host, UserAgent.VALUE);
    }

    private Transport watched(URI host, Transport next) {
        return new WatchedTransport(next, host.getHost(), listeners, time);
    }

    /** One for a host and its login each: a call that waits at the one may be what another waits for at the other. */
    private RateGate gate(Map<URI, RateGate> known, URI host, @Nullable GateSharing sharing) {
        return known.computeIfAbsent(
                host, any -> new RateGate(time, host.getHost(), listeners, options.retryPolicy(), sharing));
    }

    /** The service counts the calls of one OAuth client together. */
    private @Nullable GateSharing gateSharing(URI host) {
        Supplier<ClientCredentials> known = credentials;
        return shared == null || known == null
                ? null
                : new GateSharing(
                        shared.limits(),
                        sharing,
                        () -> host.getAuthority() + ':' + known.get().clientId());
    }

    private @Nullable SharedToken sharedToken() {
        return shared == null
                ? null
                : new SharedToken(shared.tokens(), shared.names(), sharing, this::loginBudget, clock, pause);
    }

    private static double jitter() {
        return ThreadLocalRandom.current().nextDouble();
    }

    @Override
    public void close() {
        tokens.close();
        flatTokens.close();
        http.close();
        pause.end();
        gates.values().forEach(RateGate::shut);
        loginGates.values().forEach(RateGate::shut);
    }
}
