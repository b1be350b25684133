package io.github.genesysdataactions;

import static io.github.genesysdataactions.testing.FakeGenesys.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.options.CallFinished;
import io.github.genesysdataactions.options.CallListener;
import io.github.genesysdataactions.options.CallRetry;
import io.github.genesysdataactions.options.RateLimitReached;
import io.github.genesysdataactions.options.RetryPolicy;
import io.github.genesysdataactions.testing.FakeGenesys;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that repeat what they were sent, in other clothes: none of it shows. */
@Timeout(60)
class EchoesTest {
    private static final String CARD = "4111111111111111";
    private static final String START = "411111";
    private static final String NOTE = "Müller & \"Söhne\" <a/b> 100%+=?";
    private static final String TOKEN = "u7Hq-Zx_93kLmNoPqRsTuVwXyZ012345ABCDEFGHijklmn";

    private final PrintStream systemErr = System.err;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final FakeGenesys server = new FakeGenesys();
    private final List<Object> events = Collections.synchronizedList(new ArrayList<>());

    /** How a server may write what it was sent. */
    @SuppressWarnings("ImmutableEnumChecker") // the writers have no state
    enum Form {
        PLAIN(text -> text),
        URL(text -> URLEncoder.encode(text, StandardCharsets.UTF_8)),
        URL_PATH(text -> URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20")),
        URL_LOWER(Form::lowerHex),
        URL_TWICE(text -> URLEncoder.encode(URLEncoder.encode(text, StandardCharsets.UTF_8), StandardCharsets.UTF_8)),
        HTML(text -> text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")),
        HTML_NAMED(text -> text.replace("&", "&amp;")
                .replace("ü", "&uuml;")
                .replace("ö", "&ouml;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("/", "&sol;")),
        HTML_DECIMAL(text -> each(text, c -> "&#" + c + ";")),
        HTML_HEX(text -> each(text, c -> "&#x" + Integer.toHexString(c) + ";")),
        JSON(EchoesTest::inJson),
        JSON_UNICODE(text -> each(text, c -> String.format(Locale.ROOT, "\\u%04X", c))),
        JSON_SLASHES(text -> inJson(text).replace("/", "\\/")),
        JSON_TWICE(text -> inJson(inJson(text))),
        JSON_THEN_URL(text -> URLEncoder.encode(inJson(text), StandardCharsets.UTF_8)),
        BASE64(text -> base64(text)),
        BASE64_URL(
                text -> Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8))),
        BASE64_WITHIN_1(text -> base64("{" + text + "}")),
        BASE64_WITHIN_2(text -> base64("{\"" + text + "\"}")),
        BASE64_WITHIN_3(text -> base64("{\"a" + text + "\"}")),
        BASE64_OF_JSON(text -> base64("{\"card\":\"" + inJson(text) + "\"}")),
        BASE64_MIME(text -> Base64.getMimeEncoder(20, "\r\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(("begin " + text + " end").getBytes(StandardCharsets.UTF_8))),
        HEX(text -> hex(text)),
        TRUNCATED(text -> text.substring(0, text.length() - 3) + "..."),
        TRUNCATED_SHORT(text -> text.substring(0, 5) + "…"),
        TAIL(text -> "..." + text.substring(text.length() - 6)),
        WRAPPED(text -> wrapped(text, "\n")),
        WRAPPED_INDENTED(text -> wrapped(text, "\r\n    ")),
        WRAPPED_IN_HTML(text -> wrapped(text, "<br/>")),
        WRAPPED_IN_JSON(text -> wrapped(text, "\\n"));

        private final UnaryOperator<String> writer;

        Form(UnaryOperator<String> writer) {
            this.writer = writer;
        }

        private static String lowerHex(String text) {
            String upper = URLEncoder.encode(text, StandardCharsets.UTF_8);
            StringBuilder lower = new StringBuilder(upper);
            for (int i = upper.indexOf('%'); i >= 0; i = upper.indexOf('%', i + 1)) {
                lower.replace(i, i + 3, upper.substring(i, i + 3).toLowerCase(Locale.ROOT));
            }
            return lower.toString();
        }

        private static String each(String text, java.util.function.IntFunction<String> writer) {
            return text.chars().mapToObj(writer).collect(Collectors.joining());
        }

        private static String base64(String text) {
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        private static String hex(String text) {
            return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        }

        private static String wrapped(String text, String lineEnd) {
            return text.substring(0, 4) + lineEnd + text.substring(4, 9) + lineEnd + text.substring(9);
        }
    }

    @BeforeEach
    void captureLog() {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        System.setErr(systemErr);
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void aValue_showsInNoForm(Form form) {
        for (String value : List.of(CARD, NOTE, "C-000123456789")) {
            String written = form.writer.apply(value);
            for (String body : List.of(
                    "The request [" + written + "] is not valid",
                    "{\"message\":" + quoted("not valid: " + written) + ",\"code\":\"bad.request\"}")) {
                ApiException e = fail(body, Map.of("value", value));

                assertThat(e.serverMessage())
                        .hasValueSatisfying(said -> assertThat(said).contains("not valid"));
                assertThat(shown(e)).doesNotContain(pieces(form, value, 5));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void theToken_showsInNoForm(Form form) {
        String shown = shown(fail("The token " + form.writer.apply(TOKEN) + " is not valid", Map.of()));

        assertThat(shown).doesNotContain(pieces(form, TOKEN, 6));
    }

    /** Returns what stands for the value alone: what the form adds to any value may show. */
    private static List<String> pieces(Form form, String value, int length) {
        String written = form.writer.apply(value);
        String other = form.writer.apply("~".repeat(value.getBytes(StandardCharsets.UTF_8).length));
        return IntStream.rangeClosed(0, written.length() - length)
                .mapToObj(i -> written.substring(i, i + length))
                .filter(piece -> !other.contains(piece))
                .toList();
    }

    @Test
    void aValueThatIsPartOfAnother_leavesNothingOfIt() {
        ApiException e = fail("card " + CARD + " of " + START + " is not valid", Map.of("a", START, "b", CARD));

        assertThat(e.serverMessage()).contains("card *** of *** is not valid");
    }

    @Test
    void aValueWithinTheToken_leavesNothingOfTheToken() {
        ApiException e = fail("token " + TOKEN + " is not valid", Map.of("a", TOKEN.substring(4, 9)));

        assertThat(e.serverMessage()).contains("token *** is not valid");
    }

    @Test
    void valuesThatOverlap_leaveNothingOfEither() {
        ApiException e = fail("not abcdefghij valid", Map.of("a", "abcdefg", "b", "efghij"));

        assertThat(e.serverMessage()).contains("not *** valid");
    }

    @Test
    void whatCannotBeReadThrough_isLeftOutForThatReplyOnly() {
        String nested = CARD;
        for (int i = 0; i < 12; i++) {
            nested = Base64.getEncoder().encodeToString(nested.getBytes(StandardCharsets.UTF_8));
        }

        ApiException opaque = fail("not valid: " + nested.substring(0, 400), Map.of("card", CARD));
        ApiException plain = fail("not valid", Map.of("card", CARD));

        assertThat(opaque).hasMessageContaining("left out").hasMessageNotContaining("not valid");
        assertThat(plain).hasMessageContaining("not valid");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 403, 404, 409, 429, 500, 503})
    void theTokenInTheCorrelationId_reachesNothing(int status) {
        String token = "abcdefghijklmnop";
        for (String echo : List.of(token, "x:" + token, token.substring(0, 12))) {
            server.loginReplies(request -> json(200, "{\"access_token\":\"" + token + "\",\"expires_in\":3600}"));
            for (int i = 0; i < 3; i++) {
                server.replies(json(status, "{}", "ININ-Correlation-Id", echo, "Retry-After", "0"));
            }
            try (GenesysDataActions genesys = listened(RetryPolicy.standard().withRateLimitRetries(1))) {
                ApiException e = catchThrowableOfType(
                        ApiException.class, () -> genesys.actions().get("a"));

                assertThat(shown(e)).doesNotContain(token.substring(0, 8));
            }
            server.forgetReplies();
        }

        assertThat(events).isNotEmpty();
        assertThat(events.toString()).doesNotContain("abcdefgh");
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("GET /api/v2/integrations/actions/a -> ")
                .doesNotContain("abcdefgh");
    }

    @Test
    void theNewTokenInTheLoginsCorrelationId_reachesNothing() {
        String token = "abcdefghijklmnop";
        server.loginReplies(request ->
                json(200, "{\"access_token\":\"" + token + "\",\"expires_in\":3600}", "ININ-Correlation-Id", token));
        server.replies(200, "{\"entities\":[]}");

        try (GenesysDataActions genesys = listened(RetryPolicy.none())) {
            assertThat(genesys.actions().list()).isEmpty();
        }

        assertThat(events.toString()).doesNotContain("abcdefgh");
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("/oauth/token")
                .doesNotContain("abcdefgh");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400})
    void aValueInTheCorrelationId_reachesNothing(int status) {
        server.replies(json(status, "{\"status\":\"ok\"}", "ININ-Correlation-Id", CARD));

        try (GenesysDataActions genesys = listened(RetryPolicy.none())) {
            Throwable failure = org.assertj.core.api.Assertions.catchThrowable(
                    () -> genesys.actions().execute("a", Map.of("card", CARD)));
            assertThat(String.valueOf(failure)).doesNotContain(START);
        }

        assertThat(events.toString()).doesNotContain(START);
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("/execute").doesNotContain(START);
    }

    private ApiException fail(String body, Map<String, String> input) {
        server.loginReplies(request -> json(200, "{\"access_token\":\"" + TOKEN + "\",\"expires_in\":3600}"));
        server.replies(400, body);
        try (GenesysDataActions genesys = server.client().build()) {
            return catchThrowableOfType(
                    ApiException.class, () -> genesys.actions().execute("a", input));
        }
    }

    private GenesysDataActions listened(RetryPolicy policy) {
        return server.client()
                .retryPolicy(policy.withFaultRetries(0))
                .listener(new CallListener() {
                    @Override
                    public void callFinished(CallFinished call) {
                        events.add(call);
                    }

                    @Override
                    public void retry(CallRetry retry) {
                        events.add(retry);
                    }

                    @Override
                    public void rateLimitReached(RateLimitReached closed) {
                        events.add(closed);
                    }
                })
                .build();
    }

    private static String shown(ApiException e) {
        return e.getMessage() + " " + e.apiError();
    }

    private static String inJson(String text) {
        String quoted = quoted(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String quoted(String text) {
        return Json.write(TextNode.valueOf(text));
    }
}
