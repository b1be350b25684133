package io.github.genesysdataactions.schema;

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
import java.util.Set;

/** Which of Jackson's annotations a schema can follow, or need not; whatever is not listed changes the form. */
final class HarmlessAnnotations {
    /** Order and notes; a root name counts only with a feature that is never turned on here. */
    private static final Set<Class<? extends Annotation>> ON_TYPES =
            Set.of(JsonClassDescription.class, JsonPropertyOrder.class, JsonRootName.class);

    private static final Set<Class<? extends Annotation>> ON_COMPONENTS =
            Set.of(JsonPropertyDescription.class, JsonPropertyOrder.class, JsonSetter.class);

    private static final Set<Class<? extends Annotation>> ON_CONSTANTS =
            Set.of(JsonEnumDefaultValue.class, JsonProperty.class);

    private HarmlessAnnotations() {}

    static boolean onType(Annotation annotation, boolean allRequired) {
        if (annotation instanceof JsonIgnoreProperties ignored) {
            return ignored.value().length == 0;
        }
        if (annotation instanceof JsonInclude include) {
            return isHarmless(include, allRequired);
        }
        return ON_TYPES.contains(annotation.annotationType());
    }

    static boolean onComponent(Annotation annotation, boolean isRequired) {
        if (annotation instanceof JsonProperty property) {
            return isBothWays(property) && !contradicts(property, isRequired);
        }
        if (annotation instanceof JsonInclude include) {
            return isHarmless(include, isRequired);
        }
        if (annotation instanceof JsonIgnoreProperties ignored) {
            return ignored.value().length == 0;
        }
        return ON_COMPONENTS.contains(annotation.annotationType());
    }

    static boolean onConstant(Annotation annotation) {
        return ON_CONSTANTS.contains(annotation.annotationType());
    }

    /** Jackson would use a creator that takes the components by name anyway. */
    static boolean onConstructor(Annotation annotation) {
        return annotation instanceof JsonCreator creator
                && (creator.mode() == JsonCreator.Mode.DEFAULT || creator.mode() == JsonCreator.Mode.PROPERTIES);
    }

    /** An ignored method is not part of the JSON anyway. */
    static boolean onOtherMethod(Annotation annotation) {
        return annotation instanceof JsonIgnore ignore && ignore.value();
    }

    static boolean isBothWays(JsonProperty property) {
        return property.access() == JsonProperty.Access.AUTO || property.access() == JsonProperty.Access.READ_WRITE;
    }

    /** Jackson would miss what is absent, although the type says that it may be; or the other way round. */
    private static boolean contradicts(JsonProperty property, boolean isRequired) {
        return isRequired
                ? property.isRequired() == OptBoolean.FALSE
                : property.required() || property.isRequired() == OptBoolean.TRUE;
    }

    /** An optional value may not be written as null; what is empty, or a default, is a value as any other. */
    private static boolean isHarmless(JsonInclude include, boolean allRequired) {
        return switch (include.value()) {
            case NON_NULL, NON_ABSENT, USE_DEFAULTS -> true;
            case ALWAYS -> allRequired;
            case NON_EMPTY, NON_DEFAULT, CUSTOM -> false;
        };
    }

    /** Returns Jackson's annotations at a place, those in bundles ({@code @JacksonAnnotationsInside}) included. */
    static List<Annotation> unbundled(AnnotatedElement place) {
        List<Annotation> found = new ArrayList<>();
        for (Annotation annotation : place.getAnnotations()) {
            Class<?> type = annotation.annotationType();
            if (type.isAnnotationPresent(JacksonAnnotationsInside.class)) {
                found.addAll(unbundled(type));
            } else if (isJackson(type) && type != JacksonAnnotationsInside.class) {
                found.add(annotation);
            }
        }
        return found;
    }

    private static boolean isJackson(Class<?> type) {
        return type.getName().startsWith("com.fasterxml.jackson.") || isJackson3(type);
    }

    /** Whether an annotation is for Jackson 3, which shares only those of {@code com.fasterxml.jackson.annotation}. */
    static boolean isJackson3(Class<?> type) {
        return type.getName().startsWith("tools.jackson.");
    }

    /** Whether it says that the property may be absent, or may not. */
    static boolean saysRequired(JsonProperty property) {
        return property.required() || property.isRequired() != OptBoolean.DEFAULT;
    }

    private static String requiredOrNot(JsonProperty property) {
        return saysRequired(property) ? "(isRequired = " + property.isRequired() + ")" : "";
    }

    static String shown(Annotation annotation) {
        String name = "@" + annotation.annotationType().getSimpleName();
        if (annotation instanceof JsonProperty property) {
            if (!isBothWays(property)) {
                return name + "(access = " + property.access() + ")";
            }
            return property.required() ? name + "(required = true)" : name + requiredOrNot(property);
        }
        if (annotation instanceof JsonInclude include) {
            return name + "(" + include.value() + ")";
        }
        return name;
    }
}
