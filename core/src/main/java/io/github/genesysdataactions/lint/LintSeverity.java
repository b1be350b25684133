package io.github.genesysdataactions.lint;

/** How much a finding matters. */
public enum LintSeverity {
    /** Cannot work, whatever the values are. */
    ERROR,
    /** Goes wrong with some values, or does less than it seems to. */
    WARNING,
    /** Is worth knowing, and may be meant. */
    NOTE
}
