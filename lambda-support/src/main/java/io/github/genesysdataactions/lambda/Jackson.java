package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Jackson's data binding, for the types that are not read and written here: java.time, classes with properties, and what
 * modules of the user's own know. Built when the first of them is met, because most functions have none, and a cold start
 * pays for it.
 */
final class Jackson {
    private static final Set<Class<?>> TEXTS = Set.of(
            Instant.class,
            OffsetDateTime.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            YearMonth.class,
            Duration.class,
            Period.class,
            Locale.class);

    private final List<Module> modules;
    private volatile @Nullable JsonMapper mapper;

    Jackson(List<Module> modules) {
        this.modules = modules;
    }

    /** What JSON schema calls the JSON of a type that is left to Jackson; null if the type is refused. */
    @Nullable
    SchemaWord word(Type type) {
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        if (TEXTS.contains(raw)) {
            return SchemaWord.STRING;
        }
        return isKnown(raw) || !modules.isEmpty() ? SchemaWord.ANY : null;
    }

    /** Whether a class is Jackson's to read as a whole, although it may have components. */
    boolean isKnown(Class<?> type) {
        return type == JsonNode.class || (!modules.isEmpty() && !type.isRecord() && !Kotlin.made(type));
    }

    BeanDescription reading(Class<?> type) {
        JsonMapper built = mapper();
        return built.getDeserializationConfig().introspect(built.constructType(type));
    }

    BeanDescription writing(Class<?> type) {
        JsonMapper built = mapper();
        return built.getSerializationConfig().introspect(built.constructType(type));
    }

    JsonMapper mapper() {
        JsonMapper built = mapper;
        if (built == null) {
            built = build();
            mapper = built;
        }
        return built;
    }

    private JsonMapper build() {
        JsonMapper.Builder builder = JsonMapper.builder(Json.FACTORY.copy())
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule()
                        .disable(JavaTimeFeature.ALWAYS_ALLOW_STRINGIFIED_DATE_TIMESTAMPS)
                        .disable(JavaTimeFeature.NORMALIZE_DESERIALIZED_ZONE_ID))
                .addModules(modules)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(
                        DeserializationFeature.ACCEPT_FLOAT_AS_INT,
                        DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE,
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(
                        SerializationFeature.FAIL_ON_EMPTY_BEANS,
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                // "" is not null, although Jackson would read it so for a date, say.
                .withCoercionConfigDefaults(
                        config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
        for (Class<?> type : List.of(LocalDate.class, LocalDateTime.class)) {
            builder.withConfigOverride(type, form -> form.setFormat(JsonFormat.Value.forLeniency(false)));
        }
        return builder.build();
    }
}
