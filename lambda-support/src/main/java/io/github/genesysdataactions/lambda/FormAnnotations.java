package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;

/** Which of Jackson's annotations leave the JSON as the contract has it; whatever is not listed changes the form. */
final class FormAnnotations {
    private static final Annotation[] NONE = {};

    private FormAnnotations() {}

    static boolean isHarmlessOnType(Annotation annotation, boolean allRequired) {
        if (annotation instanceof JsonIgnoreProperties ignored) {
            return ignored.value().length == 0;
        }
        if (annotation instanceof JsonInclude include) {
            return isHarmless(include, allRequired);
        }
        return annotation instanceof JsonClassDescription
                || annotation instanceof JsonPropertyOrder
                || annotation instanceof JsonRootName;
    }

    static boolean isHarmlessOnComponent(Annotation annotation, boolean isRequired) {
        if (annotation instanceof JsonProperty property) {
            return isBothWays(property) && !contradicts(property, isRequired);
        }
        if (annotation instanceof JsonInclude include) {
            return isHarmless(include, isRequired);
        }
        if (annotation instanceof JsonIgnoreProperties ignored) {
            return ignored.value().length == 0;
        }
        return annotation instanceof JsonPropertyDescription
                || annotation instanceof JsonPropertyOrder
                || annotation instanceof JsonSetter;
    }

    static boolean isHarmlessOnConstant(Annotation annotation) {
        return annotation instanceof JsonProperty || annotation instanceof JsonEnumDefaultValue;
    }

    static boolean isHarmlessOnConstructor(Annotation annotation) {
        return annotation instanceof JsonCreator creator
                && (creator.mode() == JsonCreator.Mode.DEFAULT || creator.mode() == JsonCreator.Mode.PROPERTIES);
    }

    static boolean isHarmlessOnOtherMethod(Annotation annotation) {
        return annotation instanceof JsonIgnore ignore && ignore.value();
    }

    static boolean isBothWays(JsonProperty property) {
        return property.access() == JsonProperty.Access.AUTO || property.access() == JsonProperty.Access.READ_WRITE;
    }

    // Whether a component may be absent its type says, which the annotation may only repeat.
    private static boolean contradicts(JsonProperty property, boolean isRequired) {
        return isRequired
                ? property.isRequired() == OptBoolean.FALSE
                : property.required() || property.isRequired() == OptBoolean.TRUE;
    }

    // An optional value may not be written as null; what is empty, or a default, is a value as any other.
    private static boolean isHarmless(JsonInclude include, boolean allRequired) {
        return include.value() == JsonInclude.Include.NON_NULL
                || include.value() == JsonInclude.Include.NON_ABSENT
                || include.value() == JsonInclude.Include.USE_DEFAULTS
                || (include.value() == JsonInclude.Include.ALWAYS && allRequired);
    }

    /** Returns Jackson's annotations at a place, those in bundles ({@code @JacksonAnnotationsInside}) included. */
    static Annotation[] at(AnnotatedElement place) {
        Annotation[] all = place.getAnnotations();
        if (all.length == 0) {
            return NONE;
        }
        List<Annotation> found = new ArrayList<>();
        for (Annotation annotation : all) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (type.isAnnotationPresent(JacksonAnnotationsInside.class)) {
                found.addAll(List.of(at(type)));
            } else if (isJackson(type.getName()) && type != JacksonAnnotationsInside.class) {
                found.add(annotation);
            }
        }
        return found.toArray(NONE);
    }

    private static boolean isJackson(String name) {
        return name.startsWith("com.fasterxml.jackson.") || name.startsWith("tools.jackson.");
    }
}
