package io.github.genesysdataactions.lint;

/** The pages that several rules come from. */
final class LintSource {
    static final String CONTRACTS = "Genesys Cloud Resource Center, \"Add contracts to custom actions\"";
    static final String REQUEST = "Genesys Cloud Resource Center, \"Request configuration\"";
    static final String RESPONSE = "Genesys Cloud Resource Center, \"Response configuration\"";
    static final String MACROS = "Genesys Cloud Resource Center, \"Velocity macros for data actions\"";
    static final String CREDENTIALS = "Genesys Cloud Resource Center, \"About credentials for integrations\"";
    static final String VELOCITY = "Apache Velocity User Guide";

    private LintSource() {}
}
