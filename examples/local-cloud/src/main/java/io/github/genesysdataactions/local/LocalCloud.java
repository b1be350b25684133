package io.github.genesysdataactions.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.genesysdataactions.local.api.Organization;
import io.github.genesysdataactions.local.api.RateLimit;
import io.github.genesysdataactions.local.api.Setup;
import io.github.genesysdataactions.local.api.Tokens;
import io.github.genesysdataactions.local.execute.Choice;
import io.github.genesysdataactions.local.http.Handler;
import io.github.genesysdataactions.local.http.LocalServer;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.load.ActionLoader;
import io.github.genesysdataactions.local.load.DirectoryLoader;
import io.github.genesysdataactions.local.load.ExportDocument;
import io.github.genesysdataactions.local.load.LoadedFile;
import io.github.genesysdataactions.local.page.Page;
import io.github.genesysdataactions.local.store.ActionRecord;
import io.github.genesysdataactions.local.store.IntegrationType;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A Genesys Cloud organization on loopback: the token endpoint, the data actions API and the flat endpoint, all on one
 * host, with real execution of actions.
 *
 * <pre>{@code
 * try (LocalCloud cloud = LocalCloud.start()) {
 *     URI login = cloud.url().resolve("/oauth/token");
 *     // … call it with cloud.clientId() and cloud.clientSecret() …
 *     assertEquals(1, cloud.requestCount("POST", "/api/v2/integrations/actions"));
 * }
 * }</pre>
 *
 * <p>It starts with one enabled integration of type {@code custom-rest-actions} and no action, keeps everything in
 * memory, and forgets it on {@link #close()}. All methods may be called from several threads.
 *
 * <p>The README lists what had to be chosen where no public document says what Genesys Cloud answers.
 */
public final class LocalCloud implements AutoCloseable {
    private final String integrationId;
    private final Setup setup;
    private final Organization organization;
    private final ActionLint lint;
    private final Faults faults = new Faults();
    private final Ledger ledger;
    private final Optional<Page> page;
    private final LocalServer server;

    private LocalCloud(Builder builder) {
        integrationId = builder.integrationId;
        lint = builder.lint;
        setup = builder.setup();
        organization = new Organization(setup);
        ledger = new Ledger(
                request -> faults.plans().handle(request, organization.door()), setup.clock(), builder.keptRequests);
        page = builder.page && builder.address.isLoopbackAddress()
                ? Optional.of(
                        new Page(setup, organization, faults.plans(), lint == ActionLint.NONE ? null : this::shown))
                : Optional.empty();
        List<CallWatch.Listener> listeners = new ArrayList<>(builder.listeners);
        page.ifPresent(shown -> listeners.add(shown::called));
        Handler calls = listeners.isEmpty() ? ledger : new CallWatch(ledger, setup.clock(), listeners);
        server = LocalServer.start(
                builder.address,
                builder.port,
                "local-cloud",
                page.map(shown -> shown.before(calls)).orElse(calls));
    }

    /** Starts a cloud with all defaults on a free port. */
    public static LocalCloud start() {
        return builder().start();
    }

    /** Returns a builder with all defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns {@code http://127.0.0.1:<port>}, or the same with the address of {@link Builder#bind}, where both the login
     * host and the API host are.
     */
    public URI url() {
        return server.url();
    }

    /**
     * Returns where the page is: {@link #url()} and a slash; empty if {@link Builder#page} did not ask for it, or this
     * cloud listens on another address than a loopback one.
     */
    public Optional<URI> page() {
        return page.map(shown -> url().resolve("/"));
    }

    /** Returns the id of the one OAuth client. */
    public String clientId() {
        return setup.client().id();
    }

    /** Returns the secret of the one OAuth client. */
    public String clientSecret() {
        return setup.client().secret();
    }

    /** Returns the id of the one integration. */
    public String integrationId() {
        return integrationId;
    }

    /** Returns the operations that this cloud knows, as method and path with its variables in braces. */
    List<String> operations() {
        return organization.operations();
    }

    /** Returns the operations of the page's JSON; none if there is no page. */
    List<String> pageOperations() {
        return page.map(Page::operations).orElse(List.of());
    }

    /** Returns every answered request, 401s and 429s too, in the order of arrival. */
    public List<LoggedRequest> requests() {
        return ledger.answered();
    }

    /** Counts the answered requests of a method for exactly this path, without query and percent-encoded as sent. */
    public int requestCount(String method, String path) {
        return Math.toIntExact(ledger.answered().stream()
                .filter(request ->
                        request.method().equals(method) && request.path().equals(path))
                .count());
    }

    /** Returns the published actions in the order of their creation. */
    public List<StoredAction> actions() {
        return organization.actions().all().stream().map(StoredAction::of).toList();
    }

    /** Returns the drafts in the order of their creation. */
    public List<StoredAction> drafts() {
        return organization.actions().allDrafts().stream().map(StoredAction::of).toList();
    }

    /** Returns the actions made through the flat endpoint in the order of their creation. */
    public List<StoredFlatAction> flatActions() {
        return organization.flatActions().all().stream()
                .map(StoredFlatAction::of)
                .toList();
    }

    /** Loads the export files and folders of a directory, and returns what became of each. */
    List<LoadedFile> load(Path directory) {
        return new DirectoryLoader(new ActionLoader(organization.actions(), organization.integrations()))
                .load(directory);
    }

    /** Loads, on a thread of its own, what the first execution needs. */
    void warmUp() {
        Thread thread = new Thread(organization::warmUp, "local-cloud-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private ArrayNode shown(ActionRecord action) {
        ArrayNode shown = Json.array();
        for (ActionLint.Finding finding : findings(action)) {
            shown.addObject()
                    .put("rule", finding.rule())
                    .put("severity", finding.severity())
                    .put("path", finding.path())
                    .put("line", finding.line())
                    .put("message", finding.message())
                    .put("remedy", finding.remedy());
        }
        return shown;
    }

    /** Returns what lint finds in an action. */
    List<ActionLint.Finding> findings(ActionRecord action) {
        String type = organization
                .integrations()
                .find(action.integrationId())
                .map(integration -> integration.type().id())
                .orElse(IntegrationType.WEB_SERVICES.id());
        return lint.findings(Json.text(ExportDocument.write(action, type, Json.object())));
    }

    /** Returns what is to go wrong; at first nothing. */
    public Faults faults() {
        return faults;
    }

    /** Makes every token issued so far worthless: it is answered 401 from now on. */
    public void revokeTokens() {
        organization.tokens().revokeAll();
    }

    /**
     * Stops the server and ends its threads; a second call does nothing. On JDKs before 21 the one thread of the JDK's
     * HTTP client, which is there once an action has called a web service, ends with a later garbage collection.
     */
    @Override
    public void close() {
        server.close();
        organization.close();
    }

    /** Says what a {@link LocalCloud} is like. Not for use from several threads. */
    public static final class Builder {
        private final Map<String, RequestStreamHandler> lambdas = new LinkedHashMap<>();
        private final Map<String, RequestStreamHandler> functions = new LinkedHashMap<>();
        private final Map<String, String> credentials = new LinkedHashMap<>();
        private final Map<String, URI> baseUrls = new LinkedHashMap<>();
        private final Set<String> withheldPermissions = new HashSet<>();
        private final InitialContent content = new InitialContent();
        private InetAddress address = LocalServer.loopback();
        private ActionLint lint = ActionLint.NONE;
        private boolean page;
        private int keptRequests = Integer.MAX_VALUE;
        private final List<CallWatch.Listener> listeners = new ArrayList<>();
        private int port;
        private String clientId = UUID.randomUUID().toString();
        private String clientSecret = Tokens.randomSecret();
        private String integrationId = UUID.randomUUID().toString();
        private RateLimit rateLimit = new RateLimit(300, Duration.ofMinutes(1));
        private Duration tokenLifetime = Duration.ofHours(24);
        private Duration listLag = Duration.ZERO;
        private Duration visibleAfter = Duration.ZERO;
        private Duration integrationUsableAfter = Duration.ZERO;
        private Duration packageCheckedAfter = Duration.ZERO;
        private boolean normalizedContracts;
        private boolean templatesAsUris = true;
        private boolean remoteTargets;
        private final Set<Choice> otherwise = new HashSet<>();
        private InstantSource clock = InstantSource.system();

        private Builder() {}

        /** Sets the port; 0, the default, takes a free one. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /**
         * Sets the address to listen on; the default is 127.0.0.1. Anyone who can reach another address can reach this cloud, which
         * knows no other security than the one it imitates.
         */
        public Builder bind(InetAddress address) {
            this.address = Objects.requireNonNull(address, "address");
            return this;
        }

        /**
         * Shows this cloud as a page at {@code /}, and as JSON under {@code /__local}: what it holds, what calls it, how
         * actions ran, step by step. By default there is none, and there never is one on another address than a loopback
         * one.
         */
        public Builder page() {
            this.page = true;
            return this;
        }

        /** Keeps only this many requests in the ledger, the newest. Default: all. */
        Builder keepRequests(int count) {
            this.keptRequests = count;
            return this;
        }

        /** Tells of each call. */
        Builder calls(CallWatch.Listener listener) {
            listeners.add(listener);
            return this;
        }

        /** Sets what looks through the actions; by default nothing does. The page shows what it finds. */
        public Builder lint(ActionLint lint) {
            this.lint = Objects.requireNonNull(lint, "lint");
            return this;
        }

        /** Sets the id and secret of the one OAuth client; by default both are random. */
        public Builder clientCredentials(String id, String secret) {
            this.clientId = Objects.requireNonNull(id, "id");
            this.clientSecret = Objects.requireNonNull(secret, "secret");
            return this;
        }

        /** Sets the id of the one integration; by default it is random. */
        public Builder integrationId(String id) {
            this.integrationId = Objects.requireNonNull(id, "id");
            return this;
        }

        /**
         * Sets how many requests each token may make in a window; a window starts with its first request. The default
         * is Genesys Cloud's own limit for a client credentials token, 300 a minute.
         *
         * @throws IllegalArgumentException if there is less than one request in a window, or no window
         */
        public Builder rateLimit(int requests, Duration window) {
            this.rateLimit = new RateLimit(requests, window);
            return this;
        }

        /** Lets every token make as many requests as it likes. */
        public Builder noRateLimit() {
            this.rateLimit = RateLimit.NONE;
            return this;
        }

        /**
         * Sets how long a token lives; the default is Genesys Cloud's, 24 hours.
         *
         * @throws IllegalArgumentException if the lifetime is shorter than a second
         */
        public Builder tokenLifetime(Duration lifetime) {
            if (lifetime.toSeconds() < 1) {
                throw new IllegalArgumentException(
                        "The life of a token must be at least a second, not " + lifetime + ".");
            }
            this.tokenLifetime = lifetime;
            return this;
        }

        /**
         * Sets how long a new action takes to come into the list, by the {@link #clock}; reading it by its id works at
         * once. The default is zero.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder listLag(Duration lag) {
            this.listLag = InitialContent.delay(lag);
            return this;
        }

        /**
         * Sets how long a new action or draft is not there at all: reading, changing and executing it is answered 404, and
         * no list has it, by the {@link #clock}. The default is zero.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder visibleAfter(Duration delay) {
            this.visibleAfter = InitialContent.delay(delay);
            return this;
        }

        /**
         * Sets how long an integration that was made through the API takes no actions: creating one is answered 400, by the
         * {@link #clock}. The default is zero.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder integrationUsableAfter(Duration delay) {
            this.integrationUsableAfter = InitialContent.delay(delay);
            return this;
        }

        /**
         * Adds a Lambda function. An action whose URL template is this ARN invokes the handler directly, with the
         * rendered request template as its event.
         */
        public Builder function(String arn, RequestStreamHandler handler) {
            lambdas.put(Objects.requireNonNull(arn, "arn"), Objects.requireNonNull(handler, "handler"));
            return this;
        }

        /**
         * Adds an enabled integration. {@link LocalCloud#integrationId()} stays the id of the first one.
         *
         * @param typeId {@code custom-rest-actions}, {@code purecloud-data-actions}, {@code aws-lambda-data-actions}, {@code
         *     function-data-actions}, {@code salesforce-datadip}, {@code microsoft-dynamics-datadip} or {@code
         *     zendesk-datadip}
         * @throws IllegalArgumentException if there is no such type
         */
        public Builder integration(String id, String typeId, String name) {
            content.integration(id, typeId, name);
            return this;
        }

        /**
         * Adds an action that is built into Genesys Cloud: it is in the lists and can be executed, but not changed. It
         * belongs to the first integration, takes any input, posts it to a URL and gives the raw answer.
         *
         * @param id {@code static_-_} and more
         * @throws IllegalArgumentException if the id begins otherwise
         */
        public Builder staticAction(String id, String name, String url) {
            content.staticAction(id, name, url);
            return this;
        }

        /**
         * Starts with this many actions, named {@code Action 1} and so on, as if they had been created long ago;
         * 100,000 of them need about 50 MB. Default: none.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder actions(int count) {
            content.plainActions(count);
            return this;
        }

        /** Sets the id of the organization, which {@code GET /api/v2/organizations/me} tells; by default it is random. */
        public Builder organizationId(String id) {
            content.organizationId(id);
            return this;
        }

        /**
         * Adds what function data actions execute whose function has this handler, such as {@code src/index.handler}. What
         * is in an uploaded package is never executed.
         */
        public Builder functionHandler(String handler, RequestStreamHandler code) {
            functions.put(Objects.requireNonNull(handler, "handler"), Objects.requireNonNull(code, "code"));
            return this;
        }

        /**
         * Sets how long an uploaded package of a function has the status {@code Transferring}, by the {@link #clock}. The
         * default is zero: it is {@code Available} or {@code InvalidFormat} at once.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder packageCheckedAfter(Duration delay) {
            this.packageCheckedAfter = InitialContent.delay(delay);
            return this;
        }

        /**
         * Adds a field that templates read as {@code ${credentials.name}}, for every integration that names no credential
         * with this field.
         */
        public Builder credential(String name, String value) {
            credentials.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Sets what comes in front of URLs that begin with a slash, such as {@code /services/data/v58.0/query}. Of an
         * integration for Genesys Cloud's own API ({@code purecloud-data-actions}), this cloud answers what it knows itself,
         * and the rest goes there.
         *
         * @param integrationOrType the id of an integration, or of a type for all its integrations that have none of their
         *     own, such as {@code salesforce-datadip}
         */
        public Builder baseUrl(String integrationOrType, URI url) {
            baseUrls.put(
                    Objects.requireNonNull(integrationOrType, "integrationOrType"), Objects.requireNonNull(url, "url"));
            return this;
        }

        /** Takes a permission from the OAuth client: calls that need it are answered 403 {@code missing.permissions}. */
        public Builder withoutPermission(String permission) {
            withheldPermissions.add(Objects.requireNonNull(permission, "permission"));
            return this;
        }

        /**
         * Says whether the templates of a configuration come as {@code requestTemplateUri} and {@code
         * successTemplateUri}, as Genesys Cloud has it (default), or as texts.
         */
        public Builder templatesAsUris(boolean asUris) {
            this.templatesAsUris = asUris;
            return this;
        }

        /**
         * Says whether schemas come back with {@code $schema}, their keywords and properties in another order, and {@code
         * additionalProperties} filled in, or as they were sent (default).
         */
        public Builder normalizedContracts(boolean normalized) {
            this.normalizedContracts = normalized;
            return this;
        }

        /**
         * Makes a choice about execution differently from the README, to see what a program depends on:
         * {@code empty-remote-answer}, {@code missing-value}, {@code move-keys}, {@code optional-query-param}, {@code
         * phone-number-filter}, {@code remote-status}, {@code url-encoding} or {@code velocity}.
         *
         * @throws IllegalArgumentException if there is no such choice, or it cannot be made otherwise
         */
        public Builder chooseOtherwise(String choiceId) {
            otherwise.add(Choice.of(Objects.requireNonNull(choiceId, "choiceId")));
            return this;
        }

        /** Lets actions call any host; by default they may call loopback addresses only. */
        public Builder allowRemoteTargets() {
            this.remoteTargets = true;
            return this;
        }

        /** Sets the clock that tokens, rate limit windows and the ledger go by; a {@code java.time.Clock} is one. */
        public Builder clock(InstantSource clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Starts the cloud.
         *
         * @throws java.io.UncheckedIOException if the port is taken, or the address is not one of this machine
         */
        public LocalCloud start() {
            return new LocalCloud(this);
        }

        private Setup setup() {
            return new Setup(
                    new Setup.Client(clientId, clientSecret, rateLimit, tokenLifetime, withheldPermissions),
                    content.content(integrationId),
                    new Setup.Delays(visibleAfter, listLag, integrationUsableAfter, packageCheckedAfter),
                    new Setup.Showing(templatesAsUris, normalizedContracts, otherwise),
                    new Setup.Backends(lambdas, functions, credentials, baseUrls, remoteTargets),
                    clock);
        }
    }
}
