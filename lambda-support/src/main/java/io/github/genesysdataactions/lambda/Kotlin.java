package io.github.genesysdataactions.lambda;

import java.lang.annotation.Annotation;

/** Tells which classes the Kotlin compiler made, and asks kotlin-reflect about them, if it is there. */
final class Kotlin {
    private Kotlin() {}

    static boolean made(Class<?> type) {
        for (Annotation annotation : type.getDeclaredAnnotations()) {
            if (annotation.annotationType().getName().equals("kotlin.Metadata")) {
                return true;
            }
        }
        return false;
    }

    static ComponentReader.Read read(Class<?> type) {
        return read(type, isPresent("kotlin.reflect.full.KClasses"));
    }

    static ComponentReader.Read read(Class<?> type, boolean hasReflection) {
        if (!hasReflection) {
            throw new IllegalArgumentException("The class " + type.getSimpleName()
                    + " is a Kotlin class, and only kotlin-reflect knows which of its properties may be null. Add"
                    + " org.jetbrains.kotlin:kotlin-reflect to the class path.");
        }
        return KotlinReader.read(type);
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
