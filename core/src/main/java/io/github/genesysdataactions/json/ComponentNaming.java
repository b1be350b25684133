package io.github.genesysdataactions.json;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AccessorNamingStrategy;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedField;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.DefaultAccessorNamingStrategy;
import java.io.Serial;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes Jackson write the components of records and of Kotlin's classes, and nothing else: to Jackson, a helper method
 * {@code getX()} or {@code isX()} would be a property that the contract does not have.
 */
final class ComponentNaming extends DefaultAccessorNamingStrategy.Provider {
    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public AccessorNamingStrategy forRecord(MapperConfig<?> config, AnnotatedClass type) {
        Map<String, String> accessors = new HashMap<>();
        for (RecordComponent component : type.getRawType().getRecordComponents()) {
            accessors.put(component.getName(), component.getName());
        }
        return new Components(accessors);
    }

    @Override
    public AccessorNamingStrategy forPOJO(MapperConfig<?> config, AnnotatedClass type) {
        if (!Kotlin.isReadable(type.getRawType())) {
            return super.forPOJO(config, type);
        }
        Map<String, String> getters = new HashMap<>();
        for (Kotlin.Property property : Kotlin.properties(type.getRawType())) {
            getters.put(property.getter().getName(), property.name());
        }
        return new Components(getters);
    }

    private static final class Components extends AccessorNamingStrategy {
        private final Map<String, String> accessors;

        Components(Map<String, String> accessors) {
            this.accessors = accessors;
        }

        @Override
        public @Nullable String findNameForRegularGetter(AnnotatedMethod method, String name) {
            return accessors.get(name);
        }

        @Override
        public @Nullable String findNameForIsGetter(AnnotatedMethod method, String name) {
            return accessors.get(name);
        }

        @Override
        public @Nullable String findNameForMutator(AnnotatedMethod method, String name) {
            return null;
        }

        @Override
        public String modifyFieldName(AnnotatedField field, String name) {
            return name;
        }
    }
}
