package io.github.genesysdataactions.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Base class of an AWS Lambda function that answers a Genesys Cloud data action. It reads the input from any kind of
 * event, calls {@link #handle}, and writes the answer in the form that the sender expects.
 *
 * <pre>{@code
 * public final class ProcessCustomer extends DataActionHandler<CustomerRequest, CustomerResponse> {
 *     @Override
 *     protected CustomerResponse handle(CustomerRequest request, Invocation invocation) {
 *         return new CustomerResponse("success", "Processed " + request.actionType(), request.customerId());
 *     }
 * }
 * }</pre>
 *
 * <h2>Events</h2>
 *
 * The kind of each event is detected in this order:
 *
 * <ol>
 *   <li>{@link EventKind#LOAD_BALANCER}: {@code requestContext} is an object with an object {@code elb}. With {@code
 *       multiValueHeaders} and no {@code headers} the answer has multi-value headers too.
 *   <li>{@link EventKind#FUNCTION_URL}: {@code requestContext} is an object, {@code version} is {@code "2.0"} or there is a
 *       {@code routeKey}, and the context's {@code domainName} has {@code .lambda-url.} in it.
 *   <li>{@link EventKind#API_GATEWAY_HTTP}: the same with another {@code domainName}; or {@code routeKey} and {@code
 *       version} are strings.
 *   <li>{@link EventKind#API_GATEWAY_REST}: {@code requestContext} is an object; or {@code httpMethod} is a string.
 *   <li>{@link EventKind#BODY_ONLY}: there is a {@code body} and beside it at most {@code headers}, {@code
 *       multiValueHeaders} and {@code isBase64Encoded}.
 *   <li>{@link EventKind#DIRECT}: everything else, also what is not JSON. The event is the input itself.
 * </ol>
 *
 * A property that the input type declares is not a sign of an event kind, unless it is a {@code requestContext} that
 * is an object. The body may be a string, JSON that is not in a string, or base64 (white space and missing padding are
 * accepted). Base64 is decoded with the charset of {@code Content-Type}: UTF-8 (the default), US-ASCII, ISO-8859-1 or
 * UTF-16; any other charset is a 415, for any body. Bytes that are not valid in the charset are refused, never replaced;
 * a byte order mark is skipped. A missing, {@code null} or blank body counts as an empty object.
 *
 * <h2>Input</h2>
 *
 * {@code I} is normally a record. A component has the name in its {@code @JsonProperty}, or else its own. It is
 * required unless it is an {@link Optional} or has a {@code @Nullable} annotation (of any package, visible at run
 * time); primitives are always required. One answer names all required components that are missing or null, also in
 * nested records. An optional component counts as absent when it is missing, null, empty text, or the literal text
 * <code>${input.x}</code> that a Velocity template prints for an input without a value. Unknown properties are
 * ignored.
 *
 * <p>Types are not converted: text is not a number, a number is not text, and 1.0 is not an integer (JSON Schema
 * draft-04, by which Genesys Cloud checks, says the same). Numbers keep every digit in a {@link java.math.BigDecimal}.
 * Also refused: declared properties that occur twice, numbers that do not fit, more than 100 nested levels, numbers of
 * more than 1,000 characters or with exponents beyond 1,000, names of more than 50,000 characters, more than 1,000,000
 * JSON tokens, and text after the JSON value. An {@link IllegalArgumentException} from a record's constructor is a 400
 * with its message, unless the JDK threw it, because the JDK's messages quote their argument.
 *
 * <h2>Answers</h2>
 *
 * Every kind but {@code DIRECT} gets {@code {"statusCode":…,"headers":{"Content-Type":"application/json"},
 * "body":"…","isBase64Encoded":false}}, whatever happens (for a load balancer also {@code statusDescription}): 200 with
 * the output as JSON, or the status of an {@link Answer}; 400 for a faulty input, which names the property and quotes
 * nothing; the status of an {@link ActionFailedException}; 500 for any other failure, which is logged once (class and
 * frames, no messages). Error bodies are {@code {"status":"error","code":…,"message":…,"requestId":…}}.
 *
 * <p>A direct invocation gets the plain output. Its failure is thrown as an {@link ActionFailedException} without stack
 * trace and cause, because Genesys Cloud takes the failure path in Architect only for a function error: a returned
 * {@code {"statusCode":400}} counts as success there (Genesys Cloud Developer Forum, "Passing HTTP return codes from
 * Genesys Cloud Function"). {@link HandlerOptions#withDirectFailuresReturned()} returns it as data instead.
 *
 * <p>In outputs, empty {@link Optional}s and null components that may be absent are left out. Null in the place of a component
 * that the contract requires, or in a list or map, is a 500 with the code {@code invalid_output} that names it. A null output is
 * written as {@code {}} where nothing is required.
 *
 * <h2>Options</h2>
 *
 * Pass {@link HandlerOptions} to the constructor for a secret header, allowed methods and media types, a deadline, or
 * a mapping of your own exceptions.
 *
 * <p>During the call the SLF4J MDC has {@code requestId} and, where Genesys Cloud sent one, {@code correlationId}. The
 * handler is thread-safe if {@link #handle} is; the Lambda runtime may call one instance from several threads. Do slow
 * work in the constructor, which runs once. Before a SnapStart snapshot, a sample call is read and written without
 * calling {@link #handle}.
 *
 * @param <I> the input, normally a record; {@code Map<String, Object>} accepts any JSON object
 * @param <O> the output, anything that Jackson writes as JSON
 */
public abstract class DataActionHandler<I, O> implements RequestStreamHandler {
    private final InputReader<I> inputs;
    private final OutputWriter outputs;
    private final HandlerOptions options;
    private final Access access;
    private final Failures failures;
    private final @Nullable Deadline deadline;
    private final Set<String> declared;

    // Held here, because the CRaC context holds it weakly.
    @SuppressWarnings({"unused", "FieldCanBeLocal"})
    private final @Nullable Warmup warmup;

    /**
     * Creates a handler with the standard options. The input type is the type argument after {@code extends}, in this
     * class or a superclass.
     *
     * @throws IllegalStateException if no class names the input type; use {@link #DataActionHandler(Class)} then
     * @throws IllegalArgumentException if a part of the input or the output would not be read or written as the
     *     contract says; the message names it and says what to write instead
     */
    protected DataActionHandler() {
        this(HandlerOptions.standard());
    }

    /** Creates a handler as {@link #DataActionHandler()} does, with these options. */
    protected DataActionHandler(HandlerOptions options) {
        this(null, options);
    }

    /** Creates a handler for this input type, for subclasses that leave {@code I} open. */
    protected DataActionHandler(Class<I> inputType) {
        this(inputType, HandlerOptions.standard());
    }

    /**
     * Creates a handler for this input type with these options; {@code null} means the type argument after {@code
     * extends}.
     */
    protected DataActionHandler(@Nullable Class<I> inputType, HandlerOptions options) {
        Jackson jackson = new Jackson(options.jacksonModules());
        Typed input = inputType == null ? HandlerTypes.input(getClass()) : Typed.of(inputType);
        if (input.isOpen()) {
            throw HandlerTypes.unknown(getClass());
        }
        this.options = options;
        this.inputs = new InputReader<>(Shapes.of(input, jackson), options.unsetTextKept(), jackson);
        this.outputs = new OutputWriter(Shapes.ofOutput(HandlerTypes.output(getClass()), jackson), jackson);
        this.declared = Shape.names(inputs.shape());
        this.access = options.access();
        this.failures = options.failures(outputs.shape());
        this.deadline = options.deadline();
        this.warmup = SnapStart.possible(System.getenv(SnapStart.VARIABLE)) ? Warmup.registered(inputs, outputs) : null;
    }

    /**
     * Does the work of the action. It may be called from several threads at once.
     *
     * @return the output; {@code null} is written as an empty object, if the contract requires nothing
     * @throws ActionFailedException to fail with an answer that the caller may see
     * @throws Exception for any other failure; unless the options map it, the caller gets a 500 with the request id
     *     and no detail
     */
    protected abstract O handle(I input, Invocation invocation) throws Exception;

    /**
     * Answers one event.
     *
     * @throws ActionFailedException if a direct invocation fails and {@link
     *     HandlerOptions#withDirectFailuresReturned()} is not set; never for another kind of event
     * @throws IOException if the event cannot be received or the answer cannot be sent
     */
    @Override
    public final void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        // Lambda itself limits an event to 6 MB.
        byte[] bytes = event.readAllBytes();
        LogContext before = LogContext.enter();
        // What interrupted an earlier invocation is over.
        Thread.interrupted();
        try {
            answer.write(answer(bytes, context));
        } finally {
            Thread.interrupted();
            before.restore();
        }
    }

    private byte[] answer(byte[] bytes, Context context) throws IOException {
        String requestId = requestId(context);
        LogContext.put("requestId", requestId);
        Event event = Event.of(bytes, declared);
        return event.kind().proxy() ? enveloped(event, requestId, context) : plain(event, requestId, context);
    }

    private byte[] enveloped(Event event, String requestId, Context context) throws IOException {
        try {
            Object output = output(event, requestId, context);
            byte[] answer = output instanceof Answer<?> chosen
                    ? Envelope.of(event, chosen.status(), outputs.write(chosen.output()))
                    : Envelope.of(event, 200, outputs.write(output));
            Limits.checkAnswer(answer.length, event.kind());
            return answer;
        } catch (Throwable t) {
            ActionFailedException failure = failures.answerTo(t, requestId);
            return failures.isData(failure)
                    ? Envelope.of(event, 200, failures.data(failure))
                    : Envelope.failed(event, failure, requestId);
        }
    }

    private byte[] plain(Event event, String requestId, Context context) throws IOException {
        try {
            Object output = output(event, requestId, context);
            byte[] answer = outputs.write(output instanceof Answer<?> chosen ? chosen.output() : output)
                    .getBytes(StandardCharsets.UTF_8);
            Limits.checkAnswer(answer.length, event.kind());
            return answer;
        } catch (Throwable t) {
            ActionFailedException failure = failures.answerTo(t, requestId);
            if (failures.isData(failure)) {
                return failures.data(failure).getBytes(StandardCharsets.UTF_8);
            }
            if (options.directFailuresReturned()) {
                return Envelope.error(failure, requestId).getBytes(StandardCharsets.UTF_8);
            }
            throw failure.scrubbed(requestId);
        }
    }

    private @Nullable Object output(Event event, String requestId, Context context) throws Exception {
        Limits.checkEvent(event.whole());
        Map<String, String> headers =
                event.kind().proxy() ? access.headers(event, Json.FACTORY) : Headers.ofClient(context);
        if (options.pingsAnswered() && Pings.is(event, headers, declared)) {
            return null;
        }
        Parameters parameters = Parameters.of(event);
        Invocation invocation = new Invocation(event.kind(), requestId, headers, parameters, context);
        Optional<String> correlationId = invocation.correlationId();
        if (correlationId.isPresent() && loggable(correlationId.get())) {
            LogContext.put("correlationId", correlationId.get());
        }
        access.check(event, invocation);
        String text = EventParts.input(event, invocation.header("Content-Type"), Json.FACTORY);
        I input = inputs.read(text.isBlank() && event.isRead() ? parameters.json(inputs.shape()) : text);
        Object output = deadline == null
                ? handle(input, invocation)
                : deadline.call(() -> handle(input, invocation), invocation.remainingTime(), requestId);
        if (output == null || (output instanceof Answer<?> chosen && chosen.output() == null)) {
            outputs.requireNothing();
        }
        return output;
    }

    private static String requestId(Context context) {
        String id = context.getAwsRequestId();
        return id == null ? UUID.randomUUID().toString() : id;
    }

    // It comes from the caller and goes into every line of the log.
    private static boolean loggable(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) <= ' ' || id.charAt(i) >= 0x7F) {
                return false;
            }
        }
        return id.length() <= 128;
    }
}
