package io.github.genesysdataactions.rules;

import io.github.genesysdataactions.error.Problem;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Checks how long Genesys Cloud is to wait for the remote side. */
public final class TimeoutRules {
    /** What Genesys Cloud waits where nothing is said. */
    public static final Duration DEFAULT = Duration.ofSeconds(60);

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private TimeoutRules() {}

    /** Between 1 and 60 s (field {@code timeoutSeconds} of the public API). */
    public static List<Problem> range(Duration timeout) {
        return timeout.compareTo(SHORTEST) < 0 || timeout.compareTo(LONGEST) > 0
                ? problem(
                        "The timeout is " + seconds(timeout) + "; Genesys Cloud takes 1 to 60 s.",
                        "Choose a duration in this range, or none for the 60 s that Genesys Cloud waits by itself.")
                : List.of();
    }

    public static List<Problem> wholeSeconds(Duration timeout) {
        List<Problem> problems = new ArrayList<>(range(timeout));
        if (problems.isEmpty() && timeout.toNanosPart() != 0) {
            problems.addAll(problem(
                    "The timeout is " + seconds(timeout) + "; the public API takes whole seconds.",
                    "Round it, or say forFlatApi() if the definition is for the flat form only."));
        }
        return problems;
    }

    public static List<Problem> wholeMilliseconds(Duration timeout) {
        List<Problem> problems = new ArrayList<>(range(timeout));
        if (problems.isEmpty() && timeout.toNanosPart() % 1_000_000 != 0) {
            problems.addAll(problem(
                    "The timeout is " + seconds(timeout) + "; the flat form takes whole milliseconds.", "Round it."));
        }
        return problems;
    }

    private static List<Problem> problem(String message, String remedy) {
        return List.of(new Problem(FieldPaths.TIMEOUT.text(), message, remedy));
    }

    private static String seconds(Duration timeout) {
        return BigDecimal.valueOf(timeout.toSeconds())
                        .add(BigDecimal.valueOf(timeout.toNanosPart(), 9))
                        .stripTrailingZeros()
                        .toPlainString()
                + " s";
    }
}
