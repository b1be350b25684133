package io.github.genesysdataactions.lint;

/** What happens to an action with a finding in Genesys Cloud, the worst first. */
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
