package io.github.genesysdataactions.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.type.ReferenceType;
import com.fasterxml.jackson.databind.type.TypeBindings;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.type.TypeModifier;
import java.io.Serial;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Reads and writes the JDK's optional types: what is empty is {@code null}, or left out where that is the rule. */
final class Optionals extends SimpleModule {
    @Serial
    private static final long serialVersionUID = 1L;

    Optionals() {
        super("Optional");
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addTypeModifier(new References());
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable JsonDeserializer<?> findReferenceDeserializer(
                    ReferenceType type,
                    DeserializationConfig config,
                    BeanDescription description,
                    @Nullable TypeDeserializer contentType,
                    @Nullable JsonDeserializer<?> content) {
                OptionalKind<?> kind = OptionalKind.of(type);
                return kind == null ? null : new OptionalReader<>(kind, type, contentType, content);
            }
        });
        context.addSerializers(new Serializers.Base() {
            @Override
            public @Nullable JsonSerializer<?> findReferenceSerializer(
                    SerializationConfig config,
                    ReferenceType type,
                    BeanDescription description,
                    @Nullable TypeSerializer contentType,
                    @Nullable JsonSerializer<Object> content) {
                OptionalKind<?> kind = OptionalKind.of(type);
                boolean isStatic = contentType == null && config.isEnabled(MapperFeature.USE_STATIC_TYPING);
                return kind == null ? null : new OptionalWriter<>(kind, type, isStatic, contentType, content);
            }
        });
    }

    /** Has Jackson see what they hold. */
    private static final class References extends TypeModifier {
        @Override
        public JavaType modifyType(JavaType type, Type given, TypeBindings bindings, TypeFactory types) {
            OptionalKind<?> kind = type.isReferenceType() ? null : OptionalKind.of(type);
            return kind == null ? type : kind.reference(type, types);
        }
    }
}
