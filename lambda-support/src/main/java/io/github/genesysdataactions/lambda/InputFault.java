package io.github.genesysdataactions.lambda;

/** Answers to a caller whose input is at fault. They name the place and never quote the input. */
final class InputFault {
    private InputFault() {}

    /** The input can be read as JSON, but is not what the action takes. */
    static ActionFailedException invalid(String message) {
        return ActionFailedException.badRequest("invalid_input", message);
    }

    static ActionFailedException invalid(Path path, String whatIsWrong) {
        return invalid(sentence(path, whatIsWrong));
    }

    /** The input cannot be read as JSON. */
    static ActionFailedException unreadable(String message) {
        return ActionFailedException.badRequest("invalid_json", message);
    }

    static ActionFailedException beyondLimits() {
        return unreadable("The input is beyond a limit: " + Json.MAX_NESTING + " nested levels, numbers of "
                + Json.MAX_NUMBER_LENGTH + " characters, names of " + Json.MAX_NAME_LENGTH + " characters, "
                + Json.MAX_TOKENS + " JSON tokens.");
    }

    static String sentence(Path path, String whatIsWrong) {
        return (path.isRoot() ? "The input" : path) + " " + whatIsWrong + ".";
    }
}
