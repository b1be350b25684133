package io.github.genesysdataactions.http;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.action.TestResult;
import io.github.genesysdataactions.auth.ClientCredentials;
import io.github.genesysdataactions.engine.PageReader;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.http.limit.Quota;
import io.github.genesysdataactions.http.token.TokenRequest;
import io.github.genesysdataactions.json.Binding;
import io.github.genesysdataactions.testing.Calls;
import io.github.genesysdataactions.testing.Replies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What Jazzer calls with bytes of its own making, as the profile {@code fuzz} starts it: whatever a server answers, a value
 * or one of our exceptions comes of it, and a wait is never negative.
 */
public final class ReplyFuzzer {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final int[] STATUSES = {200, 201, 302, 400, 401, 403, 404, 409, 429, 500, 503};
    private static final List<Function<String, Object>> READERS = List.of(
            Action::parse,
            text -> PageReader.page(text, ActionSummary::parse),
            TestResult::parse,
            Binding.standard()::readMap,
            text -> Binding.standard().read(text, Customer.class),
            text -> Action.parse(text).contract());

    record Customer(String name, int limit, List<Customer> others) {}

    private ReplyFuzzer() {}

    /** The method that Jazzer looks for. The first bytes say the status and a header's length; the others are the body. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length < 2) {
            return;
        }
        int status = STATUSES[(data[0] & 0xff) % STATUSES.length];
        int headerEnd = Math.min(data.length, 2 + (data[1] & 0x3f));
        String header = new String(Arrays.copyOfRange(data, 2, headerEnd), StandardCharsets.ISO_8859_1);
        String body = new String(Arrays.copyOfRange(data, headerEnd, data.length), StandardCharsets.UTF_8);
        Reply reply = Replies.reply(
                status,
                body,
                "Retry-After",
                header,
                "Date",
                header,
                "inin-ratelimit-allowed",
                header,
                "inin-ratelimit-count",
                header,
                "inin-ratelimit-reset",
                header);
        if (reply.isSuccess()) {
            READERS.forEach(reader -> read(reader, body));
            action(body);
        } else {
            refusal(reply);
        }
        token(reply);
        Quota.of(reply, Duration.ofMinutes(3));
        Duration wait = RetryAfter.after(reply, 1, NOON.instant(), Optional.empty(), () -> 0.5);
        require(!wait.isNegative(), "A negative wait");
    }

    private static void read(Function<String, Object> reader, String body) {
        try {
            require(reader.apply(body) != null, "Nothing came of a reply");
        } catch (DataActionsException one) {
            require(one.getMessage() != null, "An exception without a message");
        }
    }

    /** What was taken for an action shows its faults then, not when someone looks into it. */
    private static void action(String body) {
        Action action;
        try {
            action = Action.parse(body);
        } catch (DataActionsException unreadable) {
            return;
        }
        require(Action.parse(action.toJson()).equals(action), "An action that changes when it is written and read");
    }

    private static void refusal(Reply reply) {
        String message = ReplyErrors.refused(Calls.createAction(Calls.budget(TimeSource.system())), reply)
                .getMessage();
        require(message.length() < 50_000, "A message of " + message.length() + " characters");
    }

    private static void token(Reply reply) {
        TokenRequest request = new TokenRequest(
                () -> new ClientCredentials("id", "s3cret-of-the-client"),
                List.of(),
                call -> reply,
                () -> Calls.budget(TimeSource.system()),
                NOON,
                "login.example.com");
        try {
            require(!request.send(CallWatch.NONE).value().isBlank(), "A blank token");
        } catch (DataActionsException one) {
            require(!one.getMessage().contains("s3cret-of-the-client"), "A message with the secret");
        }
    }

    private static void require(boolean held, String otherwise) {
        if (!held) {
            throw new AssertionError(otherwise);
        }
    }

    /** Writes seeds to the first directory, and makes the others. */
    public static void main(String[] arguments) throws IOException {
        for (String directory : arguments) {
            Files.createDirectories(Path.of(directory));
        }
        int count = 0;
        for (String body : seeds()) {
            for (int status = 0; status < STATUSES.length; status++) {
                Files.writeString(
                        Path.of(arguments[0]).resolve("seed-" + count++),
                        (char) status + "\u00021" + "7" + body,
                        StandardCharsets.ISO_8859_1);
            }
        }
    }

    static List<String> seeds() {
        List<String> seeds = new ArrayList<>(List.of(
                "",
                "null",
                "<html>Bad gateway</html>",
                "{\"id\":\"1\",\"name\":\"A\",\"version\":1,\"contract\":{\"input\":{\"inputSchema\":{\"type\":\"object\"}},"
                        + "\"output\":{\"successSchema\":{\"type\":[]}}},\"config\":{\"request\":{\"headers\":{\"a\":1}}}}",
                "{\"entities\":[{\"id\":\"1\",\"name\":\"A\"}],\"pageCount\":1}",
                "{\"success\":false,\"operations\":[{\"step\":1,\"name\":\"x\",\"success\":true,\"result\":{}}],"
                        + "\"error\":{\"message\":\"m\",\"details\":[{\"errorCode\":\"e\"}]}}",
                "{\"access_token\":\"t\",\"expires_in\":\"-9223372036854775808\"}",
                "{\"message\":\"s3cret-of-the-client\",\"code\":\"c\",\"details\":[{\"details\":[{\"message\":\"d\"}]}]}",
                "{\"name\":\"n\",\"limit\":1e999999999,\"others\":[]}",
                "{\"a\":1,\"a\":2}"));
        for (String unit : List.of("[", "{\"details\":[", "1", "{\"a\":")) {
            seeds.add(unit.repeat(10_000));
        }
        return seeds;
    }
}
