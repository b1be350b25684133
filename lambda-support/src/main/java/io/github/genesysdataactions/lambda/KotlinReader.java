package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
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

/** Reads the components of a Kotlin class from its primary constructor; loaded only where kotlin-reflect is. */
final class KotlinReader {
    private KotlinReader() {}

    static ComponentReader.Read read(Class<?> type) {
        KClass<?> kotlin = JvmClassMappingKt.getKotlinClass(type);
        KFunction<?> primary = KClasses.getPrimaryConstructor(kotlin);
        Constructor<?> constructor = primary == null ? null : ReflectJvmMapping.getJavaConstructor(primary);
        // A constructor that takes value classes is mangled, and hidden behind a synthetic one.
        if (constructor == null
                || kotlin.isValue()
                || constructor.isSynthetic()
                || Modifier.isPrivate(constructor.getModifiers())
                || constructor.getParameterCount() != primary.getParameters().size()) {
            throw refused(type, "it has no primary constructor that takes all of them as they are");
        }
        constructor.setAccessible(true);
        List<ComponentReader.Part> parts = new ArrayList<>();
        for (KParameter parameter : primary.getParameters()) {
            parts.add(part(type, kotlin, parameter, constructor));
        }
        return new ComponentReader.Read(parts, constructor::newInstance);
    }

    private static ComponentReader.Part part(
            Class<?> type, KClass<?> kotlin, KParameter parameter, Constructor<?> constructor) {
        String name = Objects.requireNonNull(parameter.getName(), "a parameter's name");
        int index = parameter.getIndex();
        for (KProperty1<?, ?> property : KClasses.getMemberProperties(kotlin)) {
            Method getter = ReflectJvmMapping.getJavaGetter(property);
            if (property.getName().equals(name) && getter != null && Modifier.isPublic(getter.getModifiers())) {
                getter.setAccessible(true);
                List<AnnotatedElement> places =
                        new ArrayList<>(List.of(constructor.getParameters()[index], getter));
                Field field = ReflectJvmMapping.getJavaField(property);
                if (field != null) {
                    places.add(field);
                }
                boolean nullable = parameter.getType().isMarkedNullable() || ComponentReader.saysNullable(places);
                return new ComponentReader.Part(
                        name,
                        written(name, places),
                        constructor.getGenericParameterTypes()[index],
                        places,
                        nullable,
                        getter::invoke);
            }
        }
        throw refused(type, "the parameter '" + name + "' of its constructor is not a public property");
    }

    private static String written(String name, List<AnnotatedElement> places) {
        for (AnnotatedElement place : places) {
            JsonProperty property = place.getAnnotation(JsonProperty.class);
            if (property != null && !property.value().isEmpty()) {
                return property.value();
            }
        }
        return name;
    }

    private static IllegalArgumentException refused(Class<?> type, String why) {
        return new IllegalArgumentException("The class " + type.getSimpleName()
                + " cannot be created from its properties: " + why
                + ". Write a data class whose constructor has them all.");
    }
}
