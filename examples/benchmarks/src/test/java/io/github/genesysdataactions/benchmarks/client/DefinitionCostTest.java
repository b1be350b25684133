package io.github.genesysdataactions.benchmarks.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.schema.Schema;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a definition leaves to the garbage collector where a program builds one for each call. */
class DefinitionCostTest {
    private static final int CALLS = 2_000;

    /** Kept, so that no compiler leaves the work out. */
    private volatile @Nullable Object last;

    @Test
    void build_allocatesLittleForRecords() {
        assertThat(bytesPerCall(LibrarySide::definition)).isBetween(500L, 8_000L);
    }

    @Test
    void build_allocatesLittleForSchemasWrittenByHand() {
        assertThat(bytesPerCall(() -> ActionDefinition.builder("ProcessCustomerLambda")
                        .description("Invokes AWS Lambda to process customer data")
                        .post("https://abc123.execute-api.us-east-1.amazonaws.com/Prod/genesys-lambda")
                        .input(in -> in.required("customerId", Schema.string().description("The customer's unique id"))
                                .required("actionType", Schema.string()))
                        .output(out -> out.required("status", Schema.string())
                                .required("message", Schema.string())
                                .required("processedId", Schema.string()))
                        .build()))
                .isBetween(500L, 14_000L);
    }

    @Test
    void toJson_allocatesLittle() {
        assertThat(bytesPerCall(LibrarySide.definition()::toJson)).isBetween(500L, 4_000L);
    }

    /** Counts what the second of two rounds allocates, when classes are loaded and caches are filled. */
    private long bytesPerCall(Supplier<Object> work) {
        run(work);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        run(work);
        return (threads.getCurrentThreadAllocatedBytes() - before) / CALLS;
    }

    private void run(Supplier<Object> work) {
        for (int call = 0; call < CALLS; call++) {
            last = work.get();
        }
        assertThat(last).isNotNull();
    }
}
