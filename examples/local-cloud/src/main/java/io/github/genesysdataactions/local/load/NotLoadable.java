package io.github.genesysdataactions.local.load;

/** Says why a file cannot be loaded; quotes no value of it. */
public final class NotLoadable extends Exception {
    private static final long serialVersionUID = 1L;

    NotLoadable(String reason) {
        super(reason, null, false, false);
    }

    /** Returns what is wrong. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
