package io.github.genesysdataactions.lint;

/** What Genesys Cloud makes of an action that has a finding, the worst first. */
public enum Verdict {
    /** The service refuses it, as a source documents. {@code build()} refuses exactly this. */
    REFUSED,
    /**
     * The service accepts it, but it cannot work, whatever the values are. It can still be read, converted and
     * synchronized.
     */
    BROKEN,
    /** Goes wrong with some values, or does less than it seems to. */
    RISKY
}
