package io.github.genesysdataactions.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Jackson's data binding, for users' types only: apart from them, no one waits for its first use. Types are not converted:
 * text is not a number, a number no text, and 7.9 no integer, as in the handler on the Lambda side.
 */
public final class Binding {
    private static final ClassValue<Boolean> IS_EMPTY = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> record) {
            return record.getRecordComponents().length == 0;
        }
    };

    private static final Binding STANDARD = new Binding(List.of());

    private final List<Module> modules;
    /** Made when it is first used; two threads that both make one do no harm. */
    private volatile @Nullable Jackson jackson;

    /** The mapper, and readers of it: Jackson makes and looks up much for each, and it remembers types itself as well. */
    private record Jackson(ObjectMapper mapper, ObjectReader trees, Map<Type, ObjectReader> readers) {
        private static Jackson of(ObjectMapper mapper) {
            // A float stays one: as a decimal of all its digits, 0.1f would be 0.10000000149011612.
            ObjectReader trees = mapper.reader().without(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
            return new Jackson(mapper, trees, new ConcurrentHashMap<>());
        }

        private ObjectReader reader(Type type) {
            return readers.computeIfAbsent(type, any -> mapper.readerFor(mapper.constructType(any)));
        }
    }

    private Binding(List<Module> modules) {
        this.modules = modules;
    }

    /** Returns the binding without modules of the user's own. */
    public static Binding standard() {
        return STANDARD;
    }

    /** Returns a binding with these modules of Jackson, which see the values. */
    public static Binding with(List<Module> modules) {
        return modules.isEmpty() ? STANDARD : new Binding(modules);
    }

    private static ObjectMapper mapper(List<Module> modules) {
        JsonMapper.Builder builder = JsonMapper.builder(Json.FACTORY.copy())
                .addModule(new Optionals())
                .addModule(new JavaTimes())
                .addModules(modules.toArray(Module[]::new))
                .accessorNaming(new ComponentNaming())
                .annotationIntrospector(new Annotations())
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(
                        DeserializationFeature.ACCEPT_FLOAT_AS_INT,
                        DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE,
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .withCoercionConfigDefaults(
                        config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
        for (Class<?> type : List.of(LocalDate.class, LocalDateTime.class)) {
            builder.withConfigOverride(type, form -> form.setFormat(JsonFormat.Value.forLeniency(false)));
        }
        return builder.build();
    }

    /**
     * Reads a value of a user's type.
     *
     * @throws JsonFault if the text is not JSON or does not fit the type
     */
    public Object read(String text, Type type) {
        return Json.notNull(Json.io(() -> {
            ObjectReader reader = jackson().reader(type);
            try (JsonParser parser = new StrictParser(reader.createParser(Json.withoutMark(text)))) {
                return reader.readValue(parser);
            }
        }));
    }

    /**
     * Reads a JSON object as a map.
     *
     * @throws JsonFault if the text is anything else
     */
    @SuppressWarnings("unchecked") // names are text, and anything is an Object
    public Map<String, Object> readMap(String text) {
        return (Map<String, Object>) read(text, Map.class);
    }

    /**
     * Turns a user's value (a record, a map, …) into a tree; what is absent is left out.
     *
     * @throws JsonFault if the value cannot be written as JSON, or if it holds what JSON cannot express: NaN, an infinity or
     *     half a surrogate pair
     */
    public JsonNode tree(Object value) {
        if (value instanceof Record && IS_EMPTY.get(value.getClass())) {
            // Jackson takes a class without properties for one that it does not know.
            return Json.object();
        }
        Jackson jackson = jackson();
        try (TokenBuffer buffer = new TokenBuffer(jackson.mapper(), false)) {
            jackson.mapper().writeValue(buffer, value);
            JsonNode tree = jackson.trees().readTree(buffer.asParser());
            Encodable.check(tree);
            return tree;
        } catch (JsonProcessingException e) {
            throw JsonFault.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (StackOverflowError e) {
            throw new JsonFault("The value contains itself, or is nested too deeply");
        }
    }

    ObjectMapper mapper() {
        return jackson().mapper();
    }

    private Jackson jackson() {
        Jackson made = jackson;
        if (made == null) {
            made = Jackson.of(mapper(modules));
            jackson = made;
        }
        return made;
    }

    /** What Jackson finds in a class when it reads one. */
    public BeanDescription reading(Class<?> type) {
        return mapper().getDeserializationConfig().introspect(mapper().constructType(type));
    }

    /** What Jackson finds in a class when it writes one. */
    public BeanDescription writing(Class<?> type) {
        return mapper().getSerializationConfig().introspect(mapper().constructType(type));
    }
}
