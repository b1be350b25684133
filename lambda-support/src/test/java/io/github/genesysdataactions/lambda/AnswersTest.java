package io.github.genesysdataactions.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.genesysdataactions.lambda.testing.HandlerTester;
import io.github.genesysdataactions.lambda.testing.HttpAnswer;
import io.github.genesysdataactions.lambda.testing.TestEvent;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
    private static final HandlerOptions STANDARD = HandlerOptions.standard();

    @BeforeEach
    void forgetTheLog() {
        RecordingLog.LINES.clear();
    }

    @AfterEach
    void mendTheLog() {
        RecordingLog.broken = false;
    }

    private static HandlerTester tester(HandlerOptions options, Callable<?> script) {
        return HandlerTester.of(Echo.of(options, script));
    }

    private static Callable<Object> failing(Exception failure) {
        return () -> {
            throw failure;
        };
    }

    @Test
    void handleRequest_answersALoadBalancerInKind() throws JsonProcessingException {
        HandlerTester tester = HandlerTester.of(Echo.of(STANDARD));

        assertThat(TestMapper.MAPPER.readTree(
                        tester.send(TestEvent.loadBalancer("{}")).envelope()))
                .isEqualTo(TestMapper.MAPPER.readTree("""
                                {"statusCode":200,"statusDescription":"200 OK","isBase64Encoded":false,
                                 "headers":{"Content-Type":"application/json"},"body":"{\\"what\\":\\"hello\\"}"}"""));
        assertThat(TestMapper.MAPPER.readTree(
                        tester.send(TestEvent.loadBalancerMultiValue("{}")).envelope()))
                .isEqualTo(TestMapper.MAPPER.readTree("""
                                {"statusCode":200,"statusDescription":"200 OK","isBase64Encoded":false,
                                 "multiValueHeaders":{"Content-Type":["application/json"]},
                                 "body":"{\\"what\\":\\"hello\\"}"}"""));
    }

    @Test
    void handleRequest_answersALoadBalancerInKindWhenItFails() {
        HttpAnswer answer = tester(STANDARD, failing(new Exception())).send(TestEvent.loadBalancerMultiValue("{}"));

        assertThat(answer.envelope())
                .startsWith("{\"statusCode\":500,\"statusDescription\":\"500 Internal Server Error\","
                        + "\"multiValueHeaders\":{\"Content-Type\":[\"application/json\"]}");
    }

    @Test
    void handleRequest_answersTheStatusThatTheMethodChooses() {
        HandlerTester tester = tester(STANDARD, () -> Answer.of(202, new Echo.Said("later")));

        assertThat(tester.restApi("{}").status()).isEqualTo(202);
        assertThat(tester.restApi("{}").body()).isEqualTo("{\"what\":\"later\"}");
        assertThat(tester.direct("{}").json()).isEqualTo("{\"what\":\"later\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 199, 204, 205, 300, 404, 500})
    void answer_refusesAStatusThatIsNoSuccessWithABody(int status) {
        assertThatThrownBy(() -> Answer.of(status, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void answer_showsNoOutput() {
        assertThat(Answer.of(200, "s3cr3t")).hasToString("Answer[status=200]");
    }

    static final class Unknown extends Exception {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super(Orders.MARKER);
        }
    }

    @Test
    void withFailure_answersWithTheFirstMappingThatFits() {
        HandlerOptions options = STANDARD.withFailure(
                        Unknown.class, e -> ActionFailedException.notFound("unknown", "There is none."))
                .withFailure(Exception.class, e -> ActionFailedException.unavailable("down", "Later."));

        HttpAnswer own = tester(options, failing(new Unknown())).restApi("{}");
        HttpAnswer other = tester(options, failing(new IllegalStateException())).restApi("{}");

        assertThat(own.status()).isEqualTo(404);
        assertThat(own.errorCode()).hasValue("unknown");
        assertThat(other.errorCode()).hasValue("down");
        assertThat(RecordingLog.LINES).noneMatch(line -> line.text().contains(Orders.MARKER));
        assertThat(RecordingLog.LINES).extracting(RecordingLog.Line::level).containsOnly(org.slf4j.event.Level.DEBUG);
    }

    @Test
    void withFailure_leavesRefusalsAndUnmappedFailuresAlone() {
        HandlerOptions options = STANDARD.withFailure(
                        Unknown.class, e -> ActionFailedException.notFound("unknown", "There is none."))
                .withFailure(ActionFailedException.class, e -> ActionFailedException.conflict("no", "No."));

        assertThat(tester(options, failing(ActionFailedException.forbidden("mine", "Mine.")))
                        .restApi("{}")
                        .errorCode())
                .hasValue("mine");
        assertThat(tester(options, failing(new Exception())).restApi("{}").errorCode())
                .hasValue("internal_error");
    }

    @Test
    void withFailure_answers500WhenTheMappingFails() {
        HandlerOptions throwing = STANDARD.withFailure(Unknown.class, e -> {
            throw new IllegalArgumentException(Orders.MARKER);
        });

        assertThat(tester(throwing, failing(new Unknown())).restApi("{}").status())
                .isEqualTo(500);
        assertThat(RecordingLog.LINES).hasSize(2).noneMatch(line -> line.text().contains(Orders.MARKER));
    }

    record Picky(String name) {
        Picky {
            if (name.equals("bad")) {
                throw new IllegalStateException(Orders.MARKER);
            }
        }
    }

    static final class PickyHandler extends DataActionHandler<Picky, Picky> {
        PickyHandler() {
            super(STANDARD.withFailure(
                    IllegalStateException.class,
                    e -> ActionFailedException.unprocessable("bad_name", "Not that one.")));
        }

        @Override
        protected Picky handle(Picky input, Invocation invocation) {
            return input;
        }
    }

    @Test
    void withFailure_appliesToTheConstructorsOfRecords() {
        HttpAnswer answer = HandlerTester.of(new PickyHandler()).restApi("{\"name\":\"bad\"}");

        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void withFailure_answersWhenTheLogIsBroken() {
        RecordingLog.broken = true;
        HandlerOptions options =
                STANDARD.withFailure(Unknown.class, e -> ActionFailedException.notFound("unknown", "There is none."));

        assertThat(tester(options, failing(new Unknown())).restApi("{}").status())
                .isEqualTo(404);
    }

    @Test
    void withDirectFailuresReturned_answersTheErrorAsData() {
        HandlerOptions options = STANDARD.withDirectFailuresReturned();

        assertThat(tester(options, failing(ActionFailedException.notFound("unknown", "There is none.")))
                        .direct("{}")
                        .json())
                .isEqualTo("{\"status\":\"error\",\"code\":\"unknown\",\"message\":\"There is none.\","
                        + "\"requestId\":\"test-request\"}");
        assertThat(tester(options, failing(new Unknown()))
                        .direct("nonsense")
                        .as(Map.class)
                        .get("code"))
                .isEqualTo("invalid_json");
        assertThat(tester(options, failing(new Unknown())).restApi("{}").status())
                .isEqualTo(500);
    }

    record Note(java.util.Optional<String> text) {}

    static final class Notes extends DataActionHandler<Note, Note> {
        Notes(HandlerOptions options) {
            super(options);
        }

        @Override
        protected Note handle(Note input, Invocation invocation) {
            return input;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "${input.text}"})
    void withUnsetTextKept_takesItAsAValue(String unset) {
        String json = "{\"text\":\"" + unset + "\"}";

        assertThat(HandlerTester.of(new Notes(STANDARD)).direct(json).json()).isEqualTo("{}");
        assertThat(HandlerTester.of(new Notes(STANDARD.withUnsetTextKept()))
                        .direct(json)
                        .json())
                .isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00", "a\\ud83dz", "\\ude00\\ud83d"})
    void handleRequest_refusesHalfASurrogatePair(String text) {
        HttpAnswer answer = HandlerTester.of(new Notes(STANDARD)).restApi("{\"text\":\"" + text + "\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorMessage()).hasValue("text has text with half a surrogate pair.");
    }

    @Test
    void handleRequest_failsWhenAnOutputCannotBeWrittenAsUtf8() {
        Echo half = Echo.of(STANDARD, () -> "\ud800");

        assertThat(Call.reply(half, Events.rest("{}")).status()).isEqualTo(500);
        assertThatThrownBy(() -> Call.answer(half, "{}")).isInstanceOf(ActionFailedException.class);
    }

    @Test
    void standard_allowsEverything() {
        assertThatCode(() -> HandlerTester.of(Echo.of(STANDARD))
                        .send(TestEvent.httpApi("").method("DELETE").withoutHeaders()))
                .doesNotThrowAnyException();
    }
}
