package io.github.genesysdataactions.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
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

class RecordReaderTest {

    static final class ForAnyPlace {
        @Retention(RetentionPolicy.RUNTIME)
        @interface Nullable {}
    }

    static final class ForMethods {
        @Retention(RetentionPolicy.RUNTIME)
        @Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.FIELD})
        @interface Nullable {}
    }

    static final class NotAtRunTime {
        @Retention(RetentionPolicy.CLASS)
        @interface Nullable {}
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface NullableOrNot {}

    @SuppressWarnings({"ArrayRecordComponent", "NullablePrimitive", "unused"}) // users may write such records
    record Components(
            String text,
            Integer boxed,
            int primitive,
            List<@org.jspecify.annotations.Nullable String> elements,
            @org.jspecify.annotations.Nullable String[] arrayOfNullables,
            @ForAnyPlace.Nullable int nullablePrimitive,
            @NotAtRunTime.Nullable String invisible,
            @NullableOrNot String otherName,
            Optional<String> optional,
            OptionalInt optionalInt,
            OptionalLong optionalLong,
            OptionalDouble optionalDouble,
            @org.jspecify.annotations.Nullable String typeUse,
            String @org.jspecify.annotations.Nullable [] nullableArray,
            Thread.@org.jspecify.annotations.Nullable State nested,
            @ForAnyPlace.Nullable String anyPlace,
            @ForMethods.Nullable String methods,
            String accessor) {
        @ForMethods.Nullable
        @Override
        public String accessor() {
            return accessor;
        }
    }

    @SuppressWarnings("unused") // only reflected upon
    record Names(
            String plain,
            @JsonProperty("given-name") String given,
            @JsonProperty String empty,
            @JsonProperty("written_out") String explicit) {
        @Override
        public String explicit() {
            return explicit;
        }
    }

    @Test
    void required_isFalseForOptionalsAndForNullablesOfAnyPackage() {
        assertThat(RecordReader.read(Components.class).parts().stream()
                        .filter(ComponentReader.Part::isRequired)
                        .map(ComponentReader.Part::javaName))
                .containsExactly(
                        "text",
                        "boxed",
                        "primitive",
                        "elements",
                        "arrayOfNullables",
                        "nullablePrimitive",
                        "invisible",
                        "otherName");
    }

    @Test
    void name_isThatOfJsonPropertyAlsoWhenTheAccessorIsWrittenOut() {
        assertThat(RecordReader.read(Names.class).parts())
                .extracting(ComponentReader.Part::name)
                .containsExactly("plain", "given-name", "empty", "written_out");
    }
}
