/** Many processes under one rate limit and one token of Genesys Cloud, by a Redis that they share. */
module io.github.genesysdataactions.redis {
    exports io.github.genesysdataactions.redis;

    requires static transitive org.jspecify;
    requires transitive io.github.genesysdataactions.core;
    // Lettuce is not a module: what it needs is named here.
    requires io.netty.buffer;
    requires io.netty.codec;
    requires io.netty.common;
    requires io.netty.handler;
    requires io.netty.resolver;
    requires io.netty.resolver.dns;
    requires io.netty.transport;
    requires lettuce.core;
    requires reactor.core;
}
