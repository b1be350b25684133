package io.github.genesysdataactions.lambda;

import io.github.genesysdataactions.lambda.Shape.Component;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Makes up JSON from which a type may be read. */
final class SampleJson {
    private static final Map<SchemaWord, String> NOT_TEXT =
            Map.of(SchemaWord.INTEGER, "1", SchemaWord.NUMBER, "1.5", SchemaWord.BOOLEAN, "true");

    private SampleJson() {}

    static String of(Shape shape) {
        if (shape instanceof Shape.Components components) {
            return object(components);
        }
        if (shape instanceof Shape.Items items) {
            return "[" + of(items.item()) + "]";
        }
        if (shape instanceof Shape.Constants constants) {
            return "\"" + constants.byName().keySet().iterator().next() + "\"";
        }
        return shape.word() == SchemaWord.STRING
                ? "\"" + text(shape) + "\""
                : NOT_TEXT.getOrDefault(shape.word(), "{}");
    }

    private static String object(Shape.Components shape) {
        StringBuilder json = new StringBuilder("{");
        for (Component component : shape.all()) {
            json.append(json.length() > 1 ? "," : "")
                    .append('"')
                    .append(component.name())
                    .append("\":")
                    .append(of(component.shape()));
        }
        return json.append('}').toString();
    }

    private static String text(Shape shape) {
        Type type = shape instanceof Shape.Scalar scalar ? scalar.type() : ((Shape.ByJackson) shape).type();
        if (type == UUID.class) {
            return "00000000-0000-0000-0000-000000000000";
        }
        if (type == URI.class) {
            return "https://example.com";
        }
        if (type == byte[].class) {
            return "AAAA";
        }
        return switch (type.getTypeName()) {
            case "java.time.Instant", "java.time.OffsetDateTime" -> "2026-11-30T14:30:00Z";
            case "java.time.LocalDate" -> "2026-11-30";
            case "java.time.LocalTime" -> "14:30:00";
            case "java.time.LocalDateTime" -> "2026-11-30T14:30:00";
            case "java.time.YearMonth" -> "2026-11";
            case "java.time.Duration" -> "PT1H30M";
            case "java.time.Period" -> "P1M10D";
            default -> type == Locale.class ? "en_US" : "a";
        };
    }
}
