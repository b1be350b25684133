package io.github.genesysdataactions.lambda;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.List;

/** Reads which components a class has. */
final class ComponentReader {
    private ComponentReader() {}

    /** The components of a class, and how it is made of them. */
    record Read(List<Part> parts, Shape.Maker maker) {}

    /** One component; {@code places} are where annotations about it may stand. */
    record Part(
            String javaName,
            String name,
            Type type,
            List<AnnotatedElement> places,
            boolean nullable,
            Shape.Getter getter) {

        /**
         * Whether it has to be there. The client makes the contract that Genesys Cloud checks from the same type by the
         * same rule.
         */
        boolean isRequired() {
            if (type instanceof Class<?> plain && plain.isPrimitive()) {
                return true;
            }
            return !nullable && !Shapes.isOptional(type);
        }
    }

    /** Whether a type is a class that may have components. */
    static boolean has(Class<?> type) {
        return type.isRecord()
                || !(type.isPrimitive()
                        || type.isInterface()
                        || Modifier.isAbstract(type.getModifiers())
                        || type.getName().startsWith("java.")
                        || type.getName().startsWith("javax."));
    }

    static Read read(Class<?> type, Jackson jackson) {
        if (type.isRecord()) {
            return RecordReader.read(type);
        }
        return Kotlin.made(type) ? Kotlin.read(type) : BeanReader.read(type, jackson);
    }

    /** Whether one of these places says that null is possible; annotations for types are found at types only. */
    static boolean saysNullable(AnnotatedElement place) {
        for (Annotation annotation : place.getAnnotations()) {
            if (annotation.annotationType().getSimpleName().equals("Nullable")) {
                return true;
            }
        }
        return false;
    }

    static boolean saysNullable(List<AnnotatedElement> places) {
        for (AnnotatedElement place : places) {
            if (saysNullable(place)) {
                return true;
            }
        }
        return false;
    }
}
