package io.github.genesysdataactions.http.limit;

import io.github.genesysdataactions.fleet.LimitStore;
import io.github.genesysdataactions.http.Sharing;
import java.util.function.Supplier;

/**
 * How a gate shares its limits with other processes.
 *
 * @param store what all of them use
 * @param sharing whether it works
 * @param host names what the service counts together; asked on the thread that talks with the store
 */
public record GateSharing(LimitStore store, Sharing sharing, Supplier<String> host) {}
