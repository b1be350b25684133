module fleet {
    requires io.github.genesysdataactions.core;
    requires io.github.genesysdataactions.redis;
}
