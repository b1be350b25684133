package io.github.genesysdataactions.maven;

import io.github.genesysdataactions.lint.LintSeverity;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which findings fail a build. */
enum FailOn {
    ERROR(LintSeverity.ERROR),
    WARNING(LintSeverity.WARNING),
    NOTE(LintSeverity.NOTE),
    NEVER(null);

    private final @Nullable LintSeverity least;

    FailOn(@Nullable LintSeverity least) {
        this.least = least;
    }

    /** Reads what the build says; Maven itself knows upper case only. */
    static FailOn of(String text) {
        return Arrays.stream(values())
                .filter(one -> one.toString().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "data-actions.failOn is '" + text + "'; write error, warning, note or never."));
    }

    boolean includes(LintSeverity severity) {
        return least != null && severity.compareTo(least) <= 0;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
