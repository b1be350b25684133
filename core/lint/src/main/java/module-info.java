/** Finds what does not work in data actions of Genesys Cloud, without a request. */
module io.github.genesysdataactions.lint {
    exports io.github.genesysdataactions.lint;

    requires static transitive org.jspecify;
    requires transitive io.github.genesysdataactions.core;
}
