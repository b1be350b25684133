package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.auth.NameLock;
import io.github.genesysdataactions.auth.TokenStore;
import io.github.genesysdataactions.options.LimitStore;

/** What a client shares with other processes. */
public record SharedStores(TokenStore tokens, NameLock names, LimitStore limits) {}
