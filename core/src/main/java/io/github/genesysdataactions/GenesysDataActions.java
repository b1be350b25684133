package io.github.genesysdataactions;

import com.fasterxml.jackson.databind.Module;
import io.github.genesysdataactions.auth.AccessToken;
import io.github.genesysdataactions.auth.ClientCredentials;
import io.github.genesysdataactions.auth.TokenProvider;
import io.github.genesysdataactions.engine.ActionOperations;
import io.github.genesysdataactions.engine.Api;
import io.github.genesysdataactions.engine.ClientSettings;
import io.github.genesysdataactions.engine.ConnectionCheck;
import io.github.genesysdataactions.engine.CredentialOperations;
import io.github.genesysdataactions.engine.DefinitionDefaults;
import io.github.genesysdataactions.engine.DraftOperations;
import io.github.genesysdataactions.engine.Environment;
import io.github.genesysdataactions.engine.FlatOperations;
import io.github.genesysdataactions.engine.FunctionOperations;
import io.github.genesysdataactions.engine.IntegrationOperations;
import io.github.genesysdataactions.engine.SharedStores;
import io.github.genesysdataactions.engine.Stage;
import io.github.genesysdataactions.engine.Wiring;
import io.github.genesysdataactions.engine.sync.SyncContext;
import io.github.genesysdataactions.fleet.LimitStore;
import io.github.genesysdataactions.fleet.NameLock;
import io.github.genesysdataactions.fleet.TokenStore;
import io.github.genesysdataactions.http.TimeSource;
import io.github.genesysdataactions.integration.CheckReport;
import io.github.genesysdataactions.options.CallListener;
import io.github.genesysdataactions.options.CallOptions;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.options.RetryPolicy;
import io.github.genesysdataactions.options.SyncOptions;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A client for the data actions of one Genesys Cloud organization.
 *
 * <pre>{@code
 * record CustomerRequest(String customerId, String actionType) {}
 * record CustomerResponse(String status, String message, String processedId) {}
 *
 * ActionDefinition definition = ActionDefinition.builder("ProcessCustomerLambda")
 *     .post("https://abc123.execute-api.us-east-1.amazonaws.com/Prod/genesys-lambda")
 *     .input(CustomerRequest.class)
 *     .output(CustomerResponse.class)
 *     .build();
 *
 * try (GenesysDataActions genesys = GenesysDataActions.builder(Region.US_EAST_1)
 *     .clientCredentials(clientId, clientSecret)
 *     .defaultIntegration(integrationId)
 *     .build()) {
 *   Action action = genesys.actions().createOrUpdate(definition);
 *   CustomerResponse answer = genesys.actions()
 *       .execute(action.id(), new CustomerRequest("C-1", "refund"), CustomerResponse.class);
 * }
 * }</pre>
 *
 * <p>Make one and share it: it is safe for any number of threads (virtual ones too), keeps one token for all of them,
 * and makes all of them wait when the API asks for it. Genesys Cloud asks integrations to reuse a token and not to
 * multiply clients. Nothing is sent before the first operation. {@link #close()} ends the threads and calls that the
 * client started, and nothing that you passed in.
 *
 * <p>Every exception of an operation is a {@link io.github.genesysdataactions.error.DataActionsException}. Besides those that
 * an operation names itself, they are {@code AuthenticationException} (credentials or token refused),
 * {@code PermissionDeniedException} (the OAuth client lacks the permission that the message names),
 * {@code RateLimitedException} (429 after all retries), {@code ApiException} (any other refusal), {@code NetworkException}
 * and {@code DeadlineExceededException} (no complete answer), {@code InvalidReplyException} (an answer that cannot be read)
 * and {@code CallInterruptedException}. What is sent again after a 429 or a fault is in {@link RetryPolicy}.
 */
public final class GenesysDataActions implements AutoCloseable {
    private final Region region;
    private final Wiring wiring;
    private final Clock clock;
    private final DefinitionDefaults defaults;
    private final CallOptions options;
    private final boolean isOwner;

    private GenesysDataActions(Builder builder) {
        this.region = builder.region;
        this.wiring = new Wiring(builder.settings());
        this.clock = builder.clock;
        this.defaults = new DefinitionDefaults(builder.defaultIntegration, builder.defaultCategory);
        this.options = builder.options;
        this.isOwner = true;
    }

    private GenesysDataActions(GenesysDataActions origin, CallOptions options) {
        this.region = origin.region;
        this.wiring = origin.wiring;
        this.clock = origin.clock;
        this.defaults = origin.defaults;
        this.options = Objects.requireNonNull(options, "options");
        this.isOwner = false;
    }

    /** Starts a client for the organizations of a region. */
    public static Builder builder(Region region) {
        return new Builder(region);
    }

    /**
     * Starts a client with settings from a map of environment variables; see {@link #fromEnvironment()}.
     *
     * @throws io.github.genesysdataactions.error.ConfigurationException as there
     */
    public static Builder builder(Map<String, String> environment) {
        Environment given = new Environment(environment);
        Builder builder = new Builder(given.region());
        given.accessToken()
                .ifPresentOrElse(
                        builder::accessToken, () -> builder.clientCredentials(given.clientId(), given.clientSecret()));
        given.integrationId().ifPresent(builder::defaultIntegration);
        return builder;
    }

    /**
     * Makes a client with settings from the environment: {@code GENESYS_CLIENT_ID}, {@code GENESYS_CLIENT_SECRET}, at
     * most one of {@code GENESYS_REGION} (such as {@code us-east-1}), {@code GENESYS_DOMAIN} (such as
     * {@code mypurecloud.de}) and {@code GENESYS_BASE_URL} (one host for login and API) with {@code mypurecloud.com} as
     * the default, and optionally {@code GENESYS_INTEGRATION_ID}. {@code GENESYS_ACCESS_TOKEN} is used as it is, and then
     * no id and secret are read: so the steps of a pipeline log in once. Where one of ours is not set, the names of the vendor's
     * own tools are read: {@code GENESYSCLOUD_OAUTHCLIENT_ID}, {@code GENESYSCLOUD_OAUTHCLIENT_SECRET},
     * {@code GENESYSCLOUD_REGION}.
     *
     * @throws io.github.genesysdataactions.error.ConfigurationException if variables are missing (all are named at
     *     once), contradict each other, or cannot be used
     */
    public static GenesysDataActions fromEnvironment() {
        return builder(System.getenv()).build();
    }

    /** Returns the limits of this client's calls. */
    public CallOptions options() {
        return options;
    }

    /**
     * Returns the same client with other limits. It shares token, rate limit, connections and all that this one knows, and
     * lives as long: closing it closes nothing.
     *
     * <pre>{@code
     * CallOptions patient = genesys.options().withTimeout(Duration.ofMinutes(10));
     * genesys.with(patient).actions().list();
     * }</pre>
     */
    public GenesysDataActions with(CallOptions options) {
        return new GenesysDataActions(this, options);
    }

    /** Returns the operations on actions of the public API. */
    public Actions actions() {
        return new Actions(operations(Stage.PUBLISHED));
    }

    /** Returns the operations on drafts of the public API. */
    public Drafts drafts() {
        return new Drafts(new DraftOperations(operations(Stage.DRAFT)));
    }

    /** Returns the operations on functions of the public API. */
    public Functions functions() {
        return new Functions(new FunctionOperations(operations(Stage.DRAFT), wiring::fileStore));
    }

    /** Returns the operations on integrations, their configuration and their types. */
    public Integrations integrations() {
        return new Integrations(new IntegrationOperations(api()));
    }

    /** Returns the operations on the credentials that integrations use. */
    public Credentials credentials() {
        return new Credentials(new CredentialOperations(api()));
    }

    /** Returns the certificates that Genesys Cloud shows and trusts when it calls web services. */
    public Certificates certificates() {
        return new Certificates(api());
    }

    /** Returns the operations on the organization that the OAuth client belongs to. */
    public OrganizationInfo organization() {
        return new OrganizationInfo(api());
    }

    /** Returns data actions as code with {@link SyncOptions#standard()}: plans and applies what definitions or files say. */
    public Sync sync() {
        return sync(SyncOptions.standard());
    }

    /** Returns data actions as code with other options: how much at a time, what may be replaced. */
    public Sync sync(SyncOptions options) {
        Objects.requireNonNull(options, "options");
        return new Sync(new SyncContext(
                operations(Stage.PUBLISHED), new IntegrationOperations(api()), clock, options, wiring::secret));
    }

    /** Returns the flat form, {@code POST /api/v2/custom/dataactions}. */
    public FlatApi flatApi() {
        return new FlatApi(new FlatOperations(wiring.flatApi().with(options)));
    }

    /**
     * Checks whether this client can work: token, the permission to view for each feature, and the default integration.
     *
     * <p>Costs at most one token request and five requests to the API, and changes nothing. What is wrong is in the
     * report and is not thrown; print the report as it is.
     *
     * @throws io.github.genesysdataactions.error.CallInterruptedException if the thread is interrupted meanwhile
     */
    public CheckReport check() {
        return new ConnectionCheck(api(), region, defaults).run();
    }

    private Api api() {
        return wiring.api().with(options);
    }

    private ActionOperations operations(Stage stage) {
        return wiring.operations(stage, api(), defaults);
    }

    /** Returns the region that this client calls. */
    public Region region() {
        return region;
    }

    /**
     * Ends what the client started: calls in flight fail, and its threads end. May be called twice and from any thread.
     * Does nothing if this client was made by {@link #with}.
     */
    @Override
    public void close() {
        if (isOwner) {
            wiring.close();
        }
    }

    /** Shows the region, and no credentials. */
    @Override
    public String toString() {
        return "GenesysDataActions[" + region + "]";
    }

    /** Collects the settings of a client. Not thread-safe. */
    public static final class Builder {
        final Region region;

        @Nullable
        Supplier<ClientCredentials> credentials;

        @Nullable
        TokenProvider tokenProvider;

        @Nullable
        AccessToken accessToken;

        @Nullable
        String defaultIntegration;

        @Nullable
        String defaultCategory;

        CallOptions options = CallOptions.standard();

        @Nullable
        Duration connectTimeout;

        @Nullable
        ProxySelector proxy;

        @Nullable
        SSLContext sslContext;

        @Nullable
        HttpClient httpClient;

        @Nullable
        SharedStores shared;

        final List<CallListener> listeners = new ArrayList<>();

        List<Module> jacksonModules = List.of();

        Clock clock = Clock.systemUTC();
        TimeSource time = TimeSource.system();

        private Builder(Region region) {
            this.region = Objects.requireNonNull(region, "region");
        }

        /**
         * Uses an OAuth client of the grant type "client credentials".
         *
         * @throws IllegalArgumentException if one of them is blank
         * @throws IllegalStateException if a source of tokens was given before
         */
        public Builder clientCredentials(String clientId, String clientSecret) {
            ClientCredentials fixed = new ClientCredentials(clientId, clientSecret);
            return clientCredentials(() -> fixed);
        }

        /**
         * Asks for the credentials before each token request (about once a day), so that they can be rotated.
         *
         * @throws IllegalStateException if a source of tokens was given before
         */
        public Builder clientCredentials(Supplier<ClientCredentials> credentials) {
            requireNoSource();
            this.credentials = Objects.requireNonNull(credentials, "credentials");
            return this;
        }

        /**
         * Gets tokens from your own source, for the flat form too.
         *
         * @throws IllegalStateException if a source of tokens was given before
         */
        public Builder tokenProvider(TokenProvider tokenProvider) {
            requireNoSource();
            this.tokenProvider = Objects.requireNonNull(tokenProvider, "tokenProvider");
            return this;
        }

        /**
         * Uses this one token; once it has expired, operations fail with {@link
         * io.github.genesysdataactions.error.AuthenticationException}.
         *
         * @throws IllegalStateException if a source of tokens was given before
         */
        public Builder accessToken(String accessToken) {
            requireNoSource();
            this.accessToken = AccessToken.of(accessToken);
            return this;
        }

        /** Sets the integration of definitions that name none, and the one in which names are looked up. */
        public Builder defaultIntegration(String integrationId) {
            if (Objects.requireNonNull(integrationId, "integration id").isBlank()) {
                throw new IllegalArgumentException("The id of the default integration is blank.");
            }
            this.defaultIntegration = integrationId;
            return this;
        }

        /** Sets the category of definitions that name none; {@code Custom} unless set. */
        public Builder defaultCategory(String category) {
            if (category.isBlank()) {
                throw new IllegalArgumentException("The default category is blank.");
            }
            this.defaultCategory = category;
            return this;
        }

        /**
         * Sets the time for a whole call: waiting for a token and for the rate limit, and all tries. Default: 5 minutes.
         * {@link #requestTimeout} limits each try, {@link #connectTimeout} making a connection.
         */
        public Builder timeout(Duration timeout) {
            options = options.withTimeout(timeout);
            return this;
        }

        /**
         * Sets the time for one request and its answer. Default: 75 s, as an execution alone may take 60 s.
         * {@link #timeout} limits the whole call, {@link #connectTimeout} making a connection.
         */
        public Builder requestTimeout(Duration requestTimeout) {
            options = options.withRequestTimeout(requestTimeout);
            return this;
        }

        /**
         * Sets the time for making a connection. Default: 10 s. {@link #requestTimeout} limits the request and its answer,
         * {@link #timeout} the whole call.
         */
        public Builder connectTimeout(Duration connectTimeout) {
            if (connectTimeout.isNegative() || connectTimeout.isZero()) {
                throw new IllegalArgumentException("connectTimeout is " + connectTimeout + "; use more than zero.");
            }
            this.connectTimeout = connectTimeout;
            return this;
        }

        /** Sets what is sent again after 429 and after faults, and how often; see {@link RetryPolicy}. */
        public Builder retryPolicy(RetryPolicy retryPolicy) {
            options = options.withRetryPolicy(retryPolicy);
            return this;
        }

        /** Calls through a proxy, such as {@code ProxySelector.of(new InetSocketAddress("proxy.example.com", 8080))}. */
        public Builder proxy(ProxySelector proxy) {
            this.proxy = Objects.requireNonNull(proxy, "proxy");
            return this;
        }

        /** Decides which certificates are trusted and which are shown. */
        public Builder sslContext(SSLContext sslContext) {
            this.sslContext = Objects.requireNonNull(sslContext, "sslContext");
            return this;
        }

        /**
         * Uses your own HTTP client, which {@link GenesysDataActions#close()} does not close. It has its own connect
         * timeout, proxy and SSL context, and must not follow redirects.
         */
        public Builder httpClient(HttpClient httpClient) {
            this.httpClient = Objects.requireNonNull(httpClient, "httpClient");
            return this;
        }

        /** Adds a listener that is told of each call, for metrics and traces; several are told in their order. */
        public Builder listener(CallListener listener) {
            this.listeners.add(Objects.requireNonNull(listener, "listener"));
            return this;
        }

        /**
         * Registers Jackson modules that write the inputs of {@code execute} and {@code test}, and read the answers,
         * for the types that they handle. They see the values, so for these types it is up to them that no exception
         * quotes one. Contracts are not derived from them, so such a type has no place in {@code input(Class)}; write
         * that contract by hand. Default: none.
         */
        public Builder jacksonModules(Module... modules) {
            this.jacksonModules = List.of(modules);
            return this;
        }

        /**
         * Shares rate limit, access token and names with the clients of other processes that use the same store and the
         * same OAuth client: together they stay within the service's limit and log in once. If the store fails, calls
         * go on without it. The store of the module {@code genesys-data-actions-redis} is a Redis. The code that made the
         * store closes it, after the client.
         *
         * @param store for all three, also one of your own
         */
        public <S extends LimitStore & NameLock & TokenStore> Builder shared(S store) {
            Objects.requireNonNull(store, "store");
            this.shared = new SharedStores(store, store, store);
            return this;
        }

        /**
         * Makes the client. Nothing is sent.
         *
         * @throws IllegalStateException if no source of tokens was given, or if settings exclude each other
         */
        public GenesysDataActions build() {
            if (!hasSource()) {
                throw new IllegalStateException(
                        "The client has no source of tokens; call clientCredentials, tokenProvider or accessToken.");
            }
            if (shared != null && credentials == null) {
                throw new IllegalStateException("A shared client logs in for all processes; call clientCredentials.");
            }
            if (httpClient != null && (connectTimeout != null || proxy != null || sslContext != null)) {
                throw new IllegalStateException(
                        "connectTimeout, proxy and sslContext belong to the HTTP client; set them on the one you bring.");
            }
            if (httpClient != null && httpClient.followRedirects() != HttpClient.Redirect.NEVER) {
                throw new IllegalStateException("The HTTP client follows redirects, and the token would go with them;"
                        + " build it with followRedirects(HttpClient.Redirect.NEVER).");
            }
            return new GenesysDataActions(this);
        }

        private ClientSettings settings() {
            return new ClientSettings(
                    region,
                    credentials,
                    tokenProvider,
                    accessToken,
                    options,
                    connectTimeout,
                    proxy,
                    sslContext,
                    httpClient,
                    List.copyOf(listeners),
                    jacksonModules,
                    shared,
                    clock,
                    time);
        }

        /** Sets the time that passes for this client; a test puts a virtual one here. */
        Builder time(Clock clock, TimeSource time) {
            this.clock = clock;
            this.time = time;
            return this;
        }

        private boolean hasSource() {
            return credentials != null || tokenProvider != null || accessToken != null;
        }

        private void requireNoSource() {
            if (hasSource()) {
                throw new IllegalStateException(
                        "The client has a source of tokens already; call only one of clientCredentials, tokenProvider and"
                                + " accessToken.");
            }
        }
    }
}
