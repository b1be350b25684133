package io.github.genesysdataactions.redis;

/**
 * What a fleet's connection has done so far, for metrics.
 *
 * @param steps how many steps Redis carried out
 * @param failures how many it did not, or not in time
 */
public record FleetCounters(long steps, long failures) {}
