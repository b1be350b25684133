package io.github.genesysdataactions.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ComponentTest {
    static final class OnMethods {
        @Retention(RetentionPolicy.RUNTIME)
        @Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.FIELD})
        @interface Nullable {}
    }

    static final class OnComponents {
        @Retention(RetentionPolicy.RUNTIME)
        @Target(ElementType.RECORD_COMPONENT)
        @interface Nullable {}
    }

    static final class InSourceOnly {
        @Retention(RetentionPolicy.SOURCE)
        @interface Nullable {}
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface NullableByDefault {}

    record Subject(
            String text,
            Integer boxed,
            int primitive,
            List<String> list,
            @InSourceOnly.Nullable String inSource,
            @NullableByDefault String otherName,
            List<@org.jspecify.annotations.Nullable String> nullableItems,
            @org.jspecify.annotations.Nullable String jspecify,
            @OnMethods.Nullable String onMethods,
            @OnComponents.Nullable String onComponents,
            java.util.@org.jspecify.annotations.Nullable List<String> qualified,
            Optional<String> optional,
            OptionalInt optionalInt,
            OptionalLong optionalLong,
            OptionalDouble optionalDouble) {}

    @Test
    void isRequired_unlessOptionalOrNullableAtRunTime() {
        assertThat(Schema.of(Subject.class).required())
                .containsExactly("text", "boxed", "primitive", "list", "inSource", "otherName", "nullableItems");
    }

    @SuppressWarnings("NullablePrimitive") // the mistake that the rule has to withstand
    record Primitive(@OnMethods.Nullable int count) {}

    @Test
    void isRequired_forPrimitivesWhateverTheySay() {
        assertThat(Schema.of(Primitive.class).required()).containsExactly("count");
    }

    record Explicit(String name) {
        @Override
        @OnMethods.Nullable
        public String name() {
            return name;
        }
    }

    @Test
    void isRequired_readsTheAccessor() {
        assertThat(Schema.of(Explicit.class).required()).isEmpty();
    }
}
