package io.github.genesysdataactions.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What JSON cannot say is a failure, and not said in another way. */
class UnsayableOutputsTest {
    record Outputs(Optional<Double> number, Optional<Object> any) {}

    record Of<T>(T a) {}

    record Throwing(String a) {
        @Override
        public String a() {
            throw new IllegalStateException(Orders.MARKER);
        }
    }

    /** Answers with what it is made with. */
    private static final class Fixed extends DataActionHandler<Object, Outputs> {
        private final Outputs output;

        Fixed(Outputs output) {
            this.output = output;
        }

        @Override
        protected Outputs handle(Object input, Invocation invocation) {
            return output;
        }
    }

    static Stream<Object> outputs() {
        Map<String, Object> itself = new HashMap<>();
        itself.put("a", itself);
        List<Object> list = new ArrayList<>();
        list.add(list);
        return Stream.of(
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Float.NEGATIVE_INFINITY,
                List.of(1.5, Double.NaN),
                new double[] {Double.NaN},
                Map.of("b", List.of(Map.of("c", Float.POSITIVE_INFINITY))),
                new Of<>(Double.NaN),
                new Of<>(Optional.of(Float.NaN)),
                new Of<>(OptionalDouble.of(Double.NaN)),
                "\ud83d",
                List.of("\ude00\ud83d"),
                Map.of("\ud83d", 1),
                Collections.singletonMap(null, 1),
                new Throwing("x"),
                itself,
                list);
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void handleRequest_failsAndSaysNothingOfTheValue(Object output) {
        Call.Reply reply = Call.reply(new Fixed(new Outputs(Optional.empty(), Optional.of(output))), Events.rest("{}"));

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.text()).contains("internal_error").doesNotContain("NaN", "Infinity", "?", Orders.MARKER);
    }

    record Total(
            String currency,
            Optional<String> note,
            List<Integer> parts,
            @Nullable String text,
            Object any) {}

    private static Call.Reply total(String currency, List<Integer> parts, boolean isNull) {
        return Call.reply(
                new DataActionHandler<Object, Total>() {
                    @Override
                    protected Total handle(Object input, Invocation invocation) {
                        return isNull ? null : new Total(currency, Optional.empty(), parts, null, null);
                    }
                },
                Events.rest("{}"));
    }

    @Test
    void handleRequest_namesWhatIsRequiredAndNull() {
        RecordingLog.LINES.clear();

        Call.Reply reply = total(null, List.of(), false);

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.field("code")).isEqualTo("invalid_output");
        assertThat(reply.field("message")).isEqualTo("Required in the output, but null: currency of Total.");
        assertThat(RecordingLog.LINES)
                .anySatisfy(
                        line -> assertThat(line.text())
                                .isEqualTo(
                                        "Action failed [requestId=req-1]: Required in the output, but null: currency of Total."));
        assertThat(total("EUR", null, false).field("message")).contains("parts of Total");
        assertThat(total("EUR", Arrays.asList(1, null), false).field("message")).contains("has null in it");
        assertThat(total("EUR", List.of(), true).field("message")).contains("currency of Total");
        assertThat(total("EUR", List.of(1), false).text())
                .isEqualTo("{\"currency\":\"EUR\",\"parts\":[1],\"any\":null}");
    }

    @Test
    void handleRequest_failsForADeclaredNumber() {
        Outputs output = new Outputs(Optional.of(Double.NaN), Optional.empty());

        assertThat(Call.reply(new Fixed(output), Events.rest("{}")).status()).isEqualTo(500);
    }

    @Test
    void handleRequest_writesTheLargestNumbersAndWholePairs() {
        Outputs output = new Outputs(
                Optional.of(Double.MAX_VALUE), Optional.of(List.of("\ud83d\ude00", Duration.ofSeconds(90))));

        assertThat(Call.reply(new Fixed(output), Events.rest("{}")).text())
                .isEqualTo("{\"number\":1.7976931348623157E308,\"any\":[\"\ud83d\ude00\",\"PT1M30S\"]}");
    }
}
