package io.github.genesysdataactions.lambda;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with the shape of an input, so that the caller hears of everything at once. */
final class InputFaults {
    private static final int NAMED = 20;

    private final List<String> missing = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private int moreMissing;
    private int moreWrong;

    void missing(Path path) {
        if (missing.size() < NAMED) {
            missing.add(path.toString());
        } else {
            moreMissing++;
        }
    }

    void wrong(Path path, String whatIsWrong) {
        if (wrong.size() < NAMED) {
            wrong.add(InputFault.sentence(path, whatIsWrong));
        } else {
            moreWrong++;
        }
    }

    /** @throws ActionFailedException with status 400 if there are any */
    void refuse() {
        List<String> sentences = new ArrayList<>();
        if (!missing.isEmpty()) {
            String more = moreMissing == 0 ? "" : " and " + moreMissing + " more";
            sentences.add("Required, but missing or null: " + String.join(", ", missing) + more + ".");
        }
        sentences.addAll(wrong);
        if (moreWrong > 0) {
            sentences.add("And " + moreWrong + " more.");
        }
        if (!sentences.isEmpty()) {
            throw InputFault.invalid(String.join(" ", sentences));
        }
    }
}
