package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.databind.Module;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Options of a {@link DataActionHandler}: who may call, how long the work may take, and how failures are answered. Pass
 * them to the handler's constructor:
 *
 * <pre>{@code
 * public final class FindOrder extends DataActionHandler<OrderRequest, OrderResponse> {
 *     public FindOrder() {
 *         super(HandlerOptions.standard()
 *                 .withSecretHeaderFromEnvironment("X-Genesys-Signature", "GENESYS_SIGNATURE", "GENESYS_SIGNATURE_OLD")
 *                 .withMethods("POST")
 *                 .withDeadlineMargin(Duration.ofMillis(500))
 *                 .withFailure(OrderNotFound.class, 404, "unknown_order", "There is no such order."));
 *     }
 *
 *     @Override
 *     protected OrderResponse handle(OrderRequest request, Invocation invocation) { … }
 * }
 * }</pre>
 *
 * <p>Each {@code with…} method returns a changed copy; its first sentence says what a handler with that copy does. An event
 * passes the secret header, then the methods, then the content types; the first that refuses it answers. Every refusal has the
 * body {@code {"status":"error","code":…,"message":…,"requestId":…}}. Immutable, so safe to use from several threads.
 */
public final class HandlerOptions {
    private static final HandlerOptions STANDARD = new HandlerOptions();
    private static final Duration LONGEST_MARGIN = Duration.ofMinutes(15);

    // Set once, on a copy that no one else has yet.
    private @Nullable SecretHeader secretHeader;
    private Set<String> methods = Set.of();
    private Set<String> contentTypes = Set.of();
    private @Nullable Duration deadlineMargin;
    private List<ExceptionMapping<?>> mappings = List.of();
    private boolean directFailuresReturned;
    private boolean unsetTextKept;
    private @Nullable String failureField;
    private boolean pingsAnswered = true;
    private List<Module> jacksonModules = List.of();

    private HandlerOptions() {}

    private HandlerOptions(HandlerOptions original) {
        this.secretHeader = original.secretHeader;
        this.methods = original.methods;
        this.contentTypes = original.contentTypes;
        this.deadlineMargin = original.deadlineMargin;
        this.mappings = original.mappings;
        this.directFailuresReturned = original.directFailuresReturned;
        this.unsetTextKept = original.unsetTextKept;
        this.failureField = original.failureField;
        this.pingsAnswered = original.pingsAnswered;
        this.jacksonModules = original.jacksonModules;
    }

    /**
     * Returns the defaults: every caller, method and media type, no deadline, and 500 for every exception that is not an {@link
     * ActionFailedException}.
     */
    public static HandlerOptions standard() {
        return STANDARD;
    }

    /**
     * Answers 401 with code {@code unauthorized} unless this header has one of these secrets. Default: no secret is needed. To
     * rotate, add the new secret here, change the credential in Genesys Cloud, then remove the old one here.
     *
     * <p>{@link EventKind#DIRECT} events are not checked: only callers with the permission {@code lambda:InvokeFunction} can send
     * them. In Genesys Cloud, keep the secret in the integration's credentials and send it with the action's request header, as
     * <code>${credentials.signature}</code> (Genesys Cloud Resource Center, "Add configuration to custom actions for
     * integrations"). The answer does not say what was wrong, and the comparison takes the same time whatever differs.
     *
     * @param header the header's name; case does not matter
     * @param secrets one or more, each of visible ASCII characters without spaces
     * @throws IllegalArgumentException if the name is blank, there is no secret, or a secret has another character
     */
    public HandlerOptions withSecretHeader(String header, String... secrets) {
        return guarded(SecretHeader.fixed(header, Arrays.asList(secrets)));
    }

    /**
     * Answers 401 unless this header has one of the supplier's secrets; otherwise as {@link #withSecretHeader(String, String...)}.
     *
     * @param secrets called once per checked event, from every thread that answers, so it should be thread-safe and cache what
     *     it reads, for example from AWS Secrets Manager. If it throws or returns only blank text, the answer is 500 and the
     *     cause is logged
     * @throws IllegalArgumentException if the name is blank
     */
    public HandlerOptions withSecretHeader(String header, Supplier<? extends Collection<String>> secrets) {
        return guarded(SecretHeader.supplied(header, secrets));
    }

    /**
     * Answers 401 unless this header has a secret from one of these environment variables; otherwise as {@link
     * #withSecretHeader(String, String...)}. They are read once, here. A variable that is unset or blank is skipped if another
     * one has a secret.
     *
     * @throws IllegalStateException if none of the variables has a secret; the message names them
     * @throws IllegalArgumentException if the name is blank, or a secret has a character other than visible ASCII
     */
    public HandlerOptions withSecretHeaderFromEnvironment(String header, String... variables) {
        return guarded(SecretHeader.environment(header, Arrays.asList(variables), System.getenv()));
    }

