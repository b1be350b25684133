package io.github.genesysdataactions.benchmarks.client;

import java.util.List;

/** What all sides do in one part of the comparison, and which of them. */
enum Scenario {
    CREATE_1("create-1", "Create, one thread", true, 1, 2_000),
    CREATE_32("create-32", "Create, 32 threads, 20 ms added to each request", true, 32, 1_920),
    EXECUTE_1("execute-1", "Execute, one thread", false, 1, 2_000),
    EXECUTE_32("execute-32", "Execute, 32 threads, 20 ms added to each request", false, 32, 1_920),
    COLD("cold", "A program that starts, creates one action and ends", true, 1, 1);

    /** All others are compared with it. */
    static final String BASELINE = "hand-written";

    private static final int LATENCY_MILLIS = 20;

    /** The SDK's own connector has two connections, so that 32 threads wait most of the time. */
    private static final int PART_OF_TWO_CONNECTIONS = 10;

    private final String key;
    private final String title;
    private final boolean isCreate;
    private final int threads;
    private final int calls;

    Scenario(String key, String title, boolean isCreate, int threads, int calls) {
        this.key = key;
        this.title = title;
        this.isCreate = isCreate;
        this.threads = threads;
        this.calls = calls;
    }

    static Scenario of(String key) {
        return List.of(values()).stream()
                .filter(one -> one.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + key + "' is not a scenario."));
    }

    String key() {
        return key;
    }

    String title() {
        return title;
    }

    boolean isCreate() {
        return isCreate;
    }

    int threads() {
        return threads;
    }

    /** The server compiles as well, and an execution has it render templates and judge contracts: that takes longer. */
    int warmUps() {
        return isCreate ? 5 : 10;
    }

    int latencyMillis() {
        return threads == 1 ? 0 : LATENCY_MILLIS;
    }

    /** How often a side calls in each round. */
    int calls(String side) {
        return threads > 1 && side.endsWith("official-apache") ? calls / PART_OF_TWO_CONNECTIONS : calls;
    }

    List<String> sides() {
        return isCreate && this != COLD
                ? List.of("jdk", BASELINE, "library-built", "library-reused", "official-apache", "official-okhttp")
                : List.of("jdk", BASELINE, "library", "official-apache", "official-okhttp");
    }
}
