package io.github.genesysdataactions.testing;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers one after the other. */
final class AnswersInOrder implements Backend {
    private final List<BackendAnswer> answers;
    private final AtomicInteger next = new AtomicInteger();

    AnswersInOrder(BackendAnswer... answers) {
        this.answers = List.of(answers);
    }

    @Override
    public BackendAnswer answer(BackendRequest request) {
        int index = next.getAndIncrement();
        if (index >= answers.size()) {
            throw new IllegalStateException("There are " + answers.size() + " answers, and this is request number "
                    + (index + 1) + ": " + request + ".");
        }
        return answers.get(index);
    }
}
