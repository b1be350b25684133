package io.github.genesysdataactions.benchmarks.client;

/** One of the two programs that are compared. */
interface Side extends AutoCloseable {
    /** Creates an action and returns its id, read from the whole answer. */
    String create();

    @Override
    void close();

    /** Returns the side of this name, {@code library} or {@code bare}, with everything prepared that a call can share. */
    static Side of(String name, Target target) {
        return switch (name) {
            case "library" -> new LibrarySide(target);
            case "bare" -> new BareSide(target);
            default -> throw new IllegalArgumentException("'" + name + "' is no side; use library or bare.");
        };
    }
}
