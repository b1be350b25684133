package io.github.genesysdataactions.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;
import java.util.Optional;

/** A schema for numbers; made by {@link Schema#integer()} and {@link Schema#number()}. */
public final class NumberSchema extends Schema {
    NumberSchema(ObjectNode json) {
        super(json);
    }

    /** Returns the lower bound, if there is one; see {@link #isMinimumExclusive()}. */
    public Optional<BigDecimal> minimum() {
        return decimal("minimum");
    }

    /** Returns whether numbers have to be above {@link #minimum()}. */
    public boolean isMinimumExclusive() {
        return json().path("exclusiveMinimum").booleanValue();
    }

    /** Returns the upper bound, if there is one; see {@link #isMaximumExclusive()}. */
    public Optional<BigDecimal> maximum() {
        return decimal("maximum");
    }

    /** Returns whether numbers have to be below {@link #maximum()}. */
    public boolean isMaximumExclusive() {
        return json().path("exclusiveMaximum").booleanValue();
    }

    /** Returns the number that all numbers are multiples of, if there is one. */
    public Optional<BigDecimal> multipleOf() {
        return decimal("multipleOf");
    }

    @Override
    public NumberSchema title(String title) {
        return new NumberSchema(with("title", title));
    }

    @Override
    public NumberSchema description(String description) {
        return new NumberSchema(with("description", description));
    }

    @Override
    public NumberSchema keyword(String name, String json) {
        return new NumberSchema(withKeyword(name, json));
    }

    /** Returns a copy for numbers that are at least this one. */
    public NumberSchema minimum(long minimum) {
        return minimum(BigDecimal.valueOf(minimum));
    }

    /** Returns a copy for numbers that are at least this one. */
    public NumberSchema minimum(BigDecimal minimum) {
        return bound("minimum", minimum, "exclusiveMinimum", false);
    }

    /** Returns a copy for numbers above this one; in draft-04 a flag beside {@code minimum}. */
    public NumberSchema exclusiveMinimum(long minimum) {
        return exclusiveMinimum(BigDecimal.valueOf(minimum));
    }

    /** Returns a copy for numbers above this one; in draft-04 a flag beside {@code minimum}. */
    public NumberSchema exclusiveMinimum(BigDecimal minimum) {
        return bound("minimum", minimum, "exclusiveMinimum", true);
    }

    /** Returns a copy for numbers that are at most this one. */
    public NumberSchema maximum(long maximum) {
        return maximum(BigDecimal.valueOf(maximum));
    }

    /** Returns a copy for numbers that are at most this one. */
    public NumberSchema maximum(BigDecimal maximum) {
        return bound("maximum", maximum, "exclusiveMaximum", false);
    }

    /** Returns a copy for numbers below this one; in draft-04 a flag beside {@code maximum}. */
    public NumberSchema exclusiveMaximum(long maximum) {
        return exclusiveMaximum(BigDecimal.valueOf(maximum));
    }

    /** Returns a copy for numbers below this one; in draft-04 a flag beside {@code maximum}. */
    public NumberSchema exclusiveMaximum(BigDecimal maximum) {
        return bound("maximum", maximum, "exclusiveMaximum", true);
    }

    /**
     * Returns a copy for multiples of this number.
     *
     * @throws IllegalArgumentException if the number is not above 0
     */
    public NumberSchema multipleOf(BigDecimal step) {
        if (step.signum() <= 0) {
            throw new IllegalArgumentException("'multipleOf' is " + step + ". Use a number above 0.");
        }
        return new NumberSchema(with("multipleOf", number(step)));
    }

    /** Returns a copy with a default, a hint: no validator fills it in. */
    public NumberSchema defaultValue(long value) {
        return defaultValue(BigDecimal.valueOf(value));
    }

    /** Returns a copy with a default, a hint: no validator fills it in. */
    public NumberSchema defaultValue(BigDecimal value) {
        return new NumberSchema(with("default", number(value)));
    }

    private Optional<BigDecimal> decimal(String keyword) {
        return Optional.of(json().path(keyword)).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
    }

    private NumberSchema bound(String keyword, BigDecimal value, String flag, boolean exclusive) {
        ObjectNode copy = with(keyword, number(value));
        if (exclusive) {
            copy.set(flag, BooleanNode.TRUE);
        } else {
            copy.remove(flag);
        }
        return new NumberSchema(copy);
    }

    /** Chooses the node that reading the same text would give, so that a schema equals what is read back. */
    private static ValueNode number(BigDecimal value) {
        if (value.scale() != 0) {
            return DecimalNode.valueOf(value);
        }
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (value.toBigInteger().bitLength() / 32) {
            case 0 -> nodes.numberNode(value.intValueExact());
            case 1 -> nodes.numberNode(value.longValueExact());
            default -> nodes.numberNode(value.toBigInteger());
        };
    }
}
