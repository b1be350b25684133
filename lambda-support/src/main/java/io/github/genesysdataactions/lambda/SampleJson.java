package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.UUID;

/** Makes up JSON from which a type may be read. */
final class SampleJson {
    private static final int DEEPEST = 3;

    private final ObjectMapper mapper;

    SampleJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String of(JavaType type) {
        return of(type, 0);
    }

    private String of(JavaType type, int depth) {
        JavaType held =
                type.isReferenceType() || Answer.class == type.getRawClass() ? type.containedTypeOrUnknown(0) : type;
        Class<?> raw = held.getRawClass();
        return switch (SchemaWord.of(raw)) {
            case STRING -> quoted(raw);
            case INTEGER -> "1";
            case NUMBER -> "1.5";
            case BOOLEAN -> "true";
            case ARRAY -> depth < DEEPEST ? "[" + of(held.getContentType(), depth + 1) + "]" : "[]";
            case OBJECT -> raw.isRecord() && depth < DEEPEST ? record(held, depth) : "{}";
            case ANY -> "{}";
        };
    }

    private String record(JavaType type, int depth) {
        StringBuilder json = new StringBuilder("{");
        for (RecordComponent part : type.getRawClass().getRecordComponents()) {
            JavaType declared = mapper.getTypeFactory().resolveMemberType(part.getGenericType(), type.getBindings());
            json.append(json.length() > 1 ? "," : "")
                    .append('"')
                    .append(ComponentRule.name(part))
                    .append("\":")
                    .append(of(declared, depth + 1));
        }
        return json.append('}').toString();
    }

    private static String quoted(Class<?> type) {
        if (type.isEnum() && type.getEnumConstants().length > 0) {
            return Json.MAPPER.valueToTree(type.getEnumConstants()[0]).toString();
        }
        if (type == UUID.class) {
            return "\"00000000-0000-0000-0000-000000000000\"";
        }
        if (type == URI.class) {
            return "\"https://example.com\"";
        }
        return "\"a\"";
    }
}
