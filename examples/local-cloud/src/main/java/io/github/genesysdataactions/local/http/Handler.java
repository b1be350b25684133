package io.github.genesysdataactions.local.http;

/** Answers requests, from many threads at once. */
@FunctionalInterface
public interface Handler {
    /** Returns the answer to a request. */
    Reply handle(Request request);
}
