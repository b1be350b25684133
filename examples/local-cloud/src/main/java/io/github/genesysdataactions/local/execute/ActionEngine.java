package io.github.genesysdataactions.local.execute;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.contract.Draft4;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.store.ActionRecord;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs actions as Genesys Cloud runs them. Safe to use from several threads. */
public final class ActionEngine implements AutoCloseable {
    private @Nullable Templates templates;
    private final Set<Choice> otherwise;
    private final ExecutorService threads;
    private final JdkWebService web;
    private final LambdaTarget lambda;
    private final LambdaTarget functions;

    /**
     * Makes an engine.
     *
     * @param lambdas the Lambda functions by ARN
     * @param functions what function data actions execute, by the name of their handler
     * @param remoteTargets whether web services may be anywhere; only on loopback otherwise
     * @param otherwise the choices that are made otherwise
     */
    public ActionEngine(
            Map<String, RequestStreamHandler> lambdas,
            Map<String, RequestStreamHandler> functions,
            boolean remoteTargets,
            Set<Choice> otherwise) {
        this.otherwise = Set.copyOf(otherwise);
        AtomicInteger count = new AtomicInteger();
        threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "local-cloud-run-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        web = new JdkWebService(threads, remoteTargets);
        lambda = new LambdaTarget(Map.copyOf(lambdas)::get, threads);
        this.functions = new LambdaTarget(Map.copyOf(functions)::get, threads);
    }

    /**
     * Runs an action with an input.
     *
     * @throws InterruptedException if the thread is interrupted while the remote endpoint works
     */
    public Run run(ActionRecord action, ObjectNode input, RunContext context) throws InterruptedException {
        return new ActionRun(action, input, templates(), context, target(web, lambda)).run();
    }

    /**
     * Runs an action with an input and with web services and functions of the caller's.
     *
     * @param webService what answers requests, on the calling thread
     * @param functions finds Lambda functions by ARN; null for one that does not exist
     * @throws InterruptedException if the thread is interrupted while a function works
     */
    public Run run(
            ActionRecord action,
            ObjectNode input,
            RunContext context,
            WebService webService,
            Function<String, @Nullable RequestStreamHandler> functions)
            throws InterruptedException {
        Target target = target(webService, new LambdaTarget(functions, threads));
        return new ActionRun(action, input, templates(), context, target).run();
    }

    /** Loads what the first run needs: the template engine and the validator of contracts. */
    public void warmUp() {
        templates().outline("#if($x)$x#end");
        Draft4.compile(Json.object()).validate(Json.object());
    }

    /** Returns what a template has that a run may reach; nothing if it cannot be parsed. */
    public Outline outline(String template) {
        return templates().outline(template);
    }

    /**
     * Runs a function data action with an input; its URL is the name of the function's handler.
     *
     * @throws InterruptedException if the thread is interrupted while the function works
     */
    public Run runFunction(ActionRecord action, ObjectNode input, RunContext context) throws InterruptedException {
        return new ActionRun(action, input, templates(), context, functions).run();
    }

    /**
     * Runs a function data action with an input and with functions of the caller's.
     *
     * @param functions finds a function by what the URL of the action makes
     * @throws InterruptedException if the thread is interrupted while the function works
     */
    public Run runFunction(
            ActionRecord action,
            ObjectNode input,
            RunContext context,
            Function<String, @Nullable RequestStreamHandler> functions)
            throws InterruptedException {
        return new ActionRun(action, input, templates(), context, new LambdaTarget(functions, threads)).run();
    }

    /** Ends what still runs. */
    @Override
    public void close() {
        web.close();
        threads.shutdownNow();
    }

    // Made for the first template: most clouds start to be asked for something else.
    private synchronized Templates templates() {
        Templates made = templates;
        if (made == null) {
            made = new Templates(otherwise);
            templates = made;
        }
        return made;
    }

    private Target target(WebService webService, LambdaTarget functions) {
        HttpTarget http = new HttpTarget(webService, otherwise);
        return request -> LambdaTarget.isArn(request.target()) ? functions.call(request) : http.call(request);
    }
}
