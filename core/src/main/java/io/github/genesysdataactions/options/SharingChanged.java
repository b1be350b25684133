package io.github.genesysdataactions.options;

/**
 * A client of a fleet lost its shared store or found it again. Without it, calls go on with a share of the rate limit and a
 * token of the client's own.
 *
 * @param isShared whether the store works now
 * @param reason the store's own words about the failure; empty if it works
 */
public record SharingChanged(boolean isShared, String reason) {}
