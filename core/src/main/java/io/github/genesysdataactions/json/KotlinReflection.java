package io.github.genesysdataactions.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kotlin.jvm.JvmClassMappingKt;
import kotlin.reflect.KClass;
import kotlin.reflect.KFunction;
import kotlin.reflect.KParameter;
import kotlin.reflect.KProperty1;
import kotlin.reflect.full.KClasses;
import kotlin.reflect.jvm.ReflectJvmMapping;
import org.jspecify.annotations.Nullable;

/** Reads Kotlin's classes; loaded only where kotlin-reflect is. */
final class KotlinReflection {
    private KotlinReflection() {}

    /** The constructor that takes all properties, or null if none can be called with them. */
    static @Nullable Constructor<?> primary(Class<?> type) {
        KClass<?> kotlin = JvmClassMappingKt.getKotlinClass(type);
        if (Modifier.isAbstract(type.getModifiers()) || kotlin.isValue()) {
            return null;
        }
        KFunction<?> primary = KClasses.getPrimaryConstructor(kotlin);
        Constructor<?> constructor = primary == null ? null : ReflectJvmMapping.getJavaConstructor(primary);
        // A constructor that takes value classes is mangled, and hidden behind a synthetic one.
        return constructor == null
                        || constructor.isSynthetic()
                        || Modifier.isPrivate(constructor.getModifiers())
                        || constructor.getParameterCount()
                                != primary.getParameters().size()
                ? null
                : constructor;
    }

    static List<Kotlin.Property> properties(Class<?> type) {
        Constructor<?> constructor = primary(type);
        if (constructor == null) {
            throw refused(type, "it has no primary constructor that takes all of them as they are");
        }
        KClass<?> kotlin = JvmClassMappingKt.getKotlinClass(type);
        List<KParameter> parameters =
                Objects.requireNonNull(KClasses.getPrimaryConstructor(kotlin)).getParameters();
        List<Kotlin.Property> properties = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            properties.add(property(type, kotlin, parameters.get(i), constructor, i));
        }
        return properties;
    }

    private static Kotlin.Property property(
            Class<?> type, KClass<?> kotlin, KParameter parameter, Constructor<?> constructor, int index) {
        String name = Objects.requireNonNull(parameter.getName(), "a parameter's name");
        for (KProperty1<?, ?> property : KClasses.getMemberProperties(kotlin)) {
            Method getter = ReflectJvmMapping.getJavaGetter(property);
            if (property.getName().equals(name) && getter != null && Modifier.isPublic(getter.getModifiers())) {
                return new Kotlin.Property(
                        name,
                        constructor.getGenericParameterTypes()[index],
                        parameter.getType().isMarkedNullable(),
                        constructor.getParameters()[index],
                        getter,
                        ReflectJvmMapping.getJavaField(property));
            }
        }
        throw refused(type, "the parameter '" + name + "' of its constructor is not a public property");
    }

    private static IllegalArgumentException refused(Class<?> type, String why) {
        return new IllegalArgumentException("The class " + type.getSimpleName()
                + " cannot be created from its properties: " + why
                + ". Write a data class whose constructor has them all.");
    }
}
