package io.github.genesysdataactions.testing.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

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
@ArgumentsSource(HostileValuesProvider.class)
public @interface HostileValues {
    /** The type of the input: {@code string}, {@code integer}, {@code number} or {@code boolean}. */
    String value() default "string";
}
