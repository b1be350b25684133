package io.github.genesysdataactions.benchmarks.sync;

import com.sun.management.OperatingSystemMXBean;
import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.Sync;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.options.SyncOptions;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.sync.Plan;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** The client's process: plans and applies so many definitions once, and prints what that took. */
public final class SyncMain {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private SyncMain() {}

    /**
     * Runs.
     *
     * @param args address, client id, client secret and integration of the server, how many definitions, and the step
     */
    public static void main(String[] args) {
        int count = Integer.parseInt(args[4]);
        String step = args[5];
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        long kept;
        try (GenesysDataActions genesys = GenesysDataActions.builder(Region.at(URI.create(args[0])))
                .clientCredentials(args[1], args[2])
                .defaultIntegration(args[3])
                .build()) {
            Sync sync = genesys.sync(SyncOptions.standard().withListLag(Duration.ZERO));
            List<ActionDefinition> definitions = definitions(count, step.equals("update") ? "second" : "first");
            Plan plan = sync.plan(definitions);
            if (plan.hasChanges() == step.equals("unchanged") || plan.changes().size() != count) {
                throw new IllegalStateException(plan.toString());
            }
            sync.apply(plan).requireSuccess();
            kept = (long) definitions.size() + plan.changes().size();
        }
        double cpuSeconds = (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
        double wallSeconds = (System.nanoTime() - start) / 1e9;
        double jitSeconds = ManagementFactory.getCompilationMXBean().getTotalCompilationTime() / 1e3;
        if (kept != 2L * count) {
            throw new IllegalStateException("Something was lost.");
        }
        System.out.println(new Growth(count, step, cpuSeconds, jitSeconds, wallSeconds).line());
    }

    private static List<ActionDefinition> definitions(int count, String version) {
        return IntStream.range(0, count)
                .mapToObj(i -> ActionDefinition.builder("Find order " + i)
                        .category("Orders")
                        .post("https://orders.example.com/" + version + "/" + i)
                        .input(in -> in.required("orderId", Schema.string()).optional("note", Schema.string()))
                        .output(out -> out.required("state", Schema.string()).optional("total", Schema.number()))
                        .header("X-Team", "orders")
                        .requestTemplate("{\n  \"id\": \"$esc.jsonEncode(${input.orderId})\",\n  \"version\": \""
                                + version + "\"\n}")
                        .translationMap("state", "$.order.state", "\"UNKNOWN\"")
                        .translationMap("total", "$.order.total", "0")
                        .successTemplate("{\"state\": ${state}, \"total\": ${total}}")
                        .build())
                .toList();
    }
}
