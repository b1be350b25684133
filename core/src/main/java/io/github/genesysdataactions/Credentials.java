package io.github.genesysdataactions;

import io.github.genesysdataactions.engine.CredentialOperations;
import io.github.genesysdataactions.error.AmbiguousNameException;
import io.github.genesysdataactions.integration.Credential;
import io.github.genesysdataactions.integration.CredentialDefinition;
import io.github.genesysdataactions.integration.CredentialType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The operations on the credentials that integrations use: {@code /api/v2/integrations/credentials} of the public API.
 * Immutable and safe for any number of threads.
 *
 * <pre>{@code
 * Credential crm = genesys.credentials().create(CredentialDefinition.basicAuth("CRM", "user", "secret"));
 * genesys.credentials().update(crm.id(), CredentialDefinition.basicAuth("CRM", "user", "another secret"));
 * }</pre>
 *
 * <p>Operations throw what they name, and the exceptions that {@link GenesysDataActions} lists; none repeats a field of a
 * credential. The permissions are those of integrations: {@code integrations:integration:view}, {@code :add}, {@code :edit}
 * and {@code :delete} (MyPureCloud/platform-client-sdk-cli).
 */
public final class Credentials {
    private final CredentialOperations operations;

    Credentials(CredentialOperations operations) {
        this.operations = operations;
    }

    /** Returns all credentials. Pages of 100 are fetched while the stream is read, each as a call of its own. */
    public Stream<Credential> list() {
        return operations.list();
    }

    /**
     * Returns the credential with this id, without its secrets. One request.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if the credential does not exist
     */
    public Credential get(String id) {
        return operations.get(id);
    }

    /**
     * Returns the credential of exactly this name. One request for each 100 credentials.
     *
     * @throws AmbiguousNameException if there are several
     */
    public Optional<Credential> findByName(String name) {
        return operations.find(name);
    }

    /**
     * Creates a credential. The requests of {@link #list()}, and one to create. One call never makes two: what is done
     * where a fault leaves it uncertain whether that one was carried out is in {@link Integrations#create}.
     *
     * @throws io.github.genesysdataactions.error.OutcomeUnknownException if it is uncertain whether the credential was created,
     *     and none was found
     * @throws io.github.genesysdataactions.error.AmbiguousCreateException if it is uncertain whether the credential was
     *     created, and several came into the list meanwhile
     */
    public Credential create(CredentialDefinition definition) {
        return operations.create(definition, operations.api().begin());
    }

    /**
     * Replaces what a credential holds, name and all fields, as when a secret is rotated. One
     * request, which may be sent again after a fault. Integrations that use the credential use the new fields from then
     * on.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if the credential does not exist
     */
    public Credential update(String id, CredentialDefinition definition) {
        return operations.update(id, definition);
    }

    /**
     * Deletes a credential; actions of integrations that use it fail from then on. A repeated request that no longer finds the credential counts as success.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if the credential does not exist
     */
    public void delete(String id) {
        operations.delete(id);
    }

    /** Returns the types of credentials, and the fields that each needs. One request. */
    public List<CredentialType> types() {
        return operations.types();
    }
}
