package io.github.genesysdataactions.testing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** Values that break what was not written for them: one list for each type of an input. */
public final class HostileInputs {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            " a ",
            "\t",
            "O\"Brien",
            "O'Brien",
            "\"",
            "'",
            "\\",
            "\\\"",
            "a\\",
            "\\n",
            "\\u0022",
            "a\nb",
            "a\r\nX-Injected: 1",
            "\r",
            "\u0000",
            "\u0001\u001f",
            "\u007f\u0085",
            "\u2028\u2029",
            "\ufeff",
            "\u00e4\u00f6\u00fc\u00df",
            "\u4e2d\u6587",
            "\ud83d\ude00",
            "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "\ud800",
            "\udc00a",
            "e\u0301",
            "\u202eabc",
            "\u05e9\u05dc\u05d5\u05dd",
            "$x",
            "${input.name}",
            "$!{x}",
            "$5",
            "#if(true)",
            "#end",
            "#set($x = 1)",
            "##",
            "@{env.HOME}",
            "{}",
            "[]",
            "{\"a\":1}",
            "\",\"admin\":true,\"x\":\"",
            "\"}",
            "null",
            "true",
            "0",
            "NaN",
            "<a>",
            "</name><admin>1</admin><name>",
            "<!--",
            "<![CDATA[",
            "&amp;",
            "' OR '1'='1",
            "'; DROP TABLE orders; --",
            "%",
            "_",
            "/",
            "../admin",
            "a/b",
            ".",
            "..",
            "?",
            "?admin=1",
            "&admin=1",
            "a&b=c",
            "=",
            ";",
            "#",
            "a#b",
            "%2F",
            "%00",
            "%zz",
            "+",
            "a b",
            "http://127.0.0.1/",
            "https://orders.example.com@evil.example.com/",
            ":",
            ",",
            "*",
            "x".repeat(10_000));

    private static final List<BigInteger> INTEGERS = List.of(
            BigInteger.ZERO,
            BigInteger.ONE.negate(),
            BigInteger.valueOf(Integer.MAX_VALUE),
            BigInteger.valueOf(Integer.MIN_VALUE),
            BigInteger.valueOf(Integer.MAX_VALUE).add(BigInteger.ONE),
            BigInteger.ONE.shiftLeft(53).add(BigInteger.ONE),
            BigInteger.valueOf(Long.MAX_VALUE),
            BigInteger.valueOf(Long.MIN_VALUE),
            BigInteger.valueOf(Long.MAX_VALUE).add(BigInteger.ONE),
            BigInteger.TEN.pow(30));

    private static final List<BigDecimal> NUMBERS = List.of(
            BigDecimal.ZERO,
            new BigDecimal("-0.5"),
            new BigDecimal("0.1"),
            new BigDecimal("1.50"),
            new BigDecimal("1E-7"),
            new BigDecimal("1E+21"),
            new BigDecimal("1E+300"),
            new BigDecimal("9007199254740993"),
            new BigDecimal("0.1234567890123456789"));

    private HostileInputs() {}

    /** Returns texts: quotes, control characters, half an emoji, Velocity, JSON, XML, SQL, URLs, nothing, very much. */
    public static List<String> strings() {
        return TEXTS;
    }

    /** Returns whole numbers: the ends of int, long and what a JavaScript number holds, and beyond. */
    public static List<BigInteger> integers() {
        return INTEGERS;
    }

    /** Returns numbers: with many digits, with exponents, with a zero at the end. */
    public static List<BigDecimal> numbers() {
        return NUMBERS;
    }

    /**
     * Returns the values for an input of a contract.
     *
     * @param type {@code string}, {@code integer}, {@code number} or {@code boolean}
     * @throws IllegalArgumentException if it is another type
     */
    public static List<?> of(String type) {
        return switch (type) {
            case "string" -> strings();
            case "integer" -> integers();
            case "number" -> numbers();
            case "boolean" -> List.of(true, false);
            default ->
                throw new IllegalArgumentException("There are no hostile values of the type '" + type
                        + "'. Use string, integer, number or boolean.");
        };
    }
}
