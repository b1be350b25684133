package io.github.genesysdataactions.local.execute;

/** What a Lambda function failed with, where it is not an exception of this JVM. */
public final class FunctionError extends Exception {
    private static final long serialVersionUID = 1L;

    private final String type;

    /** Makes one of the two parts that every runtime reports. */
    public FunctionError(String type, String message) {
        super(message, null, false, false);
        this.type = type;
    }

    /** Returns {@code errorType}, such as {@code ValueError}. */
    public String type() {
        return type;
    }
}
