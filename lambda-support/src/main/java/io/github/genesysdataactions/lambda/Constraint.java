package io.github.genesysdataactions.lambda;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Bean Validation asks of a component, as far as the contract says it too. */
sealed interface Constraint {
    /** Returns what is wrong with a value, such as "must be at least 1"; null if nothing is. */
    @Nullable
    String fault(Object value);

    /** The least number that is allowed. */
    record Least(long bound) implements Constraint {
        @Override
        public @Nullable String fault(Object value) {
            return decimal(value).compareTo(BigDecimal.valueOf(bound)) < 0 ? "must be at least " + bound : null;
        }
    }

    /** The greatest number that is allowed. */
    record Greatest(long bound) implements Constraint {
        @Override
        public @Nullable String fault(Object value) {
            return decimal(value).compareTo(BigDecimal.valueOf(bound)) > 0 ? "must be at most " + bound : null;
        }
    }

    /** How many characters, as JSON schema counts them, items or entries are allowed. */
    record Size(long least, long most) implements Constraint {
        @Override
        public @Nullable String fault(Object value) {
            String what = value instanceof Draft ? "" : " characters";
            long size = value instanceof Draft draft
                    ? draft.size()
                    : value.toString().codePoints().count();
            if (size < least) {
                return "must have at least " + least + (what.isEmpty() ? " entries" : what);
            }
            return size > most ? "must have at most " + most + (what.isEmpty() ? " entries" : what) : null;
        }
    }

    /** At least one character that is not white space. */
    record NotBlank() implements Constraint {
        @Override
        public @Nullable String fault(Object value) {
            return value.toString().trim().isEmpty() ? "must not be blank" : null;
        }
    }

    /** The whole text matches. */
    record Matches(Pattern pattern) implements Constraint {
        @Override
        public @Nullable String fault(Object value) {
            try {
                return pattern.matcher(value.toString()).matches() ? null : "does not match its pattern";
            } catch (StackOverflowError e) {
                // Java's engine recurses for each repetition of a group.
                return "is too long for its pattern";
            }
        }
    }

    private static BigDecimal decimal(Object value) {
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
    }
}
