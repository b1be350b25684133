package io.github.genesysdataactions.local.http;

/** How much of an answer reaches the caller. */
public enum Delivery {
    /** All of it. */
    WHOLE,
    /** The head and half of the body; then the connection is closed. */
    CUT_SHORT,
    /** Nothing: the connection is closed. */
    LOST,
    /** Nothing, and the connection stays open until the server is closed. */
    WITHHELD
}
