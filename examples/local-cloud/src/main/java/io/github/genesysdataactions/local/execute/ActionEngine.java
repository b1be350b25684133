package io.github.genesysdataactions.local.execute;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.store.ActionRecord;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs actions as Genesys Cloud runs them. Safe to use from several threads. */
public final class ActionEngine implements AutoCloseable {
    private final Templates templates = new Templates();
    private final ExecutorService threads;
    private final HttpTarget web;
    private final LambdaTarget lambda;
    private final LambdaTarget functions;

    /**
     * Makes an engine.
     *
     * @param lambdas the Lambda functions by ARN
     * @param functions what function data actions execute, by the name of their handler
     */
    public ActionEngine(
            Map<String, RequestStreamHandler> lambdas,
            Map<String, RequestStreamHandler> functions,
            boolean remoteTargets) {
        AtomicInteger count = new AtomicInteger();
        threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "local-cloud-run-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        web = new HttpTarget(threads, remoteTargets);
        lambda = new LambdaTarget(Map.copyOf(lambdas), threads);
        this.functions = new LambdaTarget(Map.copyOf(functions), threads);
    }

    /**
     * Runs an action with an input.
     *
     * @throws InterruptedException if the thread is interrupted while the remote endpoint works
     */
    public Run run(ActionRecord action, ObjectNode input, RunContext context) throws InterruptedException {
        return new ActionRun(action, input, templates, context, this::call).run();
    }

    /**
     * Runs a function data action with an input; its URL is the name of the function's handler.
     *
     * @throws InterruptedException if the thread is interrupted while the function works
     */
    public Run runFunction(ActionRecord action, ObjectNode input, RunContext context) throws InterruptedException {
        return new ActionRun(action, input, templates, context, functions).run();
    }

    /** Ends what still runs. */
    @Override
    public void close() {
        web.close();
        threads.shutdownNow();
    }

    private String call(Target.Outgoing request) throws StepFailure, InterruptedException {
        Target target = LambdaTarget.isArn(request.target()) ? lambda : web;
        return target.call(request);
    }
}
