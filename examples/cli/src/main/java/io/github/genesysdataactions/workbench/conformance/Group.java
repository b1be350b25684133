package io.github.genesysdataactions.workbench.conformance;

import java.util.Locale;

/** Questions that are asked together. */
public enum Group {
    /** What can be read, and a wrong login. */
    SETTINGS,
    /** Creating, reading and changing published actions. */
    ACTIONS,
    /** Drafts. */
    DRAFTS,
    /** Tests of one action, step by step. */
    EXECUTIONS,
    /** An integration and a credential of its own. */
    INTEGRATION,
    /** The ARN of a Lambda function, and a draft with a function. */
    FUNCTION;

    /** Returns how the command line names it. */
    public String shownName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
