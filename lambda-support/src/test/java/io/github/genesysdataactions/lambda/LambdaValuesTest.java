package io.github.genesysdataactions.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.lambda.testing.FakeContext;
import io.github.genesysdataactions.lambda.testing.HandlerTester;
import io.github.genesysdataactions.lambda.testing.TestEvent;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every value that users see to the same three methods. */
class LambdaValuesTest {
    /** What answers, what is about one call, what is a context of AWS's kind, and options that hold functions. */
    private static final Set<String> NOT_VALUES =
            Set.of("DataActionHandler", "HandlerTester", "Invocation", "FakeContext", "HandlerOptions");

    static Stream<Named<Function<String, Object>>> values() {
        return Stream.of(
                Named.of("Answer", text -> Answer.of(200, text)),
                Named.of("DirectAnswer", text -> answer(text).direct("{}")),
                Named.of("HttpAnswer", text -> answer(text).restApi("{}")),
                Named.of("TestEvent", text -> TestEvent.restApi("{}").header("X", text)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void value_isEqualToOneThatSaysTheSame(Function<String, Object> maker) {
        Object value = maker.apply("first");

        assertThat(maker.apply("first")).isEqualTo(value).hasSameHashCodeAs(value);
        assertThat(maker.apply("another")).isNotEqualTo(value);
        assertThat(value.toString()).isNotBlank().doesNotContain("@" + Integer.toHexString(value.hashCode()));
    }

    @Test
    void table_hasEveryValue() throws Exception {
        Set<String> values = new TreeSet<>();
        for (Class<?> one : List.of(DataActionHandler.class, TestEvent.class)) {
            for (Class<?> type : types(one)) {
                if (Modifier.isPublic(type.getModifiers())
                        && !type.isEnum()
                        && !Throwable.class.isAssignableFrom(type)
                        && !type.isMemberClass()
                        && !NOT_VALUES.contains(type.getSimpleName())) {
                    values.add(type.getSimpleName());
                }
            }
        }

        assertThat(values().map(Named::getName)).containsExactlyElementsOf(values);
    }

    @Test
    void toString_showsNoOutputAndNoHeader() {
        assertThat(Answer.of(200, "secretmarker").toString()).doesNotContain("secretmarker");
        assertThat(TestEvent.httpApi("{\"a\":\"secretmarker\"}")
                        .header("X", "secretmarker")
                        .queryParameter("q", "secretmarker")
                        .toString())
                .doesNotContain("secretmarker");
    }

    private static HandlerTester answer(String text) {
        return HandlerTester.of((event, output, context) -> output.write(
                        ("{\"statusCode\":200,\"headers\":{},\"body\":\"" + text + "\",\"isBase64Encoded\":false}")
                                .getBytes(StandardCharsets.UTF_8)))
                .withContext(FakeContext.standard());
    }

    private static List<Class<?>> types(Class<?> neighbor) throws Exception {
        Path folder = Path.of(neighbor.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve(neighbor.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .map(name -> neighbor.getPackageName() + "." + name.replace(".class", ""))
                    .sorted()
                    .<Class<?>>map(LambdaValuesTest::load)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, LambdaValuesTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
