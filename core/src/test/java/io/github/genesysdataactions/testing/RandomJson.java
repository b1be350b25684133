package io.github.genesysdataactions.testing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;

/** Writes JSON of any shape: odd names, numbers of any spelling, every kind of character; the same for the same seed. */
public final class RandomJson {
    private static final List<String> NUMBERS = List.of(
            "0",
            "1.0",
            "1.00",
            "-0.000001",
            "1e400",
            "1E2",
            "-1.5E-7",
            "0e0",
            "2147483648",
            "9223372036854775808",
            "123456789012345678901234567890",
            "0.1234567890123456789012345678901234567890");
    private static final List<String> PARTS = List.of(
            "a",
            "type",
            "$ref",
            "$file",
            "properties",
            " ",
            "\"",
            "\\",
            "/",
            "\r\n",
            "\n",
            "\t",
            "\u0000",
            "ü",
            "e\u0301",
            "\u2028",
            "\uFEFF",
            "\uD83D\uDE00",
            "\uD800",
            "\uDC00",
            "${input.a}",
            "#if(",
            "'",
            ".");

    private final Random random;

    public RandomJson(long seed) {
        random = new Random(seed);
    }

    /** Returns any value, nested at most so deep. */
    public String value(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> number();
            case 1 -> quoted(text());
            case 2 -> "true";
            case 3 -> "false";
            case 4 -> "null";
            case 5 -> list(depth);
            default -> object(depth);
        };
    }

    public String object(int depth) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            // Jackson reads halves of surrogate pairs in texts, and refuses them in names.
            names.add(text().replaceAll("[\\ud800-\\udfff]", "?"));
        }
        StringJoiner members = new StringJoiner(", ", "{", "}");
        names.forEach(name -> members.add(quoted(name) + ":" + value(depth - 1)));
        return members.toString();
    }

    private String list(int depth) {
        StringJoiner items = new StringJoiner(" ,", "[", "]");
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(value(depth - 1));
        }
        return items.toString();
    }

    public String number() {
        return random.nextBoolean()
                ? NUMBERS.get(random.nextInt(NUMBERS.size()))
                : random.nextBoolean() ? Long.toString(random.nextLong()) : Double.toString(random.nextGaussian());
    }

    /** Returns any text, halves of surrogate pairs included. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }

    public boolean chance() {
        return random.nextBoolean();
    }

    /** Writes a text as JSON, some characters escaped for no reason. */
    public String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c) || random.nextInt(8) == 0) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
