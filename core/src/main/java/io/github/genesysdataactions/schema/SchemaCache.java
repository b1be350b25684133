package io.github.genesysdataactions.schema;

import java.lang.ref.SoftReference;

/**
 * The schemas of the types that were asked for: a type never changes, so each is looked at once.
 *
 * <p>References are soft, so that a type of an outer class loader keeps no inner one, with this library in it, for good.
 */
final class SchemaCache {
    private static final ClassValue<SoftReference<ObjectSchema>> KNOWN = new ClassValue<>() {
        @Override
        protected SoftReference<ObjectSchema> computeValue(Class<?> type) {
            return new SoftReference<>(make(type));
        }
    };

    private SchemaCache() {}

    static ObjectSchema schema(Class<?> type) {
        ObjectSchema known = KNOWN.get(type).get();
        if (known == null) {
            KNOWN.remove(type);
            return make(type);
        }
        return known;
    }

    private static ObjectSchema make(Class<?> type) {
        if (Schema.wrap(TypeSchemas.root(type)) instanceof ObjectSchema object) {
            return object;
        }
        throw new IllegalArgumentException("The type " + type.getSimpleName() + " is not written as a JSON object."
                + " Use a record, or new TypeToken<List<…>>() {} for an output that is a list.");
    }
}
