package io.github.genesysdataactions.benchmarks.client;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.json.ActionAccess;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a create does apart from the wire, piece by piece; run it with {@code -prof gc} for the allocation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CreateBenchmark {
    private final ActionDefinition definition = LibrarySide.definition();
    private final String answer = definition.toJson().replaceFirst("\\{", "{\"id\":\"custom_-_1\",\"version\":1,");

    /** From the builder to a definition that has passed every rule. */
    @Benchmark
    public Object define() {
        return LibrarySide.definition();
    }

    /** From a definition to what is sent. */
    @Benchmark
    public Object write() {
        return definition.withIntegration("integration").toJson();
    }

    /** From an answer to an action with id and name, which is all that a create needs. */
    @Benchmark
    public Object read() {
        return ActionAccess.read(answer, definition);
    }

    /** The same, and then someone asks for more, so that the tree is made. */
    @Benchmark
    public Object readAndLook() {
        return ((Action) ActionAccess.read(answer, definition)).version();
    }
}
