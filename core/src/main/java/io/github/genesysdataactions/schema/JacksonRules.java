package io.github.genesysdataactions.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Refuses types whose Jackson annotations give the JSON a form that a schema made from the type would not have. Where
 * Jackson looks, this looks: interfaces, constructors and bundles of annotations included.
 */
final class JacksonRules {
    private static final Map<String, String> REMEDIES = Map.ofEntries(
            Map.entry("JsonNaming", "Write @JsonProperty(\"…\") at each component."),
            Map.entry("JsonAlias", "A contract has one name for it: write that one with @JsonProperty."),
            Map.entry("JsonUnwrapped", "Write the inner components as components of the outer type."),
            Map.entry("JsonAnySetter", "Name each property as a component, or use a Map<String, …>."),
            Map.entry("JsonAnyGetter", "Name each property as a component, or use a Map<String, …>."),
            Map.entry("JsonIgnore", "Leave the component out."),
            Map.entry("JsonIgnoreProperties", "Leave the components out."),
            Map.entry(
                    "JsonFormat",
                    "Remove it: dates and times travel as ISO 8601 text, enums as the names of constants."),
            Map.entry("JsonInclude", "Remove it: null and an empty Optional are left out, and nothing else is."),
            Map.entry("JsonTypeInfo", "Use one record, with an Optional for each part that only some kinds have."),
            Map.entry("JsonSubTypes", "Use one record, with an Optional for each part that only some kinds have."),
            Map.entry(
                    "JsonValue",
                    "For an enum write @JsonProperty(\"…\") at each constant, for others use the value's type."),
            Map.entry("JsonDeserialize", "Use a type that travels without it, such as String."),
            Map.entry("JsonSerialize", "Use a type that travels without it, such as String."));
    private static final String REMEDY = "Remove it, or write the schema with Schema.object.";

    private JacksonRules() {}

    /** Checks what stands at an enum. */
    static void checkEnum(Class<?> type) {
        check(type, List.of(), "The enum " + type.getSimpleName());
        for (Field field : type.getFields()) {
            if (field.isEnumConstant()) {
                refuse(field, "The enum " + type.getSimpleName(), HarmlessAnnotations::onConstant);
            }
        }
    }

    /** Checks the annotations of a type, and of those members that are not components. */
    static void check(Class<?> type, List<Component> components, String subject) {
        boolean allRequired = components.stream().allMatch(Component::isRequired);
        Set<AnnotatedElement> places = new HashSet<>();
        components.forEach(component -> places.addAll(component.places()));
        for (Class<?> one : family(type)) {
            refuse(one, subject, annotation -> HarmlessAnnotations.onType(annotation, allRequired));
            for (Method method : one.getDeclaredMethods()) {
                if (!method.isSynthetic() && !places.contains(method)) {
                    refuse(method, subject, HarmlessAnnotations::onOtherMethod);
                }
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            boolean takesComponents = constructor.getParameterCount() == components.size()
                    && Set.of(constructor.getParameters()).stream().allMatch(places::contains);
            refuse(
                    constructor,
                    subject,
                    annotation -> takesComponents && HarmlessAnnotations.onConstructor(annotation));
        }
    }

    /** Checks what stands at a component: at accessor, field and constructor parameter, and in the interfaces. */
    static void check(Component component, String subject) {
        boolean isRequired = component.isRequired();
        for (AnnotatedElement place : component.places()) {
            refuse(place, subject, annotation -> HarmlessAnnotations.onComponent(annotation, isRequired));
        }
    }

    private static void refuse(AnnotatedElement place, String subject, Predicate<Annotation> isHarmless) {
        for (Annotation annotation : HarmlessAnnotations.unbundled(place)) {
            if (!isHarmless.test(annotation)) {
                throw new IllegalArgumentException(message(subject, annotation));
            }
        }
    }

    private static String message(String subject, Annotation annotation) {
        String remedy = annotation instanceof JsonProperty property
                        && HarmlessAnnotations.isBothWays(property)
                        && HarmlessAnnotations.saysRequired(property)
                ? "Express it with the type: an Optional or @Nullable component may be absent, any other may not."
                : REMEDIES.getOrDefault(annotation.annotationType().getSimpleName(), REMEDY);
        return subject + " carries " + HarmlessAnnotations.shown(annotation)
                + (HarmlessAnnotations.isJackson3(annotation.annotationType())
                        ? " of Jackson 3, which only Jackson 3 would follow. "
                        : ", which gives its JSON a form that a schema made from the type would not have. ")
                + remedy;
    }

    /** Returns the type, its superclasses and all its interfaces, whose annotations Jackson takes for the type's own. */
    static Set<Class<?>> family(Class<?> type) {
        Set<Class<?>> family = new LinkedHashSet<>();
        family.add(type);
        for (Class<?> one : type.getInterfaces()) {
            family.addAll(family(one));
        }
        Class<?> parent = type.getSuperclass();
        if (parent != null && !parent.getName().startsWith("java.lang.")) {
            family.addAll(family(parent));
        }
        return family;
    }
}
