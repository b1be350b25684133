package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalDouble;
import java.util.Set;

/** Tells what a floating-point type can hold; Jackson would make an infinity of the rest. */
final class FiniteRange {
    private static final Set<Class<?>> DOUBLES = Set.of(double.class, Double.class, OptionalDouble.class);
    private static final Set<Class<?>> FLOATS = Set.of(float.class, Float.class);

    private FiniteRange() {}

    static boolean fits(JsonNode value, Class<?> type) {
        if (DOUBLES.contains(type)) {
            return Double.isFinite(value.doubleValue());
        }
        return !FLOATS.contains(type) || Float.isFinite(value.floatValue());
    }
}
