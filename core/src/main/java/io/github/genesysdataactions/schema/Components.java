package io.github.genesysdataactions.schema;

import io.github.genesysdataactions.json.Kotlin;
import java.lang.reflect.Modifier;
import java.util.List;

/** Reads which components a type has: a record, a class of Kotlin, or a class with properties. */
final class Components {
    private Components() {}

    /**
     * Returns the components in the order in which they travel.
     *
     * @throws IllegalArgumentException if the type has none that can be both written and read; the message says why
     */
    static List<Component> of(Class<?> type, String subject) {
        if (type.isRecord()) {
            return RecordComponents.of(type, subject);
        }
        if (Kotlin.made(type)) {
            return KotlinComponents.of(type);
        }
        return BeanComponents.of(type, subject);
    }

    /** Whether a type is a class that may have components. */
    static boolean has(Class<?> type) {
        return type.isRecord()
                || !(type.isPrimitive()
                        || type.isArray()
                        || type.isEnum()
                        || type.isInterface()
                        || Modifier.isAbstract(type.getModifiers())
                        || type.getName().startsWith("java.")
                        || type.getName().startsWith("javax."));
    }
}
