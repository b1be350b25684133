package io.github.genesysdataactions.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Tells Jackson the primary constructor of Kotlin's classes, and the names of its parameters. */
final class KotlinCreators extends AnnotationIntrospector {
    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated member) {
        return member instanceof AnnotatedConstructor constructor && isPrimary(constructor)
                ? JsonCreator.Mode.PROPERTIES
                : null;
    }

    @Override
    public @Nullable String findImplicitPropertyName(AnnotatedMember member) {
        return member instanceof AnnotatedParameter parameter
                        && parameter.getOwner() instanceof AnnotatedConstructor constructor
                        && isPrimary(constructor)
                ? Kotlin.properties(constructor.getDeclaringClass())
                        .get(parameter.getIndex())
                        .name()
                : null;
    }

    private static boolean isPrimary(AnnotatedConstructor constructor) {
        Class<?> type = constructor.getDeclaringClass();
        return Kotlin.isReadable(type) && constructor.getAnnotated().equals(KotlinReflection.primary(type));
    }
}
