package io.github.genesysdataactions.cli;

/** What a command tells the shell. */
final class ExitCode {
    static final int OK = 0;

    /** An error, wrong usage, findings of lint, a case or run that failed. */
    static final int FAILED = 1;

    /** A plan has changes; two things differ. */
    static final int CHANGES = 2;

    private ExitCode() {}
}
