package io.github.genesysdataactions.benchmarks.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process's ended children have used, as Linux counts it in hundredths of a second (proc(5), stat). */
record ChildTimes(double userMillis, double systemMillis) {
    private static final int CUTIME = 13;
    private static final int MILLIS_PER_TICK = 10;

    static ChildTimes now() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        // The second field is the name in parentheses, which may hold spaces.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return new ChildTimes(
                Double.parseDouble(fields[CUTIME]) * MILLIS_PER_TICK,
                Double.parseDouble(fields[CUTIME + 1]) * MILLIS_PER_TICK);
    }

    ChildTimes since(ChildTimes before) {
        return new ChildTimes(userMillis - before.userMillis, systemMillis - before.systemMillis);
    }
}
