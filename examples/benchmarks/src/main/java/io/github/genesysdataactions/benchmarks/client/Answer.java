package io.github.genesysdataactions.benchmarks.client;

/** What the action that is created and executed answers. */
record Answer(String status, String message, String processedId) {}
