package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.error.AmbiguousNameException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.http.Limits;
import io.github.genesysdataactions.integration.Credential;
import io.github.genesysdataactions.integration.CredentialDefinition;
import io.github.genesysdataactions.integration.Integration;
import io.github.genesysdataactions.integration.IntegrationQuery;
import io.github.genesysdataactions.integration.IntegrationType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An integration that lets data actions invoke Lambda functions through a role: looks at all, then does what is missing. */
public final class LambdaConnector {
    private static final String KEY = "AmazonWebServicesARN";

    private final Api api;
    private final IntegrationOperations integrations;
    private final CredentialOperations credentials;
    private final String name;
    private final CredentialDefinition role;

    public LambdaConnector(Api api, IntegrationOperations integrations, String name, String roleArn) {
        this.api = api;
        this.integrations = integrations;
        this.credentials = new CredentialOperations(api);
        this.name = name;
        this.role = CredentialDefinition.amazonWebServicesArn(name + ": " + roleArn, roleArn);
    }

    public Integration connect() {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of the integration is blank.");
        }
        Limits limits = api.begin();
        Optional<Integration> there = integration(limits);
        Credential credential = credentials.find(role, limits).orElseGet(() -> credentials.create(role, limits));
        Integration integration = there.orElseGet(() -> integrations.create(name, IntegrationType.AWS_LAMBDA, limits));
        integrations.configure(integration.id(), edit -> edit.credential(KEY, credential.id()), limits);
        return integration.isEnabled() ? integration : integrations.enable(integration.id(), limits);
    }

    private Optional<Integration> integration(Limits limits) {
        Map<Boolean, List<Integration>> ofThisType = integrations
                .list(IntegrationQuery.all(), () -> limits)
                .filter(integration -> integration.name().equals(name))
                .filter(integration ->
                        integration.intendedState().filter("DELETED"::equals).isEmpty())
                .collect(Collectors.partitioningBy(integration -> integration
                        .typeId()
                        .filter(IntegrationType.AWS_LAMBDA::equals)
                        .isPresent()));
        List<Integration> found = ofThisType.getOrDefault(true, List.of());
        List<Integration> others = ofThisType.getOrDefault(false, List.of());
        if (found.size() > 1) {
            throw new AmbiguousNameException(name, IntegrationOperations.ids(found), "integrations");
        }
        if (found.isEmpty() && !others.isEmpty()) {
            throw new DataActionsException(
                    "Could not connect '" + name + "' with AWS Lambda: there is an integration of"
                            + " this name that has another type: " + others.get(0)
                            + ". Nothing was changed. Choose another name,"
                            + " or rename that one in the admin page under Integrations.");
        }
        return found.stream().findFirst().or(() -> integrations.justCreated(name, IntegrationType.AWS_LAMBDA, limits));
    }
}
