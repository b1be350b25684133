package io.github.genesysdataactions.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.Serial;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Reads and writes java.time by Jackson's module for it, whose classes are loaded when the first such type comes. */
final class JavaTimes extends SimpleModule {
    @Serial
    private static final long serialVersionUID = 1L;

    JavaTimes() {
        super("java.time on demand");
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable JsonDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription description)
                    throws JsonMappingException {
                return isTime(type) ? Loaded.DESERIALIZERS.findBeanDeserializer(type, config, description) : null;
            }

            @Override
            public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
                return false;
            }
        });
        context.addSerializers(new Serializers.Base() {
            @Override
            public @Nullable JsonSerializer<?> findSerializer(
                    SerializationConfig config, JavaType type, BeanDescription description) {
                return isTime(type) ? Loaded.SERIALIZERS.findSerializer(config, type, description) : null;
            }
        });
    }

    private static boolean isTime(JavaType type) {
        return type.getRawClass().getName().startsWith("java.time.");
    }

    /** What the module would add to a mapper. */
    private static final class Loaded {
        static final Deserializers DESERIALIZERS;
        static final Serializers SERIALIZERS;

        static {
            Object[] found = new Object[2];
            // The context has thirty methods, of which the module calls these two for what is wanted here.
            SetupContext context = (SetupContext) Proxy.newProxyInstance(
                    Loaded.class.getClassLoader(), new Class<?>[] {SetupContext.class}, (proxy, method, arguments) -> {
                        switch (method.getName()) {
                            case "addDeserializers" -> found[0] = found[0] == null ? arguments[0] : found[0];
                            case "addSerializers" -> found[1] = found[1] == null ? arguments[0] : found[1];
                            default -> {}
                        }
                        return method.getReturnType() == boolean.class ? Boolean.FALSE : null;
                    });
            new JavaTimeModule()
                    .disable(JavaTimeFeature.ALWAYS_ALLOW_STRINGIFIED_DATE_TIMESTAMPS)
                    .disable(JavaTimeFeature.NORMALIZE_DESERIALIZED_ZONE_ID)
                    .setupModule(context);
            DESERIALIZERS = (Deserializers) found[0];
            SERIALIZERS = (Serializers) found[1];
        }
    }
}
