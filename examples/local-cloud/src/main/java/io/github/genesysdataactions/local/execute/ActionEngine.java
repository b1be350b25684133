package io.github.genesysdataactions.local.execute;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.store.ActionRecord;
import java.util.Map;
import java.util.Optional;
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
     * @param credentials what templates read as {@code ${credentials.name}}
     * @throws InterruptedException if the thread is interrupted while the remote endpoint works
     */
    public Run run(ActionRecord action, ObjectNode input, Map<String, String> credentials) throws InterruptedException {
        return new ActionRun(action, input, templates, credentials, this::call).run();
    }

    /**
     * Runs a function data action with an input; its URL is the name of the function's handler.
     *
     * @throws InterruptedException if the thread is interrupted while the function works
     */
    public Run runFunction(ActionRecord action, ObjectNode input, Map<String, String> credentials)
            throws InterruptedException {
        return new ActionRun(action, input, templates, credentials, functions).run();
    }

    /** Says what is wrong with a template's grammar, if anything is. */
    public Optional<String> templateFault(String name, String template) {
        try {
            // Everything is parsed before anything is rendered.
            templates.render(name, "#stop\n" + template, Map.of());
            return Optional.empty();
        } catch (StepFailure e) {
            return Optional.of(e.reason());
        }
    }

    /** Says whether a text is a JSONPath. */
    public boolean isPath(String text) {
        return TranslationMap.isPath(text);
    }

    /** Ends what still runs. */
    @Override
    public void close() {
        web.close();
        threads.shutdownNow();
    }

    private String call(Target.Outgoing request) throws StepFailure, InterruptedException {
        Target target = LambdaTarget.isArn(request.url()) ? lambda : web;
        return target.call(request);
    }
}
