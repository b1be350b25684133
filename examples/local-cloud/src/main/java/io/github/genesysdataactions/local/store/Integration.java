package io.github.genesysdataactions.local.store;

/** One enabled integration. */
public record Integration(String id, String name, String typeId, String typeName) {}
