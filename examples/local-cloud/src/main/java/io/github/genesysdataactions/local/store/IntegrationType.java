package io.github.genesysdataactions.local.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One kind of integration.
 *
 * @param credentials the type of credential that goes under each key of a configuration
 */
public record IntegrationType(String id, String name, Map<String, String> credentials) {
    /** Web services data actions, the kind that the first integration has. */
    public static final IntegrationType WEB_SERVICES = new IntegrationType(
            "custom-rest-actions",
            "Web Services Data Actions",
            Map.of("basicAuth", "basicAuth", "userDefined", "userDefined", "userDefinedOAuth", "userDefinedOAuth"));

    private static final List<IntegrationType> ALL = List.of(
            WEB_SERVICES,
            new IntegrationType(
                    "purecloud-data-actions",
                    "Genesys Cloud Data Actions",
                    Map.of("pureCloudOAuthClient", "pureCloudOAuthClient")),
            new IntegrationType(
                    "aws-lambda-data-actions",
                    "AWS Lambda Data Actions",
                    Map.of("AmazonWebServicesARN", "amazonWebServicesARN")),
            new IntegrationType("function-data-actions", "Genesys Cloud Function Data Actions", Map.of()),
            new IntegrationType(
                    "salesforce-datadip", "Salesforce Data Actions", Map.of("salesforceUser", "salesforce")),
            // These two ids are in no public document; they are made up after Salesforce's.
            new IntegrationType("microsoft-dynamics-datadip", "Microsoft Dynamics 365 Data Actions", Map.of()),
            new IntegrationType("zendesk-datadip", "Zendesk Data Actions", Map.of()));

    /** Returns the kinds that have data actions. */
    public static List<IntegrationType> all() {
        return ALL;
    }

    /** Returns the kind with an id. */
    public static Optional<IntegrationType> find(String id) {
        return ALL.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    /** Says whether its actions call Genesys Cloud's own API. */
    public boolean genesysCloud() {
        return id.equals("purecloud-data-actions");
    }

    /** Says whether its actions are functions, which Genesys Cloud itself runs. */
    public boolean functions() {
        return id.equals("function-data-actions");
    }
}
