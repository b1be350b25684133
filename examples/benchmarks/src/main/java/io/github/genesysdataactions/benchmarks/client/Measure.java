package io.github.genesysdataactions.benchmarks.client;

import java.util.List;

/** What is measured, and how it is shown. */
enum Measure {
    ALLOCATION("bytes_per_call", "Allocation a call", "kB", 1000),
    RATE("calls_per_s", "Calls a second", "calls/s", 1),
    CPU("cpu_us_per_call", "CPU a call", "µs", 1),
    WALL("wall_ms", "Wall time", "ms", 1),
    USER_CPU("user_cpu_ms", "User CPU", "ms", 1),
    SYSTEM_CPU("system_cpu_ms", "System CPU", "ms", 1);

    private final String key;
    private final String title;
    private final String unit;
    private final double divisor;

    Measure(String key, String title, String unit, double divisor) {
        this.key = key;
        this.title = title;
        this.unit = unit;
        this.divisor = divisor;
    }

    static Measure of(String key) {
        return List.of(values()).stream()
                .filter(one -> one.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + key + "' is not a measure."));
    }

    /** Returns its name in rows and file names. */
    String key() {
        return key;
    }

    String title() {
        return title;
    }

    String unit() {
        return unit;
    }

    /** Returns a value of a row in this measure's unit. */
    double shown(double value) {
        return value / divisor;
    }

    /** Returns whether more is better. */
    boolean isRate() {
        return this == RATE;
    }
}
