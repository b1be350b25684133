package io.github.genesysdataactions.json;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells which classes the Kotlin compiler made, and asks kotlin-reflect about them, if it is there. */
public final class Kotlin {
    private static final boolean REFLECTION = isPresent("kotlin.reflect.full.KClasses");

    /** One property of the primary constructor; {@code nullable} as Kotlin says. */
    public record Property(
            String name,
            Type type,
            boolean nullable,
            Parameter parameter,
            Method getter,
            @Nullable Field field) {}

    private Kotlin() {}

    /** Whether the Kotlin compiler made a class. */
    public static boolean made(Class<?> type) {
        for (Annotation annotation : type.getDeclaredAnnotations()) {
            if (annotation.annotationType().getName().equals("kotlin.Metadata")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the properties of a class's primary constructor, in their order.
     *
     * @throws IllegalArgumentException if kotlin-reflect is missing, or if the constructor cannot make the class from its
     *     properties
     */
    public static List<Property> properties(Class<?> type) {
        return properties(type, REFLECTION);
    }

    static List<Property> properties(Class<?> type, boolean hasReflection) {
        if (!hasReflection) {
            throw new IllegalArgumentException("The class " + type.getSimpleName()
                    + " is a Kotlin class, and only kotlin-reflect knows which of its properties may be null. Add"
                    + " org.jetbrains.kotlin:kotlin-reflect to the class path.");
        }
        return KotlinReflection.properties(type);
    }

    /** Whether a class can be read by its primary constructor. */
    static boolean isReadable(Class<?> type) {
        return REFLECTION && made(type) && KotlinReflection.primary(type) != null;
    }

    private static boolean isPresent(String name) {
        try {
            Class.forName(name, false, Kotlin.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
