package io.github.genesysdataactions.maven;

import io.github.genesysdataactions.lint.Verdict;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which findings fail a build. */
enum FailOn {
    REFUSED(Verdict.REFUSED),
    BROKEN(Verdict.BROKEN),
    RISKY(Verdict.RISKY),
    NEVER(null);

    private final @Nullable Verdict least;

    FailOn(@Nullable Verdict least) {
        this.least = least;
    }

    /** Reads what the build says; Maven itself knows upper case only. */
    static FailOn of(String text) {
        return Arrays.stream(values())
                .filter(one -> one.toString().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "data-actions.failOn is '" + text + "'; write refused, broken, risky or never."));
    }

    boolean includes(Verdict verdict) {
        return least != null && verdict.compareTo(least) <= 0;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
