package io.github.genesysdataactions.http;

import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.DeadlineExceededException;
import io.github.genesysdataactions.json.Encodable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One request as the library means it, before it is bytes.
 *
 * @param purpose what is being tried, to follow "Could not", such as {@code create action 'Find customer'}
 * @param permission which permission the API wants for it, or {@code null} if that is not known
 * @param path encoded, with the query, beginning with a slash
 * @param pathTemplate the path without the query and with {@code {id}} for each id, so that it holds no id or name of the user's
 * @param body text to send, or {@code null}
 * @param headers without {@code Authorization}, which is added on the way
 * @param confidential texts that no message may repeat should the server quote them; asked only after a failure
 * @param watch hears what becomes of it
 * @param attempts the record of its tries, which all copies share
 * @param awaited what the API may not know yet, or {@code null}
 */
public record Call(
        String purpose,
        @Nullable String permission,
        String method,
        String path,
        String pathTemplate,
        @Nullable String body,
        Map<String, String> headers,
        CallBudget budget,
        Supplier<List<String>> confidential,
        CallWatch watch,
        Attempts attempts,
        @Nullable Awaited awaited) {
    /**
     * Something that this client may have made a moment ago.
     *
     * @param thing its key in the memory of recent writes
     * @param refusal the status of the answer as long as the API does not know it
     */
    public record Awaited(String thing, int refusal) {}

    /** The path of a login, which has limits of its own. */
    public static final String LOGIN = "/oauth/token";

    private static final String JSON = "application/json";
    private static final Map<String, String> TAKES_JSON = Map.of("Accept", JSON);
    private static final Map<String, String> SENDS_JSON = Map.of("Accept", JSON, "Content-Type", JSON);

    /** Makes a request without a body. */
    public static Call of(String purpose, @Nullable String permission, String method, ApiPath path, CallBudget budget) {
        return new Call(
                purpose,
                permission,
                method,
                path.toString(),
                path.template(),
                null,
                TAKES_JSON,
                budget,
                List::of,
                CallWatch.NONE,
                new Attempts(),
                null);
    }

    /** Makes a request without a body, for a path that holds neither id nor query. */
    public static Call of(String purpose, @Nullable String permission, String method, String path, CallBudget budget) {
        return of(purpose, permission, method, ApiPath.of(path), budget);
    }

    /** Returns a copy that sends JSON. */
    public Call withJson(String json) {
        return withJson(json, confidential);
    }

    /** Returns a copy that sends JSON, and whose failures repeat none of these texts. */
    public Call withJson(String json, Supplier<List<String>> confidential) {
        Map<String, String> all = headers.equals(TAKES_JSON) ? SENDS_JSON : with("Content-Type", JSON);
        return with(Encodable.escaped(json), all, confidential, watch, awaited);
    }

    /** Returns a copy with one more header, or another value for it. */
    public Call withHeader(String name, String value) {
        return withHeaders(with(name, value));
    }

    /** Returns a copy with these headers and no others. */
    public Call withHeaders(Map<String, String> all) {
        return with(body, all, confidential, watch, awaited);
    }

    private Map<String, String> with(String header, String value) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.put(header, value);
        return all;
    }

    /** Returns a copy that is sent again while the API does not know a thing that this client has just made. */
    public Call awaiting(String thing, int refusal) {
        return with(body, headers, confidential, watch, new Awaited(thing, refusal));
    }

    /** Returns a sentence for a failure of this try: what an earlier one may have done; empty if that is nothing. */
    public String earlierTries() {
        return changesNothing() || !attempts.mayHaveArrived() ? "" : " An earlier try may have been carried out.";
    }

    /** Returns what to say of a try that was certainly not sent. */
    public String notSent() {
        return earlierTries().isEmpty() ? " The request was not sent." : " This try was not sent." + earlierTries();
    }

    /** Returns whether it only reads, so that no one asks whether it was carried out. */
    public boolean changesNothing() {
        return method.equals("GET");
    }

    /** Returns a copy that tells this watch what becomes of it. */
    Call watchedBy(CallWatch watch) {
        return with(body, headers, confidential, watch, awaited);
    }

    private Call with(
            @Nullable String body,
            Map<String, String> headers,
            Supplier<List<String>> confidential,
            CallWatch watch,
            @Nullable Awaited awaited) {
        return new Call(
                purpose,
                permission,
                method,
                path,
                pathTemplate,
                body,
                headers,
                budget,
                confidential,
                watch,
                attempts,
                awaited);
    }

    /** Returns the exception for a call whose time is over before the request of this try was sent. */
    public DeadlineExceededException outOfTime(String what, String remedy, @Nullable Throwable cause) {
        return new DeadlineExceededException(
                "Could not " + purpose + ": " + what + "." + notSent() + remedy, attempts.mayHaveArrived(), cause);
    }

    /** Returns the exception for an interrupt, such as {@code while it waited for …}, before this try was sent. */
    public CallInterruptedException interrupted(String during, @Nullable Throwable cause) {
        return new CallInterruptedException(
                "Could not " + purpose + ": the thread was interrupted" + during + "." + notSent(),
                attempts.mayHaveArrived(),
                cause);
    }

    boolean isLogin() {
        return pathTemplate.equals(LOGIN);
    }

    /** Returns the path without the query, which may hold names. */
    String plainPath() {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    /** Shows no header and no body. */
    @Override
    public String toString() {
        return "Call[" + method + " " + plainPath() + "]";
    }
}
