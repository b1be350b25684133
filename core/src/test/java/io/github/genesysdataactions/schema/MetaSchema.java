package io.github.genesysdataactions.schema;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** A second opinion on schemas: networknt's validator with the draft-04 documents in its jar. */
public final class MetaSchema {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4);

    private MetaSchema() {}

    /** Returns what draft-04 finds wrong with a schema. */
    public static List<String> faults(Schema schema) {
        return REGISTRY
                .getSchema(SchemaLocation.of("http://json-schema.org/draft-04/schema#"))
                .validate(schema.toJson(), InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** Returns what a schema finds wrong with a value. */
    public static List<String> faults(Schema schema, String json) {
        return REGISTRY.getSchema(schema.toJson(), InputFormat.JSON).validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }
}
