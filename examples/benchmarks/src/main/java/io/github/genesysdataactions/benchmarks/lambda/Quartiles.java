package io.github.genesysdataactions.benchmarks.lambda;

import java.util.List;
import java.util.Locale;

/** The quartiles of a row of figures. */
record Quartiles(double lower, double median, double upper) {
    static Quartiles of(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    private static double at(List<Double> sorted, double fraction) {
        double place = fraction * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f\u2013%.2f)", median, lower, upper);
    }
}
