package io.github.genesysdataactions.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIdentityInfo;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonIgnoreType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.JsonView;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.ObjectIdGenerators;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.github.genesysdataactions.json.Binding;
import io.github.genesysdataactions.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TypeSchemasTest {
    enum Priority {
        LOW,
        @JsonProperty("high!")
        HIGH
    }

    record Line(
            @JsonProperty("SKU") String sku,
            int quantity,
            @Nullable String note) {}

    record Order(
            @JsonPropertyDescription("Number on the receipt")
            String number,

            @JsonProperty("order-total") @JsonPropertyDescription("With tax")
            BigDecimal total,

            Priority priority,
            List<Line> lines,
            Map<String, List<Boolean>> flags,
            Optional<Line> gift,
            OptionalInt discount) {}

    /** One component per row of the table in the Javadoc of {@link Schema#of}. */
    @SuppressWarnings("ArrayRecordComponent") // what becomes of arrays is what is asked
    record Kinds(
            String string,
            CharSequence chars,
            char character,
            UUID uuid,
            URI uri,
            byte[] bytes,
            char[] text,
            Priority priority,
            byte b,
            short s,
            int i,
            long l,
            BigInteger big,
            Integer boxed,
            float f,
            double d,
            BigDecimal decimal,
            Number number,
            boolean flag,
            Line line,
            List<String> list,
            Set<Line> set,
            Collection<? extends Number> collection,
            int[] ints,
            Line[] lines,
            List<Integer>[] lists,
            Optional<String> optional,
            Optional<List<String>> optionalList,
            OptionalInt optionalInt,
            OptionalLong optionalLong,
            OptionalDouble optionalDouble,
            Map<String, Integer> map,
            Object anything) {}

    @Test
    void of_matchesTheGoldenFile() throws IOException {
        try (InputStream golden = TypeSchemasTest.class.getResourceAsStream("/schema/order.json")) {
            String expected = new String(golden.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(Schema.of(Order.class)).isEqualTo(Schema.parse(expected));
        }
    }

    @Test
    void of_followsTheTableOfTypes() {
        String integer = "{'type':'integer','minimum':-2147483648,'maximum':2147483647}";
        String line = "{'type':'object','properties':{'SKU':{'type':'string'},'quantity':" + integer + ","
                + "'note':{'type':'string'}},'required':['SKU','quantity'],'additionalProperties':true}";
        Map<String, String> expected = new LinkedHashMap<>();
        for (String name : List.of("string", "chars", "text", "optional")) {
            expected.put(name, "{'type':'string'}");
        }
        expected.put("character", "{'type':'string','minLength':1,'maxLength':1}");
        expected.put("uuid", "{'type':'string','description':'a UUID'}");
        expected.put("uri", "{'type':'string','description':'a URI'}");
        expected.put("bytes", "{'type':'string','description':'base64'}");
        expected.put("priority", "{'type':'string','enum':['LOW','high!']}");
        expected.put("b", "{'type':'integer','minimum':-128,'maximum':127}");
        expected.put("s", "{'type':'integer','minimum':-32768,'maximum':32767}");
        for (String name : List.of("i", "boxed", "optionalInt")) {
            expected.put(name, integer);
        }
        for (String name : List.of("l", "big", "optionalLong")) {
            expected.put(name, "{'type':'integer'}");
        }
        expected.put("f", "{'type':'number','minimum':-3.4028235E38,'maximum':3.4028235E38}");
        for (String name : List.of("d", "decimal", "number", "optionalDouble")) {
            expected.put(name, "{'type':'number'}");
        }
        expected.put("flag", "{'type':'boolean'}");
        expected.put("line", line);
        expected.put("list", "{'type':'array','items':{'type':'string'}}");
        expected.put("set", "{'type':'array','items':" + line + "}");
        expected.put("collection", "{'type':'array','items':{'type':'number'}}");
        expected.put("ints", "{'type':'array','items':" + integer + "}");
        expected.put("lines", "{'type':'array','items':" + line + "}");
        expected.put("lists", "{'type':'array','items':{'type':'array','items':" + integer + "}}");
        expected.put("optionalList", "{'type':'array','items':{'type':'string'}}");
        expected.put("map", "{'type':'object','additionalProperties':" + integer + "}");
        expected.put("anything", "{}");

        Map<String, Schema> properties = Schema.of(Kinds.class).properties();

        assertThat(properties).hasSize(Kinds.class.getRecordComponents().length).hasSameSizeAs(expected);
        expected.forEach((name, json) ->
                assertThat(properties.get(name)).as(name).isEqualTo(Schema.parse(json.replace('\'', '"'))));
    }

    @Test
    void of_saysWhatJacksonWrites() {
        Kinds value = new Kinds(
                "s",
                "c",
                'x',
                new UUID(0, 1),
                URI.create("a:b"),
                new byte[] {1},
                new char[] {'t'},
                Priority.HIGH,
                (byte) 1,
                (short) 1,
                1,
                1,
                BigInteger.ONE,
                1,
                1.5f,
                1.5,
                BigDecimal.ONE,
                1.5,
                true,
                new Line("s", 1, null),
                List.of("a"),
                Set.of(new Line("s", 1, "n")),
                List.of(1.5),
                new int[] {1},
                new Line[] {new Line("s", 1, "n")},
                lists(),
                Optional.of("o"),
                Optional.of(List.of("a")),
                OptionalInt.of(1),
                OptionalLong.of(1),
                OptionalDouble.of(1.5),
                Map.of("k", 1),
                "any");

        assertThat(MetaSchema.faults(
                        Schema.of(Kinds.class), Json.write(Binding.standard().tree(value))))
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<Integer>[] lists() {
        return (List<Integer>[]) new List<?>[] {List.of(1)};
    }

    record Empty() {}

    @Test
    void of_hasNoRequiredWhereNothingIs() {
        assertThat(Schema.of(Empty.class).toJson())
                .isEqualTo("{\"$schema\":\"http://json-schema.org/draft-04/schema#\","
                        + "\"type\":\"object\",\"properties\":{},\"additionalProperties\":true}");
    }

    record Renamed(
            @JsonProperty("customer_id") String id,
            @JsonProperty String plain,
            @JsonProperty("x") String explicit) {
        @Override
        public String explicit() {
            return explicit;
        }
    }

    @Test
    void of_takesNamesFromJsonPropertyElseFromTheComponent() {
        assertThat(Schema.of(Renamed.class).properties()).containsOnlyKeys("customer_id", "plain", "x");
    }

    enum Level {
        LOW,
        @JsonEnumDefaultValue
        HIGH
    }

    @JsonClassDescription("x")
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"level", "id"})
    @JsonRootName("x")
    record Annotated(
            @JsonProperty(value = "id", required = true, access = JsonProperty.Access.READ_WRITE)
            String number,

            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Level> level,

            @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> list) {
        @JsonCreator
        Annotated {}

        @JsonIgnore
        boolean isShort() {
            return list.isEmpty();
        }
    }

    @Test
    void of_allowsAnnotationsThatLeaveTheFormAlone() {
        String json = Json.write(Binding.standard().tree(new Annotated("1", Optional.of(Level.LOW), List.of())));

        assertThat(Schema.of(Annotated.class).properties()).containsOnlyKeys("id", "level", "list");
        assertThat(MetaSchema.faults(Schema.of(Annotated.class).additionalProperties(false), json))
                .isEmpty();
        assertThat(Json.write(Binding.standard().tree(Binding.standard().read(json, Annotated.class))))
                .isEqualTo(json);
    }

    record Twins(Line left, Line right) {}

    @Test
    void of_allowsARecordTwiceSideBySide() {
        assertThat(Schema.of(Twins.class).properties().get("left"))
                .isEqualTo(Schema.of(Twins.class).properties().get("right"));
    }

    record WithZone(ZonedDateTime at) {}

    record WithOldDate(Date on) {}

    record WithClass(AtomicInteger count) {}

    interface Names extends List<String> {}

    record WithOwnList(Names names) {}

    record WithIntegerKeys(Map<Integer, String> map) {}

    record Node(String name, List<Node> children) {}

    record Left(Optional<Right> right) {}

    record Right(Map<String, Left> left) {}

    record Box<T>(T content) {}

    record WithBox(Box<String> box) {}

    @Test
    void of_resolvesTypeArguments() {
        assertThat(Schema.of(WithBox.class).properties().get("box").properties().get("content"))
                .isEqualTo(Schema.string());
    }

    record ByKey<K>(Map<K, Integer> content) {}

    record WithTextKeys(ByKey<String> map) {}

    record WithNumberKeys(ByKey<Integer> map) {}

    @Test
    void of_resolvesTheKeysOfMaps() {
        assertThat(Schema.of(WithTextKeys.class).properties().get("map").properties())
                .containsOnlyKeys("content");
        assertThatThrownBy(() -> Schema.of(WithNumberKeys.class)).hasMessageContaining("Use Map<String, …>");
    }

    record Clash(@JsonProperty("b") String a, String b) {}

    record Ignoring(@JsonIgnore String a) {}

    record Unwrapping(@JsonUnwrapped Line line) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Naming(String camelCase) {}

    enum Coded {
        A;

        @JsonValue
        int code() {
            return name().length();
        }
    }

    record WithCoded(Coded coded) {}

    @JsonFormat(shape = JsonFormat.Shape.NUMBER)
    enum Numbered {
        A
    }

    record WithNumbered(Numbered numbered) {}

    @JsonIgnoreProperties("a")
    record IgnoringNames(String a) {}

    @JsonIncludeProperties("a")
    record IncludingNames(String a) {}

    record Raw(@JsonRawValue String json) {}

    record ReadOnly(
            @JsonProperty(access = JsonProperty.Access.READ_ONLY)
            String a) {}

    record WriteOnly(
            @JsonProperty(value = "b", access = JsonProperty.Access.WRITE_ONLY)
            String a) {}

    @JsonIgnoreType
    record IgnoredType(String a) {}

    record WithIgnoredType(IgnoredType part) {}

    @JsonIdentityInfo(generator = ObjectIdGenerators.IntSequenceGenerator.class)
    record Identified(String a) {}

    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.NONE)
    record Undetected(String a) {}

    record Deserialized(
            @JsonDeserialize(as = java.util.ArrayList.class) List<String> list) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record LeftOut(List<String> list) {}

    record WrittenAsNull(@JsonInclude Optional<String> text) {}

    record Viewed(@JsonView(Object.class) String a) {}

    record More(String a) {
        @JsonProperty
        String b() {
            return a;
        }
    }

    record Delegating(String a) {
        @JsonCreator
        static Delegating of(String text) {
            return new Delegating(text);
        }
    }

    record RenamedParameter(String a) {
        @SuppressWarnings("unused")
        RenamedParameter(@JsonProperty("z") String a) {
            this.a = a;
        }
    }

    interface Named {
        @JsonProperty("NAME")
        String name();
    }

    record FromAnInterface(String name) implements Named {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    interface Shape {}

    record Circle(int radius) implements Shape {}

    @JacksonAnnotationsInside
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    @Retention(RetentionPolicy.RUNTIME)
    @interface AsText {}

    record Bundled(@AsText int number) {}

    enum Renamer {
        A;

        @JsonCreator
        static Renamer of(String text) {
            return Renamer.valueOf(text);
        }
    }

    record WithRenamer(Renamer renamer) {}

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        IgnoringNames.class,
                        "The type IgnoringNames carries @JsonIgnoreProperties",
                        "Leave the components out"),
                Arguments.of(IncludingNames.class, "carries @JsonIncludeProperties", "Remove it"),
                Arguments.of(Raw.class, "'json' of Raw carries @JsonRawValue", "Schema.object"),
                Arguments.of(ReadOnly.class, "'a' of ReadOnly carries @JsonProperty(access = READ_ONLY)", "Remove it"),
                Arguments.of(WriteOnly.class, "carries @JsonProperty(access = WRITE_ONLY)", "Remove it"),
                Arguments.of(WithIgnoredType.class, "The type IgnoredType carries @JsonIgnoreType", "Remove it"),
                Arguments.of(Identified.class, "carries @JsonIdentityInfo", "Remove it"),
                Arguments.of(Undetected.class, "carries @JsonAutoDetect", "Remove it"),
                Arguments.of(Deserialized.class, "'list' of Deserialized carries @JsonDeserialize", "such as String"),
                Arguments.of(LeftOut.class, "The type LeftOut carries @JsonInclude(NON_EMPTY)", "Remove it"),
                Arguments.of(WrittenAsNull.class, "carries @JsonInclude(ALWAYS)", "Remove it"),
                Arguments.of(Viewed.class, "carries @JsonView", "Remove it"),
                Arguments.of(More.class, "The type More carries @JsonProperty", "Remove it"),
                Arguments.of(Delegating.class, "The type Delegating carries @JsonCreator", "Remove it"),
                Arguments.of(RenamedParameter.class, "has the JSON name 'z'", "Write @JsonProperty(\"z\")"),
                Arguments.of(FromAnInterface.class, "has the JSON name 'NAME'", "Write @JsonProperty(\"NAME\")"),
                Arguments.of(Circle.class, "The type Circle carries @JsonTypeInfo", "Use one record"),
                Arguments.of(Bundled.class, "'number' of Bundled carries @JsonFormat", "Remove it"),
                Arguments.of(WithRenamer.class, "The enum Renamer carries @JsonCreator", "Remove it"),
                Arguments.of(WithZone.class, "'at' of WithZone has the type java.time.ZonedDateTime", "OffsetDateTime"),
                Arguments.of(WithOldDate.class, "the type java.util.Date", "Use Instant"),
                Arguments.of(WithClass.class, "java.util.concurrent.atomic.AtomicInteger", "Use a record"),
                Arguments.of(WithOwnList.class, "TypeSchemasTest$Names", "say what it holds"),
                Arguments.of(WithIntegerKeys.class, "java.lang.Integer, java.lang.String>", "Use Map<String, …>"),
                Arguments.of(Node.class, "Node contains itself (Node → Node)", "Flatten it"),
                Arguments.of(Left.class, "Left contains itself (Left → Right → Left)", "Flatten it"),
                Arguments.of(Box.class, "Box has type parameters", "new TypeToken<Box<String>>() {}"),
                Arguments.of(Clash.class, "'b' of Clash has the JSON name 'b' of another", "its own name"),
                Arguments.of(Ignoring.class, "'a' of Ignoring carries @JsonIgnore", "Leave the component out"),
                Arguments.of(
                        Unwrapping.class,
                        "'line' of Unwrapping carries @JsonUnwrapped",
                        "components of the outer type"),
                Arguments.of(Naming.class, "The type Naming carries @JsonNaming", "Write @JsonProperty"),
                Arguments.of(WithNumbered.class, "The enum Numbered carries @JsonFormat", "Remove it"),
                Arguments.of(WithCoded.class, "The enum Coded carries @JsonValue", "write @JsonProperty"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void of_refusesByNameWithARemedy(Class<?> type, String fault, String remedy) {
        assertThatThrownBy(() -> Schema.of(type))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(fault)
                .hasMessageContaining(remedy);
    }
}
