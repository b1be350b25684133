package io.github.genesysdataactions.error;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A definition, or a file of one, breaks rules of Genesys Cloud or of the format; nothing was sent.
 *
 * <p>{@link #problems()} lists every fault at once, each with its JSON path and remedy.
 */
public final class InvalidDefinitionException extends DataActionsException {
    @Serial
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // what List.copyOf returns is serializable
    private final List<Problem> problems;

    /**
     * Makes one from all problems that were found.
     *
     * @param subject what the problems are in, such as {@code Action 'Find customer'}
     * @throws IllegalArgumentException if the list of problems is empty
     */
    public InvalidDefinitionException(String subject, List<Problem> problems) {
        super(message(subject, problems));
        this.problems = List.copyOf(problems);
    }

    /** Returns every fault, in the order of the document; never empty. */
    public List<Problem> problems() {
        return problems;
    }

    private static String message(String subject, List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("An InvalidDefinitionException needs at least one problem.");
        }
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return subject + " has " + count + ":"
                + IntStream.range(0, problems.size())
                        .mapToObj(i -> "\n  " + (i + 1) + ". " + problems.get(i))
                        .collect(Collectors.joining());
    }
}
