package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.fleet.LimitStore;
import io.github.genesysdataactions.fleet.NameLock;
import io.github.genesysdataactions.fleet.TokenStore;

/** What a client shares with other processes. */
public record SharedStores(TokenStore tokens, NameLock names, LimitStore limits) {}
