package io.github.genesysdataactions.local.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.execute.ActionEngine;
import io.github.genesysdataactions.local.execute.Run;
import io.github.genesysdataactions.local.execute.RunContext;
import io.github.genesysdataactions.local.execute.WebService;
import io.github.genesysdataactions.local.store.ActionRecord;
import io.github.genesysdataactions.local.store.Integration;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs the actions of the organization, and tells a listener how each run ended. */
public final class ActionRuns {
    private final RunSettings settings;
    private final ActionEngine engine;
    private final InstantSource clock;
    private final List<Consumer<FinishedRun>> listeners = new CopyOnWriteArrayList<>();

    ActionRuns(RunSettings settings, ActionEngine engine, InstantSource clock) {
        this.settings = settings;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * What is asked of a run; its text form shows no value.
     *
     * @param draft whether the action is a draft
     * @param credentials fields of credentials that go before those of the integration
     * @param host the host and port of this cloud, as the caller wrote it
     * @param contextId the id that the answer has
     */
    public record Order(
            ActionRecord action,
            boolean draft,
            ObjectNode input,
            Map<String, String> credentials,
            String host,
            String contextId) {
        public Order {
            credentials = Map.copyOf(credentials);
        }

        @Override
        public String toString() {
            return "Order[action=" + action.id() + ", contextId=" + contextId + "]";
        }
    }

    /** Calls this with each run, before its caller is answered. */
    public void listen(Consumer<FinishedRun> listener) {
        listeners.add(listener);
    }

    /**
     * Runs an action.
     *
     * @throws Refusal if its integration is not active, or the thread is interrupted
     */
    public Run run(Order order) {
        return run(order, null);
    }

    /**
     * Runs an action whose remote endpoint answers this, whatever it is asked.
     *
     * @throws Refusal if its integration is not active, or the thread is interrupted
     */
    public Run run(Order order, WebService.@Nullable Answer answer) {
        Integration integration = settings.enabled(order.action());
        RunContext context = settings.context(order.action(), integration, order.host(), order.credentials());
        Instant started = clock.instant();
        long begin = System.nanoTime();
        try {
            Run run = run(order, integration, context, answer);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            if (!listeners.isEmpty()) {
                FinishedRun finished = new FinishedRun(
                        order.action(),
                        order.draft(),
                        order.input(),
                        run,
                        context.credentials().values(),
                        started,
                        took,
                        order.contextId());
                listeners.forEach(listener -> listener.accept(finished));
            }
            return run;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(
                    503,
                    "service.unavailable",
                    "Service Unavailable - The server is currently unavailable (because it is overloaded or down for"
                            + " maintenance).");
        }
    }

    private Run run(Order order, Integration integration, RunContext context, WebService.@Nullable Answer answer)
            throws InterruptedException {
        if (answer != null) {
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            return engine.run(
                    order.action(),
                    order.input(),
                    context,
                    (request, sent) -> answer,
                    arn -> (in, out, lambda) -> out.write(body));
        }
        return integration.type().functions()
                ? engine.runFunction(RunSettings.callable(order.action()), order.input(), context)
                : engine.run(order.action(), order.input(), context);
    }
}
