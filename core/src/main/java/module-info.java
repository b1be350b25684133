/** A client for Genesys Cloud data actions: tokens, typed contracts, rate limits. */
@SuppressWarnings("module") // lint is built after core
module io.github.genesysdataactions.core {
    exports io.github.genesysdataactions.action;
    exports io.github.genesysdataactions.aws;
    exports io.github.genesysdataactions;
    exports io.github.genesysdataactions.auth;
    exports io.github.genesysdataactions.error;
    exports io.github.genesysdataactions.file;
    exports io.github.genesysdataactions.fleet;
    exports io.github.genesysdataactions.integration;
    exports io.github.genesysdataactions.options;
    exports io.github.genesysdataactions.schema;
    exports io.github.genesysdataactions.sync;

    // What lint reads with: no API, and the same version on both sides.
    exports io.github.genesysdataactions.contract to
            io.github.genesysdataactions.lint;
    exports io.github.genesysdataactions.json to
            io.github.genesysdataactions.lint;
    exports io.github.genesysdataactions.rules to
            io.github.genesysdataactions.lint;
    exports io.github.genesysdataactions.velocity to
            io.github.genesysdataactions.lint;

    uses io.github.genesysdataactions.sync.ActionSource;

    requires static transitive org.jspecify;
    requires transitive com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires dev.failsafe.core;
    requires transitive java.net.http;
    requires org.slf4j;
    requires static kotlin.reflect;
    requires static kotlin.stdlib;
}
