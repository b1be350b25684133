package io.github.genesysdataactions.benchmarks.sync;

import java.util.Locale;

/**
 * What one step took with so many definitions.
 *
 * @param step {@code create}, {@code unchanged}, …
 * @param cpuSeconds of the client's process
 * @param jitSeconds for which the just-in-time compiler ran, in one of several threads at a time
 */
record Growth(int definitions, String step, double cpuSeconds, double jitSeconds, double wallSeconds) {
    static final String HEADER = "definitions,step,cpu_s,jit_s,wall_s";

    String line() {
        return String.format(
                Locale.ROOT, "%d,%s,%.2f,%.2f,%.2f", definitions, step, cpuSeconds, jitSeconds, wallSeconds);
    }

    static Growth parse(String line) {
        String[] words = line.split(",", -1);
        return new Growth(
                Integer.parseInt(words[0]),
                words[1],
                Double.parseDouble(words[2]),
                Double.parseDouble(words[3]),
                Double.parseDouble(words[4]));
    }
}
