package io.github.genesysdataactions.schema;

import java.lang.ref.SoftReference;

/**
 * The schemas of the records that were asked for: a record never changes, so each is looked at once.
 *
 * <p>References are soft, so that a record of an outer class loader keeps no inner one, with this library in it, for good.
 */
final class KnownRecords {
    private static final ClassValue<SoftReference<ObjectSchema>> KNOWN = new ClassValue<>() {
        @Override
        protected SoftReference<ObjectSchema> computeValue(Class<?> type) {
            return new SoftReference<>(make(type));
        }
    };

    private KnownRecords() {}

    static ObjectSchema schema(Class<? extends Record> type) {
        ObjectSchema known = KNOWN.get(type).get();
        if (known == null) {
            KNOWN.remove(type);
            return make(type);
        }
        return known;
    }

    private static ObjectSchema make(Class<?> type) {
        return new ObjectSchema(new RecordSchemas(type.asSubclass(Record.class)).root());
    }
}
