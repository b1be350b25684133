package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

/** Thirty inputs as people write them, for what the contract and the handler have to agree on. */
final class AgreementRecords {
    private AgreementRecords() {}

    static final List<Class<? extends Record>> ALL = List.of(
            Empty.class,
            OneText.class,
            TwoTexts.class,
            OneInt.class,
            OneLong.class,
            OneShort.class,
            OneByte.class,
            OneDouble.class,
            OneFloat.class,
            OneBoolean.class,
            Boxed.class,
            BigNumbers.class,
            OneUuid.class,
            OneEnum.class,
            RenamedEnum.class,
            OptionalText.class,
            OptionalNumbers.class,
            PrimitiveOptionals.class,
            OptionalEnum.class,
            JspecifyNullable.class,
            DeclarationNullable.class,
            AccessorNullable.class,
            FieldStyleNullable.class,
            SourceNullable.class,
            NullablePrimitive.class,
            Renamed.class,
            RenamedOptional.class,
            RenamedAccessor.class,
            Described.class,
            Mixed.class);

    record Empty() {}

    record OneText(String a) {}

    record TwoTexts(String first, String second) {}

    record OneInt(int a) {}

    record OneLong(long a) {}

    record OneShort(short a) {}

    record OneByte(byte a) {}

    record OneDouble(double a) {}

    record OneFloat(float a) {}

    record OneBoolean(boolean a) {}

    record Boxed(Integer a, Long b, Double c, Boolean d) {}

    record BigNumbers(BigInteger a, BigDecimal b) {}

    record OneUuid(UUID a) {}

    record OneEnum(Color a) {}

    record RenamedEnum(Size a) {}

    record OptionalText(Optional<String> a, String b) {}

    record OptionalNumbers(Optional<Integer> a, Optional<BigDecimal> b, Optional<Boolean> c) {}

    record PrimitiveOptionals(OptionalInt a, OptionalLong b, OptionalDouble c, int d) {}

    record OptionalEnum(Optional<Color> a, Optional<Size> b) {}

    record JspecifyNullable(
            @org.jspecify.annotations.Nullable String a, String b) {}

    record DeclarationNullable(@OnDeclarations.Nullable String a, String b) {}

    record AccessorNullable(String a, String b) {
        @Override
        @OnMethods.Nullable
        public String a() {
            return a;
        }
    }

    /** An annotation for fields alone says nothing about the component. */
    record FieldStyleNullable(@OnFields.Nullable String a, String b) {}

    /** Not visible at run time, so no one can know. */
    record SourceNullable(@InSource.Nullable String a, String b) {}

    @SuppressWarnings("NullablePrimitive") // people write it, and both sides have to agree that it changes nothing
    record NullablePrimitive(@OnDeclarations.Nullable int a) {}

    record Renamed(
            @JsonProperty("customer_id") String customerId,
            @JsonProperty("n-o") int number) {}

    record RenamedOptional(
            @JsonProperty("order") Optional<String> reference,

            @JsonProperty(value = "note") @org.jspecify.annotations.Nullable
            String text) {}

    record RenamedAccessor(String a) {
        @Override
        @JsonProperty("b")
        public String a() {
            return a;
        }
    }

    record Described(
            @JsonPropertyDescription("The id") String id,
            @JsonPropertyDescription("How many") Optional<Integer> limit,

            @JsonProperty(required = false) @OnDeclarations.Nullable
            String text) {}

    record Mixed(
            String a,
            Optional<String> b,
            @org.jspecify.annotations.Nullable Integer c,
            int d,
            Color e,
            @JsonProperty("F") boolean f) {}

    enum Color {
        RED,
        GREEN
    }

    enum Size {
        @JsonProperty("small")
        S,
        @JsonProperty("large")
        L
    }

    static final class OnDeclarations {
        @Retention(RetentionPolicy.RUNTIME)
        @interface Nullable {}
    }

    static final class OnMethods {
        @Retention(RetentionPolicy.RUNTIME)
        @Target(ElementType.METHOD)
        @interface Nullable {}
    }

    static final class OnFields {
        @Retention(RetentionPolicy.RUNTIME)
        @Target({ElementType.FIELD, ElementType.PARAMETER})
        @interface Nullable {}
    }

    static final class InSource {
        @Retention(RetentionPolicy.SOURCE)
        @interface Nullable {}
    }
}
