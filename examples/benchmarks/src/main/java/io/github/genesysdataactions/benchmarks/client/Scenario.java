package io.github.genesysdataactions.benchmarks.client;

import java.util.ArrayList;
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

    private static final int VIRTUAL_THREADS = 21;

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

    /** So many rounds, some 29,000 calls, pass before the JVM's compilers have ended in all processes, the server's included. */
    int warmUps() {
        return 15;
    }

    int latencyMillis() {
        return threads == 1 ? 0 : LATENCY_MILLIS;
    }

    /** How often a side calls in each round. */
    int calls(String side) {
        return threads > 1 && side.endsWith("official-apache") ? calls / PART_OF_TWO_CONNECTIONS : calls;
    }

    List<String> sides() {
        List<String> sides = new ArrayList<>(List.of("jdk", BASELINE));
        if (isCreate && this != COLD) {
            sides.addAll(List.of("library-built", "library-reused", "jdk-pool"));
            if (Runtime.version().feature() >= VIRTUAL_THREADS) {
                sides.add("jdk-virtual");
            }
        } else {
            sides.add("library");
        }
        sides.addAll(List.of("official-apache", "official-okhttp"));
        return sides;
    }
}
