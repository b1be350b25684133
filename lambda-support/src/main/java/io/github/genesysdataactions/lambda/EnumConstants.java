package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names under which the constants of an enum travel. */
final class EnumConstants {
    private EnumConstants() {}

    static Shape of(Class<?> type) {
        String subject = "The enum " + type.getSimpleName();
        JsonForm.check(type, List.of(), subject);
        Map<String, Object> byName = new LinkedHashMap<>();
        Map<Object, String> names = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            String name = name(type, (Enum<?>) constant, subject);
            WholeText.requireName(name, "A constant of the enum " + type.getSimpleName());
            names.put(constant, name);
            if (byName.put(name, constant) != null) {
                throw new IllegalArgumentException(
                        subject + " has two constants with the same JSON name. Give each its own name.");
            }
        }
        if (byName.isEmpty()) {
            throw new IllegalArgumentException(subject + " has no constants, so no value is valid. Use a String.");
        }
        return new Shape.Constants(byName, names);
    }

    private static String name(Class<?> type, Enum<?> constant, String subject) {
        try {
            Field field = type.getField(constant.name());
            JsonForm.checkConstant(field, subject);
            JsonProperty renamed = field.getAnnotation(JsonProperty.class);
            return renamed == null || renamed.value().isEmpty() ? constant.name() : renamed.value();
        } catch (NoSuchFieldException e) {
            throw new LinkageError("A constant without its field", e);
        }
    }
}
