package io.github.genesysdataactions.workbench.lint;

import io.github.genesysdataactions.lint.Verdict;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which findings fail a build. */
public enum FailOn {
    /** What Genesys Cloud refuses. */
    REFUSED(Verdict.REFUSED),
    /** What it takes, and what cannot work; and the above. */
    BROKEN(Verdict.BROKEN),
    /** Everything. */
    RISKY(Verdict.RISKY),
    /** None. */
    NEVER(null);

    private final @Nullable Verdict least;

    FailOn(@Nullable Verdict least) {
        this.least = least;
    }

    /** Reads what the build says; Maven itself knows upper case only. */
    public static FailOn of(String text) {
        return Arrays.stream(values())
                .filter(one -> one.toString().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "failOn is '" + text + "'; write refused, broken, risky or never."));
    }

    /** Returns whether a finding of this verdict fails the build. */
    public boolean includes(Verdict verdict) {
        return least != null && verdict.compareTo(least) <= 0;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
