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
 * Says what a {@link DataActionHandler} does beyond its standard: who may call, how long the work may take, and how
 * failures are answered. Immutable: every method returns a changed copy.
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

    /** Returns the options of a handler that gives none: no check of the caller, no deadline, no mapping. */
    public static HandlerOptions standard() {
        return STANDARD;
    }

    /**
     * Answers 401 unless a header has one of these secrets. The comparison takes the same time whatever differs, and
     * the answer does not say what was wrong. Several secrets are for rotation: accept the new one here first, then
     * change the credential in Genesys Cloud, then drop the old one.
     *
     * <p>Checked for every kind of event but {@link EventKind#DIRECT}, which only callers with {@code
     * lambda:InvokeFunction} can send. In Genesys Cloud the secret belongs in the integration's credentials and the
     * header into the action's request, as <code>${credentials.signature}</code> (Genesys Cloud Resource Center, "Add
     * configuration to custom actions for integrations").
     *
     * @param header the name of the header, in any case
     * @param secrets one or more; each of 1 or more visible ASCII characters
     * @throws IllegalArgumentException if the header is blank, there is no secret, or one cannot travel in a header
     */
    public HandlerOptions withSecretHeader(String header, String... secrets) {
        return guarded(SecretHeader.fixed(header, Arrays.asList(secrets)));
    }

    /**
     * As {@link #withSecretHeader(String, String...)}, with secrets that are asked for at each call, for example from
     * a cache in front of AWS Secrets Manager. The supplier is called by every thread that answers; if it fails, or gives
     * nothing but blank text, every call is answered with 500, and the log says so.
     */
    public HandlerOptions withSecretHeader(String header, Supplier<? extends Collection<String>> secrets) {
        return guarded(SecretHeader.supplied(header, secrets));
    }

    /**
     * As {@link #withSecretHeader(String, String...)}, with secrets from environment variables, read now. Variables
     * that are not set or blank are passed over, as long as one has a secret.
     *
     * @throws IllegalStateException if none of the variables is set; the message names them
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
     * Answers 405, with an {@code Allow} header, to other HTTP methods than these. Standard: any method. Events that
     * name no method ({@link EventKind#BODY_ONLY}, {@link EventKind#DIRECT}) pass.
     *
     * @throws IllegalArgumentException if no method is given, or one is blank
     */
    public HandlerOptions withMethods(String... allowed) {
        HandlerOptions copy = new HandlerOptions(this);
        copy.methods = words("method", allowed, name -> name.toUpperCase(Locale.ROOT));
        return copy;
    }

    /**
     * Answers 415 to bodies of other media types than these, such as {@code "application/json"}; parameters of {@code
     * Content-Type} do not count. Standard: any type, also none. A body without {@code Content-Type} is refused too,
     * except for {@link EventKind#BODY_ONLY}; direct invocations pass.
     *
     * @throws IllegalArgumentException if no type is given, or one is blank
     */
    public HandlerOptions withContentTypes(String... allowed) {
        HandlerOptions copy = new HandlerOptions(this);
        copy.contentTypes = words("content type", allowed, name -> name.toLowerCase(Locale.ROOT));
        return copy;
    }

    /**
     * Answers 504 when the time that Lambda leaves for a call, less this margin, is over, so that the caller gets the
     * request id instead of a dead connection. Standard: no deadline.
     *
     * <p>{@link DataActionHandler#handle} then runs in a daemon thread, which is kept for the next call and has the SLF4J
     * MDC of the calling one; other thread-locals are not copied. At the deadline the thread is interrupted. One that does
     * not end within a quarter of the margin (at most 100 ms) is given up, which is logged, and the next call gets a fresh
     * thread; while 16 of them still run, calls are answered with 503.
     *
     * @param margin what is needed to write the answer; 500 ms is plenty. More than zero, at most 15 minutes
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
     * Answers an exception of the application with this status, code and message, instead of 500; see {@link
     * #withFailure(Class, Function)}. One line for each exception makes the table of a function's failures.
     *
     * @param status from 400 to 599
     * @throws IllegalArgumentException if the status is out of range, or the code is blank
     */
    public HandlerOptions withFailure(Class<? extends Exception> type, int status, String code, String safeMessage) {
        ActionFailedException.of(status, code, safeMessage);
        return withFailure(type, e -> ActionFailedException.of(status, code, safeMessage));
    }

    /**
     * Answers an exception of the application with what the function makes of it, instead of 500. Of several mappings
     * that fit, the first one given is used. What a mapping answers is not logged; if it throws itself, the answer is
     * 500.
     *
     * <p>Applies to what {@link DataActionHandler#handle} throws, and to what the constructor of an input record throws,
     * except for {@link IllegalArgumentException}s there, which are a 400 in any case.
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
     * Returns failures of direct invocations as data, {@code {"status":"error","code":…,"message":…,"requestId":…}},
     * instead of throwing them. Standard: thrown.
     *
     * <p>Thrown failures take the failure path in Architect, where the flow does not see why. Returned ones take the
     * success path, so the flow can compare {@code status} and {@code code}; the action's output contract needs these four
     * properties then, and none of the others may be required. Events of other kinds are answered as before.
     */
    public HandlerOptions withDirectFailuresReturned() {
        HandlerOptions copy = new HandlerOptions(this);
        copy.directFailuresReturned = true;
        return copy;
    }

    /**
     * Takes empty text and the literal text <code>${input.x}</code> as values. Standard: for optional components both count as
     * absent, because Genesys Cloud's templates write an optional input that has no value in either way.
     */
    public HandlerOptions withUnsetTextKept() {
        HandlerOptions copy = new HandlerOptions(this);
        copy.unsetTextKept = true;
        return copy;
    }

    /**
     * Returns the failures that a flow is to decide on as a field of the output, with status 200 and to every sender: {@code
     * {"failure":{"status":404,"code":"unknown_order","message":"…"}}}. Architect's flows cannot bind what a failed action
     * says, and can bind this. Standard: none, failures are answered as such.
     *
     * <p>These are the failures of {@link #withFailure}, an {@link ActionFailedException} that the method throws, and inputs
     * that are refused. What stands before the method (401, 405, 415), a deadline and an unforeseen exception stay failures.
     *
     * <p>The output type declares the field, {@code Optional<Failure> failure} with {@code record Failure(int status, String
     * code, String message) {}}, and everything beside it is optional, since it is absent then; so the contract that is made
     * from the type fits. The handler's constructor checks that.
     */
    public HandlerOptions withFailureField(String name) {
        HandlerOptions copy = new HandlerOptions(this);
        copy.failureField = Objects.requireNonNull(name, "name");
        return copy;
    }

    /**
     * Hands health checks and pings to the method like any other call. Standard: a load balancer's health check (by its
     * {@code User-Agent}, {@code ELB-HealthChecker/…}), a scheduled event of EventBridge ({@code "detail-type":"Scheduled
     * Event"}) and the pings of warm-up tools ({@code "source":"serverless-plugin-warmup"}, {@code "warmup":true}, {@code
     * "warmer":true}) are answered with 200 and an empty object, without the method. A property that the input type
     * declares proves nothing.
     */
    public HandlerOptions withPingsHandled() {
        HandlerOptions copy = new HandlerOptions(this);
        copy.pingsAnswered = false;
        return copy;
    }

    /**
     * Registers Jackson modules that read and write the types that they handle. Such a type is no longer checked when
     * the handler is made, and the modules see values: for these types it is up to them that nothing of an input is in
     * an answer or in the log, and that the contract fits. Records and Kotlin's classes are read and written as without
     * modules.
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
