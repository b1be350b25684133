package io.github.genesysdataactions;

import io.github.genesysdataactions.engine.IntegrationOperations;
import io.github.genesysdataactions.error.AmbiguousNameException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.integration.CredentialDefinition;
import io.github.genesysdataactions.integration.Integration;
import io.github.genesysdataactions.integration.IntegrationConfig;
import io.github.genesysdataactions.integration.IntegrationConfigEdit;
import io.github.genesysdataactions.integration.IntegrationQuery;
import io.github.genesysdataactions.integration.IntegrationType;
import io.github.genesysdataactions.options.CallOptions;
import io.github.genesysdataactions.options.RetryPolicy;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The operations on integrations, which actions belong to: {@code /api/v2/integrations} of the public API. Immutable and
 * safe for any number of threads.
 *
 * <pre>{@code
 * Integration web = genesys.integrations().onlyEnabled(IntegrationType.WEB_SERVICES);
 * Action created = genesys.actions().create(definition.withIntegration(web.id()));
 * }</pre>
 *
 * <p>Operations throw what they name, and the exceptions that {@link GenesysDataActions} lists. The OAuth client needs the
 * permissions {@code integrations:integration:view}, and {@code :add}, {@code :edit} or {@code :delete} for changes.
 */
public final class Integrations {
    private final IntegrationOperations operations;

    Integrations(IntegrationOperations operations) {
        this.operations = operations;
    }

    /**
     * Returns all integrations. Pages of 100 are fetched while the stream is read, each as a call of its own.
     */
    public Stream<Integration> list() {
        return list(IntegrationQuery.all());
    }

    /** Returns the integrations that a query selects; see {@link #list()}. */
    public Stream<Integration> list(IntegrationQuery query) {
        return operations.list(query);
    }

    /**
     * Returns the integration with this id. One request.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if it does not exist
     */
    public Integration get(String id) {
        return operations.get(id);
    }

    /**
     * Returns the integration of exactly this name. One request for each 100 integrations.
     *
     * @throws AmbiguousNameException if there are several
     */
    public Optional<Integration> findByName(String name) {
        return operations.find(name);
    }

    /**
     * Returns the integration of this type, enabled or not. One request for each 100 integrations of the type.
     *
     * @param typeId such as {@link IntegrationType#WEB_SERVICES}
     * @throws AmbiguousNameException if there are several; the message names them
     */
    public Optional<Integration> findByType(String typeId) {
        return operations.findByType(typeId);
    }

    /**
     * Returns the one enabled integration of a type, for programs that are not told which to use.
     *
     * <pre>{@code
     * Integration integration = genesys.integrations().onlyEnabled(IntegrationType.WEB_SERVICES);
     * genesys.actions().create(definition.withIntegration(integration.id()));
     * }</pre>
     *
     * <p>One request for each 100 integrations of the type.
     *
     * @param typeId such as {@link IntegrationType#WEB_SERVICES}
     * @throws AmbiguousNameException if there are several; the message names them
     * @throws DataActionsException if none is enabled; the message names those that are not enabled
     */
    public Integration onlyEnabled(String typeId) {
        return operations.onlyEnabled(typeId);
    }

    /**
     * Creates an integration, which is disabled at first (assumed: the admin page creates them so). {@link
     * #updateConfig} and {@link #enable} it; Genesys Cloud may need a moment before it accepts actions.
     *
     * <p>The requests of {@link #list()} for this type, and one to create. One call never makes two: where a fault leaves
     * it open whether the request was carried out, it looks for an integration of this name and type that was not there
     * before, after 0.5, 1, 2 and 4 s. If none is found, the request is sent again only if
     * {@link CallOptions#withRepeatUnknownCreate} allows that. With
     * {@link RetryPolicy#withFaultRetries faultRetries} 0 it looks neither before nor afterwards.
     *
     * @param typeId such as {@link IntegrationType#WEB_SERVICES}
     * @throws IllegalArgumentException if name or type is blank; nothing was sent
     * @throws io.github.genesysdataactions.error.OutcomeUnknownException if it is uncertain whether the integration was created,
     *     and none was found
     * @throws io.github.genesysdataactions.error.AmbiguousCreateException if it is uncertain whether the integration was
     *     created, and several came into the list meanwhile
     */
    public Integration create(String name, String typeId) {
        return operations.create(name, typeId, operations.api().begin());
    }

