package io.github.genesysdataactions.lint;

/** The pages that rules come from. */
enum RuleSource {
    CONTRACTS(
            "Genesys Cloud Resource Center, \"Add contracts to custom actions\"",
            "https://help.mypurecloud.com/?p=141876"),
    DRAFT_04(
            "JSON Schema draft-04, which contracts of Genesys Cloud name as $schema",
            "http://json-schema.org/draft-04/schema"),
    REQUEST("Genesys Cloud Resource Center, \"Request configuration\"", "https://help.mypurecloud.com/?p=138534"),
    RESPONSE(
            "Genesys Cloud Resource Center, \"Response configuration\"",
            "https://help.mypurecloud.com/articles/response-configuration-data-actions/"),
    CONFIGURATION(
            "Genesys Cloud Resource Center, \"Add configuration to custom actions for integrations\"",
            "https://help.mypurecloud.com/?p=141921"),
    MACROS(
            "Genesys Cloud Resource Center, \"Velocity macros for data actions\"",
            "https://help.mypurecloud.com/?p=149841"),
    CREDENTIALS(
            "Genesys Cloud Resource Center, \"Add configuration to custom actions for integrations\", on authorization",
            "https://help.mypurecloud.com/?p=141921"),
    IMPORT(
            "assumed: public export files, and what the admin page is reported to write",
            RuleSource.OUR_PAGES + "export-files.md#create-an-action-from-a-file"),
    VELOCITY("Apache Velocity User Guide", "https://velocity.apache.org/engine/2.4/user-guide.html"),
    HEADERS("RFC 9110, section 5.5", "https://www.rfc-editor.org/rfc/rfc9110#section-5.5"),
    OUTBOUND(
            "Genesys Cloud Resource Center, \"Use a rule to evaluate information from a data action\", limitations on data"
                    + " types",
            "https://help.mypurecloud.com/articles/use-a-rule-condition-to-evaluate-information-from-a-data-action/"),
    TERRAFORM(
            "provider source MyPureCloud/terraform-provider-genesyscloud, issue 2503",
            "https://github.com/MyPureCloud/terraform-provider-genesyscloud/issues/2503"),
    VIRTUAL_AGENTS("purecloudlabs/genesys-ava-skills", "https://github.com/purecloudlabs/genesys-ava-skills"),
    ASSUMED_VELOCITY(
            "assumed: Apache Velocity User Guide, \"References\", and its setting parser.allow_hyphen_in_identifiers",
            "https://velocity.apache.org/engine/2.4/user-guide.html#references"),
    ASSUMED_JSON_PATH(
            "assumed: json-path for Java, whose filters and functions the examples of Genesys Cloud use",
            "https://github.com/json-path/JsonPath"),
    ASSUMED("assumed: reported by one author", RuleSource.OUR_PAGES + "lint.md#the-rules");

    /** Where no page of others says it, ours does. */
    private static final String OUR_PAGES =
            "https://github.com/genesysdataactions/genesys-data-actions-java/blob/main/docs/";

    private final String title;
    private final String address;

    RuleSource(String title, String address) {
        this.title = title;
        this.address = address;
    }

    String title() {
        return title;
    }

    String address() {
        return address;
    }
}
