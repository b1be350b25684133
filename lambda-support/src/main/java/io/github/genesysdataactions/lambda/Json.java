package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;

/** The one configured mapper: strict and bounded about what callers send, sparing about what is sent back. */
final class Json {
    static final int MAX_NESTING = 100;
    static final int MAX_NUMBER_LENGTH = 1_000;

    static final JsonMapper MAPPER = mapper();

    private Json() {}

    private static JsonMapper mapper() {
        return JsonMapper.builder(factory())
                .addModule(new Jdk8Module())
                .addModule(FiniteNumber.module())
                .nodeFactory(new BoundedNumbers())
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .withCoercionConfigDefaults(Json::refuseEmpties)
                .withCoercionConfig(LogicalType.Textual, Json::refuseScalars)
                .withCoercionConfig(LogicalType.Enum, Json::refuseScalars)
                .withCoercionConfig(LogicalType.Boolean, Json::refuseScalars)
                .withCoercionConfig(LogicalType.Integer, Json::refuseText)
                .withCoercionConfig(LogicalType.Float, Json::refuseText)
                .build();
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                // Names come from callers: a shared table of them would grow, and refuses names that collide on
                // purpose.
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_NESTING)
                        .maxNumberLength(MAX_NUMBER_LENGTH)
                        .build())
                .build();
    }

    private static void refuseEmpties(MutableCoercionConfig config) {
        refuse(config, List.of(CoercionInputShape.EmptyString, CoercionInputShape.EmptyArray));
    }

    private static void refuseText(MutableCoercionConfig config) {
        refuseEmpties(config);
        refuse(config, List.of(CoercionInputShape.String, CoercionInputShape.Boolean));
    }

    private static void refuseScalars(MutableCoercionConfig config) {
        refuseEmpties(config);
        refuse(config, List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean));
    }

    private static void refuse(MutableCoercionConfig config, List<CoercionInputShape> shapes) {
        shapes.forEach(shape -> config.setCoercion(shape, CoercionAction.Fail));
    }
}