    private HandlerOptions guarded(SecretHeader required) {
        HandlerOptions copy = new HandlerOptions(this);
        copy.secretHeader = required;
        return copy;
    }

    /**
     * Answers 405 with code {@code method_not_allowed} and an {@code Allow} header to HTTP methods other than these. Default: all
     * are allowed. Events without a method ({@link EventKind#BODY_ONLY}, {@link EventKind#DIRECT}) are not checked.
     *
     * @param allowed one or more, such as {@code "POST"}; case does not matter
     * @throws IllegalArgumentException if there is none, or one is blank
     */
    public HandlerOptions withMethods(String... allowed) {
        HandlerOptions copy = new HandlerOptions(this);
        copy.methods = words("method", allowed, name -> name.toUpperCase(Locale.ROOT));
        return copy;
    }

    /**
     * Answers 415 with code {@code unsupported_media_type} to bodies of media types other than these, and to bodies without a
     * {@code Content-Type}. Default: all are allowed. Parameters such as {@code charset} are ignored. Requests without a body and
     * {@link EventKind#DIRECT} events are not checked; a {@link EventKind#BODY_ONLY} event may leave the header out.
     *
     * @param allowed one or more, such as {@code "application/json"}; case does not matter
     * @throws IllegalArgumentException if there is none, or one is blank
     */
    public HandlerOptions withContentTypes(String... allowed) {
        HandlerOptions copy = new HandlerOptions(this);
        copy.contentTypes = words("content type", allowed, name -> name.toLowerCase(Locale.ROOT));
        return copy;
    }

    /**
     * Answers 504 with code {@code deadline_exceeded} when all but this margin of the call's remaining time is used up, so that the
     * caller gets an answer with the request id before Lambda ends the call. Default: no deadline.
     *
     * <p>{@link DataActionHandler#handle} then runs in a daemon thread, which later calls reuse. It has the SLF4J MDC of the calling
     * thread; other thread-locals are not copied. At the deadline it is interrupted. If it does not end within a quarter of the
     * margin (100 ms at most), it is abandoned with a warning in the log, and the next call gets a new thread. While 16 abandoned
     * threads are still running, the answer is 503 with code {@code overloaded}.
     *
     * @param margin the time kept for writing the answer: more than zero, at most 15 minutes; 500 ms is plenty
     * @throws IllegalArgumentException if the margin is out of range
     */
    public HandlerOptions withDeadlineMargin(Duration margin) {
        if (margin.isZero() || margin.isNegative() || margin.compareTo(LONGEST_MARGIN) > 0) {
            throw new IllegalArgumentException(
                    "The margin is " + margin + "; give more than zero and at most " + LONGEST_MARGIN);
        }
        HandlerOptions copy = new HandlerOptions(this);
        copy.deadlineMargin = margin;
        return copy;
    }

    /**
     * Answers exceptions of this type with this status, code and message instead of 500. One line for each type makes a table of
     * the function's failures; {@link #withFailure(Class, Function)} has the rules.
     *
     * @param status from 400 to 599
     * @param code a short constant that a flow can compare, such as {@code "unknown_order"}; not blank
     * @param safeMessage a sentence for a person, shown to the caller as it is, so without anything secret
     * @throws IllegalArgumentException if the status is out of range, or the code is blank
     */
    public HandlerOptions withFailure(Class<? extends Exception> type, int status, String code, String safeMessage) {
        ActionFailedException.of(status, code, safeMessage);
        return withFailure(type, e -> ActionFailedException.of(status, code, safeMessage));
    }

    /**
     * Answers exceptions of this type, or a subtype, with the failure that the function returns, instead of 500. If several
     * mappings fit, the one given first is used. A mapped exception is not logged. If the function throws, the answer is 500 and the
     * log says why.
     *
     * <p>Applies to exceptions from {@link DataActionHandler#handle} and from the constructors of input records. An {@link
     * IllegalArgumentException} from such a constructor is always a 400, and an {@link ActionFailedException} is always its own
     * answer.
     *
     * @param answer called by the thread that answers, possibly by several at once
     */
    public <E extends Exception> HandlerOptions withFailure(
            Class<E> type, Function<? super E, ActionFailedException> answer) {
        List<ExceptionMapping<?>> more = new ArrayList<>(mappings);
        more.add(
                new ExceptionMapping<>(Objects.requireNonNull(type, "type"), Objects.requireNonNull(answer, "answer")));
        HandlerOptions copy = new HandlerOptions(this);
        copy.mappings = List.copyOf(more);
        return copy;
    }

