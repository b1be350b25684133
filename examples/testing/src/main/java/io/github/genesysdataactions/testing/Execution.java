package io.github.genesysdataactions.testing;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.execute.ActionEngine;
import io.github.genesysdataactions.local.execute.Base;
import io.github.genesysdataactions.local.execute.BaseUrls;
import io.github.genesysdataactions.local.execute.Choice;
import io.github.genesysdataactions.local.execute.FunctionError;
import io.github.genesysdataactions.local.execute.Masking;
import io.github.genesysdataactions.local.execute.Run;
import io.github.genesysdataactions.local.execute.RunContext;
import io.github.genesysdataactions.local.execute.StepFailure;
import io.github.genesysdataactions.local.execute.WebService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One run of an action: gives the engine the test's backend, and keeps what went to it and came from it. */
final class Execution {
    /** Engines are made of Velocity, whose start costs more than a run. */
    private static final Map<Set<Choice>, ActionEngine> ENGINES = new ConcurrentHashMap<>();

    private static final URI GENESYS_CLOUD = URI.create("https://api.mypurecloud.com");
    private static final Set<String> OWN_HEADERS = Set.of("user-agent");

    private final ActionRunner runner;
    private final ObjectNode input;
    private final List<Exchange> exchanges = Collections.synchronizedList(new ArrayList<>());
    private volatile @Nullable Exchange signIn;
    private volatile @Nullable Throwable thrown;

    /** A request and its answer, if there is one. */
    record Exchange(BackendRequest request, BackendAnswer answer) {}

    Execution(ActionRunner runner, ObjectNode input) {
        this.runner = runner;
        this.input = input;
    }

    static ActionEngine engine(Set<Choice> otherwise) {
        return ENGINES.computeIfAbsent(otherwise, choices -> new ActionEngine(Map.of(), Map.of(), false, choices));
    }

    /** Starts, beside the thread that reads the action, what the first run of a JVM needs most of its time for. */
    static void warmUp() {
        Thread thread = new Thread(() -> engine(Set.of()).warmUp(), "data-action-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    ActionResult run() {
        ActionRunner first = runner.signIn();
        RunContext context = new RunContext(
                runner.credentials(),
                runner.authResponse(),
                first == null ? null : first.action().record(),
                baseUrls(runner.baseUrl()));
        Run run;
        try {
            TestedAction action = runner.action();
            ActionEngine engine = engine(runner.otherwise());
            run = action.isFunction()
                    ? engine.runFunction(action.record(), input, context, this::function)
                    : engine.run(action.record(), input, context, web(), this::function);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The thread was interrupted while the backend worked.", e);
        } catch (TestFault e) {
            thrown = e.getCause();
            throw fault();
        }
        if (thrown != null) {
            throw fault();
        }
        ActionResult result = new ActionResult(runner, input, run, List.copyOf(exchanges), signIn);
        Coverage.current().add(result);
        return result;
    }

    /** Gets a fault of the test through the engine, which takes an IOException for a fault of the network. */
    private static final class TestFault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TestFault(Throwable cause) {
            super(cause);
        }
    }

