package io.github.genesysdataactions.local.api;

import io.github.genesysdataactions.local.contract.ContractJudge;
import io.github.genesysdataactions.local.execute.ActionEngine;
import io.github.genesysdataactions.local.http.Handler;
import io.github.genesysdataactions.local.http.Routes;
import io.github.genesysdataactions.local.store.ActionStore;
import io.github.genesysdataactions.local.store.CredentialStore;
import io.github.genesysdataactions.local.store.FlatActionStore;
import io.github.genesysdataactions.local.store.IntegrationStore;
import java.util.List;
import java.util.function.UnaryOperator;

/** One local organization: what it holds, and all its endpoints behind one door. */
public final class Organization implements AutoCloseable {
    private final ActionStore actions;
    private final IntegrationStore integrations = new IntegrationStore();
    private final CredentialStore credentials = new CredentialStore();
    private final FlatActionStore flatActions = new FlatActionStore();
    private final Tokens tokens;
    private final ActionEngine engine;
    private final ActionRuns runs;
    private final Routes<Endpoint> routes = new Routes<>();
    private final ApiDoor door;

    public Organization(Setup setup) {
        Setup.Client client = setup.client();
        actions = new ActionStore(
                setup.clock(), setup.delays().visible(), setup.delays().listed());
        setup.content().integrations().forEach(integrations::add);
        setup.content().actions().forEach(actions::add);
        tokens = new Tokens(client.tokenLifetime(), client.rateLimit(), setup.clock());
        engine = new ActionEngine(
                setup.backends().lambdas(),
                setup.backends().functions(),
                setup.backends().remoteTargets(),
                setup.showing().otherwise());
        runs = new ActionRuns(
                new RunSettings(
                        actions,
                        integrations,
                        credentials,
                        setup.backends().credentials(),
                        new IntegrationBaseUrls(routes, tokens, setup.backends().baseUrls())),
                engine,
                setup.clock());
        PackageUploads uploads = new PackageUploads(
                actions,
                setup.content().organizationId(),
                setup.clock(),
                setup.delays().packageChecked());
        addActions(setup, addIntegrations(setup));
        new FunctionsApi(actions, integrations, uploads, setup.clock()).addTo(routes);
        new CertificatesApi().addTo(routes);
        new OrganizationApi(setup.content().organizationId()).addTo(routes);
        new FlatApi(flatActions).addTo(routes);
        door = new ApiDoor(
                new TokenEndpoint(client.id(), client.secret(), tokens),
                uploads,
                tokens,
                routes,
                client.withheldPermissions(),
                setup.clock());
    }

    private IntegrationsApi addIntegrations(Setup setup) {
        IntegrationView view = new IntegrationView(credentials);
        IntegrationsApi api = new IntegrationsApi(
                integrations, actions, view, setup.clock(), setup.delays().integrationUsable());
        api.addTo(routes);
        new IntegrationSettingsApi(integrations, credentials, new AuthActions(actions, credentials), view)
                .addTo(routes);
        new CredentialsApi(credentials, setup.clock()).addTo(routes);
        return api;
    }

    private void addActions(Setup setup, IntegrationsApi owners) {
        ActionView view = new ActionView(
                setup.showing().templatesAsUris(),
                setup.showing().normalizedContracts() ? Normalization::schema : UnaryOperator.identity());
        ContractJudge judge = new ContractJudge();
        new ActionsApi(actions, owners, judge, view).addTo(routes);
        new DraftsApi(actions, owners, new DraftValidation(judge, integrations, setup.clock()), view).addTo(routes);
        ActionListing.addTo(routes, actions, view);
        new ActionFiles(actions, view).addTo(routes);
        new CategoriesApi(actions).addTo(routes);
        new ExecutionApi(actions, runs).addTo(routes);
    }

    /** Returns the operations of the API as method and path, such as {@code GET /api/v2/organizations/me}. */
    public List<String> operations() {
        return routes.all();
    }

    /** Returns the operations as this process itself calls them. */
    public InnerCalls innerCalls() {
        return new InnerCalls(routes);
    }

    /** Returns what runs the actions. */
    public ActionRuns runs() {
        return runs;
    }

    /** Returns the credentials. */
    public CredentialStore credentials() {
        return credentials;
    }

    /** Returns the integrations. */
    public IntegrationStore integrations() {
        return integrations;
    }

    /** Returns what answers this organization's requests. */
    public Handler door() {
        return door;
    }

    /** Returns the published actions. */
    public ActionStore actions() {
        return actions;
    }

    /** Returns the actions of the flat endpoint. */
    public FlatActionStore flatActions() {
        return flatActions;
    }

    /** Returns the access tokens. */
    public Tokens tokens() {
        return tokens;
    }

    /** Loads what the first execution needs. */
    public void warmUp() {
        engine.warmUp();
    }

    /** Ends what still runs. */
    @Override
    public void close() {
        engine.close();
    }
}
