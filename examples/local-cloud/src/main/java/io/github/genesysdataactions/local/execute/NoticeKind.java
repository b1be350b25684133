package io.github.genesysdataactions.local.execute;

/** What a {@link RunNotice} is about. */
public enum NoticeKind {
    /** A reference without a value was printed itself, such as {@code ${input.limit}}. */
    PRINTED_LITERALLY,
    /** A template reads, or the run gives, an input that the contract does not have. */
    UNKNOWN_INPUT,
    /** The path of the URL has an empty segment. */
    EMPTY_SEGMENT,
    /** A segment of the path of the URL is {@code .} or {@code ..}: clients and servers take it out. */
    DOT_SEGMENT,
    /** The body begins as JSON and is not JSON. */
    BODY_NOT_JSON,
    /** Which path or default the value comes from that the output contract refuses, or that makes no JSON. */
    OUTPUT_ORIGIN,
    /** The success template writes an output that the contract does not have, so Architect does not offer it. */
    UNDECLARED_OUTPUT,
    /** A path of the translation map found nothing in the answer, and its default was used. */
    DEFAULT_USED;

    /** Returns whether it is probably a mistake. A default may be meant to be used. */
    public boolean isWarning() {
        return this != DEFAULT_USED;
    }
}
