package io.github.genesysdataactions.options;

/**
 * The shared store of a fleet's client failed or works again. Without it, calls continue with the client's share of
 * the rate limit and its own token.
 *
 * @param isShared whether the store works now
 * @param reason the store's message about the failure; empty if it works
 */
public record SharingChanged(boolean isShared, String reason) {}
