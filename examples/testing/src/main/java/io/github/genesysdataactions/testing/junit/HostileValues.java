package io.github.genesysdataactions.testing.junit;

import io.github.genesysdataactions.testing.Printable;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;

/**
 * Gives a parameterized test the {@linkplain io.github.genesysdataactions.testing.HostileInputs hostile values} for an
 * input: String for a text, BigInteger, BigDecimal, Boolean.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @HostileValues
 * void everyNameArrivesWhole(String name) { … }
 * }</pre>
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@ArgumentsSource(HostileValues.Provider.class)
public @interface HostileValues {
    /** The type of the input: {@code string}, {@code integer}, {@code number} or {@code boolean}. */
    String value() default "string";

    /** Makes the arguments. JUnit creates it. */
    final class Provider implements ArgumentsProvider, AnnotationConsumer<HostileValues> {
        private static final int LONGEST_NAME = 80;

        private String type = "string";

        /** Makes one for JUnit. */
        public Provider() {}

        @Override
        public void accept(HostileValues annotation) {
            type = annotation.value();
        }

        @Override
        @SuppressWarnings("deprecation") // JUnit before 5.13 knows no other.
        public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
            return io.github.genesysdataactions.testing.HostileInputs.of(type).stream()
                    .map(value -> Arguments.of(Named.of(shown(value), value)));
        }

        // The name of a test is in the report as well.
        private static String shown(Object value) {
            String text = Printable.text(String.valueOf(value));
            String name = text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "…";
            return value instanceof String ? '"' + name + '"' : name;
        }
    }
}
