package io.github.genesysdataactions.benchmarks.client;

import java.util.Locale;

/**
 * One measured round of one side.
 *
 * @param jdk the Java version, such as {@code 17}
 * @param scenario a {@link Scenario#key()}
 * @param side a name of {@link Side#of}
 * @param measure a {@link Measure#key()}
 */
record Row(int jdk, String scenario, int round, String side, String measure, double value) {
    static final String HEADER = "jdk,scenario,round,side,measure,value";

    static Row parse(String line) {
        String[] cells = line.split(",", -1);
        return new Row(
                Integer.parseInt(cells[0]),
                cells[1],
                Integer.parseInt(cells[2]),
                cells[3],
                cells[4],
                Double.parseDouble(cells[5]));
    }

    String csv() {
        return String.format(Locale.ROOT, "%d,%s,%d,%s,%s,%.3f", jdk, scenario, round, side, measure, value);
    }
}
