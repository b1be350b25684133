package io.github.genesysdataactions.lambda;

/** Answers to a caller whose input is at fault. They name the place and never quote the input. */
final class InputFault {
    private static final String INPUT = "invalid_input";
    private static final String JSON = "invalid_json";

    private InputFault() {}

    static ActionFailedException missing(MissingInputs missing) {
        return ActionFailedException.badRequest(INPUT, "Required, but missing or null: " + missing + ".");
    }

    static ActionFailedException wrongType(Path path, SchemaWord expected) {
        return at(path, "must be " + expected.phrase() + ".");
    }

    static ActionFailedException duplicate(Path path) {
        return at(path, "is given twice.");
    }

    static ActionFailedException exponent(Path path) {
        return at(path, "has a number with an exponent beyond " + BoundedNumbers.MAX_EXPONENT + ".");
    }

    /** A fault in words that follow the name of the property, or "The input". */
    static ActionFailedException at(Path path, String whatIsWrong) {
        return ActionFailedException.badRequest(INPUT, (path.isRoot() ? "The input" : path) + " " + whatIsWrong);
    }

    static ActionFailedException refused(Path path, String why) {
        return ActionFailedException.badRequest(INPUT, path.isRoot() ? why : path + ": " + why);
    }

    static ActionFailedException unreadable(String what) {
        return ActionFailedException.badRequest(JSON, what);
    }

    static ActionFailedException beyondLimits() {
        return unreadable(
                "The input is nested deeper than " + Json.MAX_NESTING + " levels, or has a number of more than "
                        + Json.MAX_NUMBER_LENGTH + " characters or a text or name that is too long.");
    }
}