    /**
     * Answers failed direct invocations with data, {@code {"status":"error","code":…,"message":…,"requestId":…}}, instead of
     * throwing. Default: they are thrown. Other kinds of events are not affected.
     *
     * <p>A thrown failure takes the failure path in Architect, where the flow cannot see the reason. A returned one takes the
     * success path, where the flow can compare {@code status} and {@code code}. The action's output contract then needs these four
     * properties, and must not require any other.
     */
    public HandlerOptions withDirectFailuresReturned() {
        HandlerOptions copy = new HandlerOptions(this);
        copy.directFailuresReturned = true;
        return copy;
    }

    /**
     * Reads empty text and the literal text <code>${input.x}</code> as values of optional components. Default: both count as absent,
     * because Genesys Cloud's request templates print an optional input without a value as one of them.
     */
    public HandlerOptions withUnsetTextKept() {
        HandlerOptions copy = new HandlerOptions(this);
        copy.unsetTextKept = true;
        return copy;
    }

    /**
     * Answers failures that a flow can act on with status 200 and this field of the output, {@code
     * {"failure":{"status":404,"code":"unknown_order","message":"…"}}}, to every kind of event. Default: they are answered with
     * their own status. A flow in Architect cannot read the body of a failed action, but it can read this field.
     *
     * <p>These failures are an {@link ActionFailedException}, a {@link #withFailure} mapping, and a refused input. A refused caller
     * (401, 405, 415), a missed deadline and any other exception are still answered with their own status.
     *
     * <p>The output record declares the field, {@code Optional<Failure> failure} with {@code record Failure(int status, String
     * code, String message) {}}. Its other components are optional, too, because they are absent in such an answer. The handler's
     * constructor throws an {@link IllegalArgumentException} if the record does not fit.
     *
     * @param name the field's name in the output's JSON, such as {@code "failure"}
     */
    public HandlerOptions withFailureField(String name) {
        HandlerOptions copy = new HandlerOptions(this);
        copy.failureField = Objects.requireNonNull(name, "name");
        return copy;
    }

    /**
     * Calls {@link DataActionHandler#handle} for health checks and pings as for any other event. Default: they are answered with 200
     * and an empty object, without calling it.
     *
     * <p>These are the health check of a load balancer (a {@code User-Agent} that begins with {@code ELB-HealthChecker/}), a scheduled
     * event of EventBridge ({@code "detail-type":"Scheduled Event"}), and the pings of warm-up tools ({@code
     * "source":"serverless-plugin-warmup"}, {@code "warmup":true}, {@code "warmer":true}). If the input type declares a property of
     * that name, the event counts as a call.
     */
    public HandlerOptions withPingsHandled() {
        HandlerOptions copy = new HandlerOptions(this);
        copy.pingsAnswered = false;
        return copy;
    }

    /**
     * Reads and writes the types that these Jackson modules handle with them. Default: none. A second call replaces the modules of
     * the first.
     *
     * <p>Records and Kotlin classes are read and written without the modules. For the types that a module handles, the module is
     * responsible: the handler's constructor does not check them, the contract must fit what the module reads and writes, and the
     * module's exceptions must not quote the input.
     */
    public HandlerOptions withJacksonModules(Module... modules) {
        HandlerOptions copy = new HandlerOptions(this);
        copy.jacksonModules = List.of(modules);
        return copy;
    }

    private static Set<String> words(String what, String[] given, Function<String, String> normal) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : given) {
            if (word.isBlank()) {
                throw new IllegalArgumentException("A " + what + " is blank");
            }
            words.add(normal.apply(word.strip()));
        }
        if (words.isEmpty()) {
            throw new IllegalArgumentException("Give at least one " + what);
        }
        return words;
    }

    Access access() {
        return new Access(Optional.ofNullable(secretHeader), methods, contentTypes);
    }

    /** @throws IllegalArgumentException if the output has no place for failures that are data */
    Failures failures(Shape output) {
        if (failureField != null) {
            FailureField.check(failureField, output);
        }
        return new Failures(mappings, failureField);
    }

    boolean pingsAnswered() {
        return pingsAnswered;
    }

    List<Module> jacksonModules() {
        return jacksonModules;
    }

    @Nullable
    Deadline deadline() {
        return deadlineMargin == null ? null : new Deadline(deadlineMargin);
    }

    boolean directFailuresReturned() {
        return directFailuresReturned;
    }

    boolean unsetTextKept() {
        return unsetTextKept;
    }

    /** Returns what is set, without secrets. */
    @Override
    public String toString() {
        return "HandlerOptions[secretHeader=" + secretHeader + ", methods=" + methods + ", contentTypes=" + contentTypes
                + ", deadlineMargin=" + deadlineMargin + ", mappings=" + mappings.size() + ", directFailuresReturned="
                + directFailuresReturned + ", unsetTextKept=" + unsetTextKept + ", failureField=" + failureField
                + ", pingsAnswered=" + pingsAnswered + ", jacksonModules=" + jacksonModules.size() + "]";
    }
}
