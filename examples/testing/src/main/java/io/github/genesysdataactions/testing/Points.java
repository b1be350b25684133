package io.github.genesysdataactions.testing;

import java.util.List;
import java.util.Locale;

/**
 * How many points of a kind were reached.
 *
 * @param reached how many
 * @param all of how many
 */
public record Points(int reached, int all) {
    static Points sum(List<Points> points) {
        return new Points(
                points.stream().mapToInt(Points::reached).sum(),
                points.stream().mapToInt(Points::all).sum());
    }

    /** Returns 0 to 100; 100 where there is none. */
    public double percent() {
        return all == 0 ? 100 : 100.0 * reached / all;
    }

    static String shown(double percent) {
        // Never 100 unless all is reached.
        return String.format(Locale.ROOT, "%.0f %%", Math.floor(percent));
    }

    /** Writes {@code 3 of 4}. */
    @Override
    public String toString() {
        return reached + " of " + all;
    }
}