    /**
     * Connects the organization with AWS: a credential that names an IAM role, and an enabled integration for AWS Lambda
     * data actions that uses it. Running it again changes nothing, or continues where an earlier run was interrupted.
     *
     * <pre>{@code
     * Integration lambda = genesys.integrations()
     *         .connectLambda("arn:aws:iam::123456789012:role/genesys-data-actions", "Order functions");
     * }</pre>
     *
     * <p>It looks first, and then does what is missing: creates the credential {@code <name>: <roleArn>}, creates the
     * integration, sets the credential in its configuration under the key {@code AmazonWebServicesARN} and leaves all else
     * there as it is, and enables it, even if someone disabled it. If nothing is missing, it costs one request for each
     * 100 integrations, one for each 100 credentials, and one for the configuration. All requests share one
     * {@linkplain CallOptions#timeout() timeout}; the message of an exception names the step.
     *
     * <p>Genesys Cloud never gives back what a credential holds, so its name says which role it is for: do not rename it.
     * For another role there is another credential; the one before stays, as other integrations may use it. How long names
     * may be is not documented.
     *
     * <p>AWS is never called. What the role needs is in {@link io.github.genesysdataactions.aws.IamDocuments}; whether
     * the role has it shows when an action is executed. Run it in one place at a time: two that begin at once may both
     * create.
     *
     * @param name the integration's
     * @throws IllegalArgumentException if this is not the ARN of an IAM role, or the name is blank; nothing was sent
     * @throws AmbiguousNameException if several integrations or several credentials are called so; nothing was changed
     * @throws DataActionsException if an integration of another type is called so; nothing was changed
     * @throws io.github.genesysdataactions.error.OutcomeUnknownException as {@link #create}; run it again a minute later
     * @throws io.github.genesysdataactions.error.VersionConflictException as {@link #updateConfig}; run it again
     */
    public Integration connectLambda(String roleArn, String name) {
        return operations.connectLambda(roleArn, name);
    }

    /**
     * Connects the organization with a web service: a credential, and an enabled integration for web services data actions
     * that uses it. Running it again writes the credential's fields again and changes nothing else, or continues where an
     * earlier run was interrupted.
     *
     * <pre>{@code
     * Integration orders = genesys.integrations()
     *         .connectWebService("Orders", CredentialDefinition.userDefined("Orders key", Map.of("apiKey", secret)));
     * }</pre>
     *
     * <p>Like {@link #connectLambda}, it looks first and then does what is missing: creates the credential, creates the
     * integration, sets the credential in its configuration under the key that is its type ({@code basicAuth}, {@code
     * userDefined} or {@code userDefinedOAuth}), and enables it. Templates of the integration's actions read a field of the
     * credential as <code>${credentials.apiKey}</code>.
     *
     * <p>Genesys Cloud never gives back what a credential holds, so a credential of this name and type cannot be compared:
     * it gets the given fields, as with {@link Credentials#update}, and a new secret is in use after the next run.
     *
     * @param name the integration's
     * @throws IllegalArgumentException if the credential is of a type that web services do not take, or the name is blank;
     *     nothing was sent
     * @throws AmbiguousNameException if several integrations or several credentials are called so; nothing was changed
     * @throws DataActionsException if an integration of another type is called so; nothing was changed
     * @throws io.github.genesysdataactions.error.OutcomeUnknownException as {@link #create}; run it again a minute later
     * @throws io.github.genesysdataactions.error.VersionConflictException as {@link #updateConfig}; run it again
     */
    public Integration connectWebService(String name, CredentialDefinition credential) {
        return operations.connectWebService(name, credential);
    }

    /**
     * Returns the configuration of an integration. One request.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if the integration does not exist
     */
    public IntegrationConfig config(String id) {
        return operations.config(id);
    }

    /**
     * Reads the configuration of an integration, changes it with {@code edit}, and writes it back unless someone changed it in
     * the meantime.
     *
     * <pre>{@code
     * genesys.integrations().updateConfig(id, edit -> edit.credential("AmazonWebServicesARN", credential.id()));
     * }</pre>
     *
     * <p>One request to read, and one to write or none if nothing differs. Where a fault leaves it uncertain whether
     * that one was carried out, the configuration is read: if it is as wanted, that is the result; otherwise the change
     * is sent again, at most {@link RetryPolicy#faultRetries()} times; its version keeps it from being carried out
     * twice.
     *
     * @throws io.github.genesysdataactions.error.VersionConflictException if someone changed it since it was read, and
     *     {@link CallOptions#withVersionConflictRetries} does not allow another try; nothing was written
     * @throws IllegalArgumentException if {@code edit} returns another edit than it was given; nothing was sent
     * @throws io.github.genesysdataactions.error.NotFoundException if the integration does not exist
     */
    public IntegrationConfig updateConfig(String id, UnaryOperator<IntegrationConfigEdit> edit) {
        return operations.configure(id, edit, operations.api().begin());
    }

    /**
     * Enables an integration, so that its actions can be executed. One request, which may be sent again after a fault.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if it does not exist
     */
    public Integration enable(String id) {
        return operations.enable(id, operations.api().begin());
    }

    /**
     * Disables an integration; flows that use its actions fail from then on. One request, as {@link #enable}.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if it does not exist
     */
    public Integration disable(String id) {
        return operations.disable(id);
    }

    /**
     * Deletes an integration, and with it its actions (provider source MyPureCloud/terraform-provider-genesyscloud). A repeated request that no longer finds the integration counts as success.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if it does not exist
     */
    public void delete(String id) {
        operations.delete(id);
    }

    /** Returns the types of integrations that this organization may create; see {@link #list()}. */
    public Stream<IntegrationType> types() {
        return operations.types();
    }

    /**
     * Returns one type, and which credentials it takes. One request.
     *
     * @param typeId such as {@link IntegrationType#WEB_SERVICES}
     * @throws io.github.genesysdataactions.error.NotFoundException if it does not exist
     */
    public IntegrationType type(String typeId) {
        return operations.type(typeId);
    }
}
