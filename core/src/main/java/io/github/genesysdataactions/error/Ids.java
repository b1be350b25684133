package io.github.genesysdataactions.error;

import java.util.List;

/** How messages list ids. */
final class Ids {
    private static final int MOST = 10;

    private Ids() {}

    /** Returns the first ones, and how many more there are. */
    static String listed(List<String> ids) {
        String first = String.join(", ", ids.subList(0, Math.min(ids.size(), MOST)));
        return ids.size() <= MOST ? first : first + " and " + (ids.size() - MOST) + " more";
    }
}
