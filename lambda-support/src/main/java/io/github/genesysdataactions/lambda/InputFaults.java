package io.github.genesysdataactions.lambda;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with the shape of an input, so that the caller is told of everything at once. */
final class InputFaults {
    private static final int NAMED = 100;

    private final List<String> missing = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    void missing(Path path) {
        stopIfFull(missing);
        missing.add(path.toString());
    }

    void wrong(Path path, String whatIsWrong) {
        stopIfFull(wrong);
        wrong.add(InputFault.sentence(path, whatIsWrong));
    }

    // Only a list of records gets here. Reading on would spend time on an input that is refused anyway.
    private void stopIfFull(List<String> named) {
        if (named.size() == NAMED) {
            throw InputFault.invalid(message() + " And more.");
        }
    }

    /** @throws ActionFailedException with status 400 if there are any */
    void refuse() {
        if (!missing.isEmpty() || !wrong.isEmpty()) {
            throw InputFault.invalid(message());
        }
    }

    private String message() {
        List<String> sentences = new ArrayList<>();
        if (!missing.isEmpty()) {
            sentences.add("Required, but missing or null: " + String.join(", ", missing) + ".");
        }
        sentences.addAll(wrong);
        return String.join(" ", sentences);
    }
}