    private RuntimeException fault() {
        Throwable cause = thrown;
        if (cause instanceof MissingBackendException missing) {
            return missing;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new BackendFailedException(
                asking().name(), cause == null ? new IllegalStateException("unknown") : cause);
    }

    private static BaseUrls baseUrls(@Nullable URI url) {
        if (url != null) {
            return (method, path) -> new Base(url, Map.of());
        }
        BaseUrls unknown =
                BaseUrls.none("The URL begins with a slash, and the type of the integration decides what comes"
                        + " in front of it: set it with .baseUrl(URI.create(\"https://crm.example.com\")).");
        return (method, path) ->
                path.startsWith("/api/v2/") ? new Base(GENESYS_CLOUD, Map.of()) : unknown.find(method, path);
    }

    private WebService web() {
        return (request, body) -> {
            Map<String, String> headers = new LinkedHashMap<>();
            request.headers().map().forEach((name, values) -> {
                if (!OWN_HEADERS.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                    headers.put(name, String.join(", ", values));
                }
            });
            BackendAnswer answer = ask(request.method(), request.uri().toString(), headers, body, timeout(request));
            deliver(answer, timeout(request));
            return new WebService.Answer(answer.status(), answer.body());
        };
    }

    private static Duration timeout(HttpRequest request) {
        return request.timeout().orElse(Duration.ofMinutes(1));
    }

    private @Nullable RequestStreamHandler function(String arn) {
        Backend backend = asking().backend();
        if (backend instanceof HandlerBackend handler && handler.direct() != null) {
            return recorded(arn, handler.direct());
        }
        return (event, output, context) -> {
            Duration timeout = Duration.ofMillis(context.getRemainingTimeInMillis());
            BackendAnswer answer = ask(
                    BackendRequest.INVOKE,
                    arn,
                    Map.of(),
                    new String(event.readAllBytes(), StandardCharsets.UTF_8),
                    timeout);
            if (answer.fault() == BackendAnswer.Fault.FUNCTION_ERROR) {
                throw sneaky(new FunctionError(answer.type(), answer.body()));
            }
            deliver(answer, timeout);
            output.write(answer.body().getBytes(StandardCharsets.UTF_8));
        };
    }

    private RequestStreamHandler recorded(String arn, RequestStreamHandler handler) {
        return (event, output, context) -> {
            byte[] bytes = event.readAllBytes();
            BackendRequest request = new BackendRequest(
                    BackendRequest.INVOKE,
                    arn,
                    Map.of(),
                    new String(bytes, StandardCharsets.UTF_8),
                    Duration.ofMillis(context.getRemainingTimeInMillis()),
                    Values.map(input));
            java.io.ByteArrayOutputStream answer = new java.io.ByteArrayOutputStream();
            try {
                handler.handleRequest(new java.io.ByteArrayInputStream(bytes), answer, context);
            } catch (Throwable e) {
                keep(new Exchange(
                        request,
                        BackendAnswer.functionError(e.getClass().getName(), String.valueOf(e.getMessage()))
                                .causedBy(e)));
                throw e;
            }
            keep(new Exchange(request, BackendAnswer.text(200, answer.toString(StandardCharsets.UTF_8))));
            output.write(answer.toByteArray());
        };
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException sneaky(Throwable e) throws E {
        throw (E) e;
    }

    private BackendAnswer ask(String method, String url, Map<String, String> headers, String body, Duration timeout) {
        BackendRequest request = new BackendRequest(method, url, headers, body, timeout, Values.map(input));
        ActionRunner asking = asking();
        Backend backend = asking.backend();
        try {
            if (backend == null) {
                Masking masking = Trace.masking(runner).with(input, List.of());
                throw new MissingBackendException(asking.name(), Trace.request(request, masking));
            }
            BackendAnswer answer = backend.answer(request);
            keep(new Exchange(request, answer));
            return answer;
        } catch (Throwable e) {
            thrown = e;
            throw new TestFault(e);
        }
    }

    /** The sign-in comes first, and sends one request; without an answer to it the action sends none. */
    private ActionRunner asking() {
        ActionRunner first = runner.signIn();
        return first != null && signIn == null ? first : runner;
    }

    private void keep(Exchange exchange) {
        if (asking() == runner) {
            exchanges.add(exchange);
        } else {
            signIn = exchange;
        }
    }

    private static void deliver(BackendAnswer answer, Duration timeout) throws IOException {
        if (answer.delay().compareTo(timeout) >= 0 && !answer.delay().isZero()) {
            throw new HttpTimeoutException("The answer comes after " + answer.delay() + ".");
        }
        if (answer.fault() == BackendAnswer.Fault.NO_ANSWER) {
            throw new IOException("no answer");
        }
        if (answer.fault() == BackendAnswer.Fault.FUNCTION_ERROR) {
            throw new IOException("BackendAnswer.functionError is only for an action whose URL is an ARN.");
        }
    }

    /** Translates the engine's failure. */
    static Step failedStep(Run run) {
        List<io.github.genesysdataactions.local.execute.Step> steps = run.steps();
        return steps.isEmpty()
                ? Step.INPUT_CONTRACT
                : Step.named(steps.get(steps.size() - 1).name()).orElse(Step.INPUT_CONTRACT);
    }

    static String reason(StepFailure failure) {
        return failure.testReason();
    }
}
