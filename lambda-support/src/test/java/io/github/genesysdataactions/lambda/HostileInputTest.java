package io.github.genesysdataactions.lambda;

import static io.github.genesysdataactions.lambda.Events.base64;
import static io.github.genesysdataactions.lambda.Events.rest;
import static io.github.genesysdataactions.lambda.Events.restBase64;
import static io.github.genesysdataactions.lambda.Events.restRaw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.genesysdataactions.lambda.Call.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each answer takes well under a second on a quiet machine; the limit leaves room for a busy one. */
@Timeout(5)
class HostileInputTest {
    private static final int SIX_MB = 6 * 1024 * 1024;

    static final class EchoSize extends DataActionHandler<Map<String, Object>, Integer> {
        @Override
        protected Integer handle(Map<String, Object> input, Invocation invocation) {
            return input.size();
        }
    }

    private final Orders orders = new Orders();
    private final EchoSize echoSize = new EchoSize();

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("10,000 levels of arrays", with("[".repeat(10_000) + "]".repeat(10_000)), 400, 400),
                arguments(
                        "10,000 levels of objects",
                        with("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)),
                        400,
                        400),
                arguments("3 million levels", with("[".repeat(SIX_MB / 2)), 400, 400),
                arguments("100,000 digits", with("1".repeat(100_000)), 400, 400),
                arguments("100,000 digits after the point", with("0." + "1".repeat(100_000)), 400, 400),
                arguments("6 MB of digits", with("1".repeat(SIX_MB)), 400, 400),
                arguments("A huge exponent", with("1e999999999"), 200, 400),
                arguments("An exponent beyond int", with("1e99999999999"), 200, 400),
                arguments("200,000 keys", "{\"order-id\":\"a\"," + keys(200_000, i -> "k" + i) + "}", 200, 200),
                arguments(
                        "32,768 colliding keys",
                        "{\"order-id\":\"a\"," + keys(32_768, HostileInputTest::colliding) + "}",
                        200,
                        200),
                arguments(
                        "The same key 200,000 times", "{\"order-id\":\"a\"," + keys(200_000, i -> "k") + "}", 200, 400),
                arguments("6 MB of text", with("\"" + "x".repeat(SIX_MB) + "\""), 200, 200),
                arguments("6 MB of escapes", with("\"" + "\\u0041".repeat(SIX_MB / 6) + "\""), 200, 200),
                arguments("6 MB of name", "{\"order-id\":\"a\",\"" + "x".repeat(SIX_MB) + "\":1}", 400, 400),
                arguments("6 MB of empty objects", with("[" + "{},".repeat(SIX_MB / 3) + "{}]"), 400, 400),
                arguments("6 MB of numbers", with("[" + "11,".repeat(SIX_MB / 3) + "1]"), 400, 400),
                arguments("400,000 empty objects", with("[" + "{},".repeat(400_000) + "{}]"), 200, 200),
                arguments("900,000 numbers", with("[" + "11,".repeat(900_000) + "1]"), 200, 200),
                arguments("6 MB of spaces", " ".repeat(SIX_MB) + "{\"order-id\":\"a\"}", 200, 200),
                arguments("6 MB of brackets, unbalanced", "{".repeat(SIX_MB), 400, 400),
                arguments("6 MB of quotes", "\"".repeat(SIX_MB), 400, 400),
                arguments("6 MB of backslashes", with("\"" + "\\".repeat(SIX_MB)), 400, 400));
    }

    private static String with(String value) {
        return "{\"order-id\":\"a\",\"unknown\":" + value + "}";
    }

    private static String keys(int count, java.util.function.IntFunction<String> name) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"" + name.apply(i) + "\":" + i)
                .collect(Collectors.joining(","));
    }

    /** Texts with one hash code: "Aa" and "BB" have the same. */
    private static String colliding(int number) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < 15; bit++) {
            text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void handleRequest_answersSoonWhenTheInputIsARecord(String name, String body, int record, int map) {
        assertAnswer(orders, rest(body), record);
        assertAnswer(orders, restBase64(base64(body)), record);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void handleRequest_answersSoonWhenTheInputIsAMap(String name, String body, int record, int map) {
        assertAnswer(echoSize, rest(body), map);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void handleRequest_answersSoonWhenTheBodyIsNotInAString(String name, String body, int record, int map) {
        assertAnswer(orders, restRaw(body), record);
    }

    static Stream<Arguments> declaredValues() {
        return Stream.of(
                arguments("Decimal of 100,000 digits", "total", "1".repeat(100_000), 400),
                arguments("Decimal of 1,000 digits", "total", "1".repeat(1_000), 200),
                arguments("Decimal with a huge exponent", "total", "1e999999999", 400),
                arguments("Decimal with an exponent beyond int", "total", "1e99999999999", 400),
                arguments("Decimal with a tiny exponent", "total", "1e-99999999999", 400),
                arguments("Double of 1,000 digits", "ratio", "1".repeat(1_000), 400),
                arguments("Integer of 1,000 digits", "quantity", "1".repeat(1_000), 400),
                arguments("6 MB of text for a UUID", "reference", "\"" + "a".repeat(SIX_MB) + "\"", 400),
                arguments("6 MB of objects for a text", "order-id", "[" + "{},".repeat(SIX_MB / 3) + "{}]", 400),
                arguments("6 MB of dots for a number", "ratio", ".".repeat(SIX_MB), 400),
                arguments("6 MB of faults", "lines", "[" + "1,".repeat(SIX_MB / 2) + "1]", 400),
                arguments("6 MB of empty lines", "lines", "[" + "{},".repeat(SIX_MB / 3) + "{}]", 400));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("declaredValues")
    void handleRequest_answersSoonWhenTheValueIsDeclared(String name, String property, String value, int status) {
        String id = property.equals("order-id") ? "" : "\"order-id\":\"a\",";

        assertAnswer(orders, rest("{" + id + "\"" + property + "\":" + value + "}"), status);
    }

    private static void assertAnswer(DataActionHandler<?, ?> handler, String event, int status) {
        Reply reply = Call.reply(handler, event);

        boolean fits = event.getBytes(StandardCharsets.UTF_8).length <= Limits.LAMBDA_BYTES;
        assertThat(reply.status()).isEqualTo(fits ? status : 413);
        assertThat(reply.text()).hasSizeLessThan(5_000);
    }
}
