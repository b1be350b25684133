/** A client for Genesys Cloud data actions: tokens, typed contracts, rate limits. */
module io.github.genesysdataactions.core {
    exports io.github.genesysdataactions.action;
    exports io.github.genesysdataactions.aws;
    exports io.github.genesysdataactions;
    exports io.github.genesysdataactions.auth;
    exports io.github.genesysdataactions.error;
    exports io.github.genesysdataactions.file;
    exports io.github.genesysdataactions.integration;
    exports io.github.genesysdataactions.lint;
    exports io.github.genesysdataactions.options;
    exports io.github.genesysdataactions.schema;
    exports io.github.genesysdataactions.sync;

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
