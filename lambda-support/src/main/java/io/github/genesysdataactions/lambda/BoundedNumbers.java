package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;

/**
 * Keeps every digit of a number, and refuses exponents with which a few bytes of input become gigabytes of digits as
 * soon as somebody calls {@code setScale} or {@code toBigInteger}.
 */
final class BoundedNumbers extends JsonNodeFactory {
    static final int MAX_EXPONENT = 1_000;

    private static final long serialVersionUID = 1L;

    BoundedNumbers() {
        super(true);
    }

    @Override
    public ValueNode numberNode(BigDecimal number) {
        if (number != null && Math.abs((long) number.scale()) > MAX_EXPONENT) {
            throw new ExponentOutOfRange();
        }
        return super.numberNode(number);
    }

    /** A number with an exponent beyond {@value #MAX_EXPONENT}. */
    static final class ExponentOutOfRange extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
