package io.github.genesysdataactions.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.genesysdataactions.json.Encodable;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;

/** The names under which the constants of an enum travel. */
final class EnumNames {
    private EnumNames() {}

    static List<String> of(Class<?> type) {
        List<String> names = Arrays.stream(type.getFields())
                .filter(Field::isEnumConstant)
                .map(EnumNames::name)
                .toList();
        if (names.isEmpty()) {
            throw new IllegalArgumentException(
                    "The enum " + type.getSimpleName() + " has no constants, so no value is valid. Use a String.");
        }
        names.forEach(name -> Encodable.requireName(name, "A constant of the enum " + type.getSimpleName()));
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("The enum " + type.getSimpleName()
                    + " has two constants with the same JSON name. Give each its own name.");
        }
        return names;
    }

    private static String name(Field constant) {
        JsonProperty renamed = constant.getAnnotation(JsonProperty.class);
        return renamed == null || renamed.value().isEmpty() ? constant.getName() : renamed.value();
    }
}
