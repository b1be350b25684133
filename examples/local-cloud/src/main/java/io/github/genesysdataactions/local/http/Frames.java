package io.github.genesysdataactions.local.http;

/** Says where an exception comes from without saying what it says. */
public final class Frames {
    private Frames() {}

    /** Returns the place where an exception was thrown. */
    public static String first(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? "an unknown place" : trace[0].toString();
    }
}
