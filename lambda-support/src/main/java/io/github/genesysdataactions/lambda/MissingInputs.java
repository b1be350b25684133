package io.github.genesysdataactions.lambda;

import java.util.ArrayList;
import java.util.List;

/** The required properties that are missing or null: the first ones by name, the rest counted. */
final class MissingInputs {
    private static final int NAMED = 20;

    private final List<String> paths = new ArrayList<>();
    private int unnamed;

    void add(Path path) {
        if (paths.size() < NAMED) {
            paths.add(path.toString());
        } else {
            unnamed++;
        }
    }

    boolean isEmpty() {
        return paths.isEmpty();
    }

    @Override
    public String toString() {
        return String.join(", ", paths) + (unnamed == 0 ? "" : " and " + unnamed + " more");
    }
}
