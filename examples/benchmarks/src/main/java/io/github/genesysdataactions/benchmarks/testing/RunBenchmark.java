package io.github.genesysdataactions.benchmarks.testing;

import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.testing.ActionRunner;
import io.github.genesysdataactions.testing.Backend;
import io.github.genesysdataactions.testing.BackendAnswer;
import io.github.genesysdataactions.testing.HostileInputs;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Runs of one action in process, with a backend that is a function. */
public class RunBenchmark {
    private static final int HOSTILE_RUNS = 1000;

    static ActionRunner runner() {
        ActionDefinition definition = ActionDefinition.builder("Find order")
                .post("https://orders.example.com/find")
                .header("X-Stage", "test")
                .requestTemplate("{\"name\": \"$esc.jsonEncode(${input.name})\"#if($input.limit), \"limit\":"
                        + " ${input.limit}#end}")
                .translationMap("state", "$.orders[0].state", "\"none\"")
                .successTemplate("{\"state\": ${state}}")
                .input(in -> in.required("name", Schema.string()).optional("limit", Schema.integer()))
                .output(Schema.object(out -> out.required("state", Schema.string())))
                .build();
        return ActionRunner.of(definition)
                .backend(Backend.always(BackendAnswer.json(200, "{\"orders\":[{\"state\":\"open\"}]}")));
    }

    /** Warm: one run, and all its notices. */
    @State(Scope.Benchmark)
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    @Fork(1)
    @Warmup(iterations = 3, time = 2)
    @Measurement(iterations = 5, time = 2)
    public static class Warm {
        private final ActionRunner runner = runner();
        private final List<String> values = HostileInputs.strings();

        /** One run. */
        @Benchmark
        public Object run() {
            return runner.run(Map.of("name", "Ann", "limit", 5));
        }

        /** A run with a hostile value, on average over a thousand of them. */
        @Benchmark
        @OperationsPerInvocation(HOSTILE_RUNS)
        public int hostile() {
            int succeeded = 0;
            for (int i = 0; i < HOSTILE_RUNS; i++) {
                succeeded += runner.run(Map.of("name", values.get(i % values.size())))
                                .isSuccess()
                        ? 1
                        : 0;
            }
            return succeeded;
        }
    }

    /** Cold: the first run of a JVM, from the definition on. */
    @State(Scope.Benchmark)
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Fork(5)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public static class Cold {
        /** Makes the definition, the runner and all that they need, and runs it. */
        @Benchmark
        public Object firstRun() {
            return runner().run(Map.of("name", "Ann", "limit", 5));
        }
    }
}
