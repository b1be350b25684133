package io.github.genesysdataactions.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Reads Jackson's annotations, and what they do not say: the primary constructor of Kotlin's classes, the names of its
 * parameters, and that NON_NULL leaves out an empty Optional, which Jackson alone would write as null.
 */
final class Annotations extends JacksonAnnotationIntrospector {
    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public JsonInclude.Value findPropertyInclusion(Annotated place) {
        JsonInclude.Value inclusion = super.findPropertyInclusion(place);
        return inclusion.getValueInclusion() == JsonInclude.Include.NON_NULL
                ? inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT)
                : inclusion;
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated member) {
        JsonCreator.Mode written = super.findCreatorAnnotation(config, member);
        return written == null && member instanceof AnnotatedConstructor constructor && isPrimary(constructor)
                ? JsonCreator.Mode.PROPERTIES
                : written;
    }

    @Override
    public @Nullable String findImplicitPropertyName(AnnotatedMember member) {
        return member instanceof AnnotatedParameter parameter
                        && parameter.getOwner() instanceof AnnotatedConstructor constructor
                        && isPrimary(constructor)
                ? Kotlin.properties(constructor.getDeclaringClass())
                        .get(parameter.getIndex())
                        .name()
                : super.findImplicitPropertyName(member);
    }

    private static boolean isPrimary(AnnotatedConstructor constructor) {
        Class<?> type = constructor.getDeclaringClass();
        return Kotlin.isReadable(type) && constructor.getAnnotated().equals(KotlinReflection.primary(type));
    }
}
