package io.github.genesysdataactions.local.store;

/** One action made through the flat endpoint. */
public record FlatAction(String id, String name, String url) {}
