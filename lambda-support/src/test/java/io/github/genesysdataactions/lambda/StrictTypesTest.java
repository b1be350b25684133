package io.github.genesysdataactions.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(5)
@SuppressWarnings("ArrayRecordComponent") // users may write such records
class StrictTypesTest {
    /** One JSON value of each sort; a type takes exactly those that are listed with it. */
    private static final List<String> VALUES = List.of(
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"5\"",
            "\"1.5\"",
            "\"true\"",
            "\"null\"",
            "\"NaN\"",
            "\"RED\"",
            "0",
            "5",
            "300",
            "70000",
            "3000000000",
            "10000000000000000000",
            "1.0",
            "1.5",
            "1e2",
            "1e400",
            "true",
            "false",
            "null",
            "[]",
            "[5]",
            "[\"x\"]",
            "{}",
            "{\"a\":5}");

    private static final List<String> TEXTS =
            List.of("\"\"", "\" \"", "\"x\"", "\"5\"", "\"1.5\"", "\"true\"", "\"null\"", "\"NaN\"", "\"RED\"");
    private static final List<String> INTEGERS =
            List.of("0", "5", "300", "70000", "3000000000", "10000000000000000000");
    private static final List<String> NUMBERS =
            List.of("0", "5", "300", "70000", "3000000000", "10000000000000000000", "1.0", "1.5", "1e2");

    record OfString(String v) {}

    record OfCharSequence(CharSequence v) {}

    record OfChar(char v) {}

    record OfBytes(byte[] v) {}

    record OfByte(byte v) {}

    record OfShort(Short v) {}

    record OfInt(int v) {}

    record OfInteger(Integer v) {}

    record OfLong(long v) {}

    record OfBigInteger(BigInteger v) {}

    record OfOptionalInt(OptionalInt v) {}

    record OfOptionalLong(OptionalLong v) {}

    record OfOptionalDouble(OptionalDouble v) {}

    record OfFloat(float v) {}

    record OfDouble(double v) {}

    record OfBoxedDouble(Double v) {}

    record OfBigDecimal(BigDecimal v) {}

    record OfNumber(Number v) {}

    record OfBoolean(boolean v) {}

    record OfBoxedBoolean(Boolean v) {}

    record OfEnum(Thread.State v) {}

    record OfUuid(UUID v) {}

    record OfUri(URI v) {}

    record OfInts(int[] v) {}

    record OfList(List<Integer> v) {}

    record OfTexts(List<String> v) {}

    record OfMap(Map<String, Integer> v) {}

    record OfAnything(Object v) {}

    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of(OfString.class, TEXTS),
                Arguments.of(OfCharSequence.class, TEXTS),
                Arguments.of(OfChar.class, List.of("\" \"", "\"x\"", "\"5\"")),
                Arguments.of(OfBytes.class, List.of("\"\"", "\" \"", "\"true\"", "\"null\"")),
                Arguments.of(OfByte.class, List.of("0", "5")),
                Arguments.of(OfShort.class, List.of("0", "5", "300")),
                Arguments.of(OfInt.class, List.of("0", "5", "300", "70000")),
                Arguments.of(OfInteger.class, List.of("0", "5", "300", "70000")),
                Arguments.of(OfLong.class, List.of("0", "5", "300", "70000", "3000000000")),
                Arguments.of(OfBigInteger.class, INTEGERS),
                Arguments.of(OfOptionalInt.class, List.of("\"\"", "0", "5", "300", "70000", "null")),
                Arguments.of(OfOptionalLong.class, List.of("\"\"", "0", "5", "300", "70000", "3000000000", "null")),
                Arguments.of(OfOptionalDouble.class, concat(NUMBERS, "\"\"", "null")),
                Arguments.of(OfFloat.class, NUMBERS),
                Arguments.of(OfDouble.class, NUMBERS),
                Arguments.of(OfBoxedDouble.class, NUMBERS),
                Arguments.of(OfBigDecimal.class, concat(NUMBERS, "1e400")),
                Arguments.of(OfNumber.class, concat(NUMBERS, "1e400")),
                Arguments.of(OfBoolean.class, List.of("true", "false")),
                Arguments.of(OfBoxedBoolean.class, List.of("true", "false")),
                Arguments.of(OfEnum.class, List.of()),
                Arguments.of(OfUuid.class, List.of()),
                Arguments.of(
                        OfUri.class,
                        List.of("\"x\"", "\"5\"", "\"1.5\"", "\"true\"", "\"null\"", "\"NaN\"", "\"RED\"")),
                Arguments.of(OfInts.class, List.of("[]", "[5]")),
                Arguments.of(OfList.class, List.of("[]", "[5]")),
                Arguments.of(OfTexts.class, List.of("[]", "[\"x\"]")),
                Arguments.of(OfMap.class, List.of("{}", "{\"a\":5}")),
                Arguments.of(OfAnything.class, VALUES));
    }

    private static List<String> concat(List<String> some, String... more) {
        return Stream.concat(some.stream(), Arrays.stream(more)).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void read_takesForEachTypeOnlyWhatJsonSchemaCallsSo(Class<?> type, List<String> accepted) {
        InputReader<Object> reader = reader(type);

        List<String> taken =
                VALUES.stream().filter(value -> takes(reader, value)).toList();

        assertThat(taken).containsExactlyInAnyOrderElementsOf(accepted);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void read_namesThePropertyWhateverIsWrongWithIt(Class<?> type, List<String> accepted) {
        InputReader<Object> reader = reader(type);

        for (String value : VALUES) {
            if (!accepted.contains(value)) {
                assertThatExceptionOfType(ActionFailedException.class)
                        .as(value)
                        .isThrownBy(() -> reader.read("{\"v\":" + value + "}"))
                        .matches(e -> e.status() == 400)
                        .matches(e -> e.safeMessage()
                                .matches("(v|v\\[0]|v\\.\\*) .+\\.|Required, but missing or null: v\\."));
            }
        }
    }

    private static InputReader<Object> reader(Class<?> type) {
        Jackson jackson = new Jackson(List.of());
        return new InputReader<>(Shapes.of(Typed.of(type), jackson), false, jackson);
    }

    private static boolean takes(InputReader<?> reader, String value) {
        try {
            return reader.read("{\"v\":" + value + "}") != null;
        } catch (ActionFailedException e) {
            return false;
        } catch (IOException e) {
            throw new AssertionError(value, e);
        }
    }
}
