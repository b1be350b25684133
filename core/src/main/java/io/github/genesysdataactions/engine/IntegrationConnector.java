package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.error.AmbiguousNameException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.http.CallBudget;
import io.github.genesysdataactions.integration.Credential;
import io.github.genesysdataactions.integration.CredentialDefinition;
import io.github.genesysdataactions.integration.Integration;
import io.github.genesysdataactions.integration.IntegrationQuery;
import io.github.genesysdataactions.integration.IntegrationType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An enabled integration of one type with a credential: checks everything first, then creates what is missing. */
public final class IntegrationConnector {
    /** The types of credentials that web services take, each under its own name. */
    static final List<String> OF_WEB_SERVICES = List.of("basicAuth", "userDefined", "userDefinedOAuth");

    private final Api api;
    private final IntegrationOperations integrations;
    private final CredentialOperations credentials;
    private final String name;
    private final String typeId;
    private final String key;
    private final CredentialDefinition definition;
    private final boolean rewritesCredential;

    /**
     * Makes one for an integration of a type, whose credential goes under a key of its configuration.
     *
     * @param rewritesCredential whether a credential that is there gets the fields again, which cannot be compared
     */
    IntegrationConnector(
            IntegrationOperations integrations,
            String name,
            String typeId,
            String key,
            CredentialDefinition definition,
            boolean rewritesCredential) {
        this.api = integrations.api();
        this.integrations = integrations;
        this.credentials = new CredentialOperations(api);
        this.name = name;
        this.typeId = typeId;
        this.key = key;
        this.definition = definition;
        this.rewritesCredential = rewritesCredential;
    }

    public Integration connect() {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of the integration is blank.");
        }
        CallBudget budget = api.begin();
        Optional<Integration> there = integration(budget);
        Credential credential = credentials
                .find(definition, budget)
                .map(found -> rewritesCredential ? credentials.update(found.id(), definition, budget) : found)
                .orElseGet(() -> credentials.create(definition, budget));
        Integration integration = there.orElseGet(() -> integrations.create(name, typeId, budget));
        integrations.configure(integration.id(), edit -> edit.credential(key, credential.id()), budget);
        return integration.isEnabled() ? integration : integrations.enable(integration.id(), budget);
    }

    private Optional<Integration> integration(CallBudget budget) {
        Map<Boolean, List<Integration>> ofThisType = integrations
                .list(IntegrationQuery.all(), () -> budget)
                .filter(integration -> integration.name().equals(name))
                .filter(integration ->
                        integration.intendedState().filter("DELETED"::equals).isEmpty())
                .collect(Collectors.partitioningBy(integration ->
                        integration.typeId().filter(typeId::equals).isPresent()));
        List<Integration> found = ofThisType.getOrDefault(true, List.of());
        List<Integration> others = ofThisType.getOrDefault(false, List.of());
        if (found.size() > 1) {
            throw new AmbiguousNameException(name, IntegrationOperations.ids(found), "integrations");
        }
        if (found.isEmpty() && !others.isEmpty()) {
            throw new DataActionsException(
                    "Could not connect '" + name + "' with " + purpose() + ": there is an integration of"
                            + " this name with another type: " + others.get(0)
                            + ". Nothing was changed. Choose another name,"
                            + " or rename that one in the admin page under Integrations.");
        }
        return found.stream().findFirst().or(() -> integrations.justCreated(name, typeId, budget));
    }

    private String purpose() {
        return typeId.equals(IntegrationType.AWS_LAMBDA) ? "AWS Lambda" : "a web service";
    }
}
