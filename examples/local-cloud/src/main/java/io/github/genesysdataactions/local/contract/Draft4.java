package io.github.genesysdataactions.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.json.NotJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Compiles JSON schemas, always as draft-04, whatever dialect they name. */
public final class Draft4 {
    // The library warns about every keyword it does not know; contracts may hold any.
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            Dialect.builder(Dialects.getDraft4())
                    .unknownKeywordFactory((name, context) -> new NonValidationKeyword(name))
                    .build(),
            registry -> registry.schemaCacheEnabled(false));

    private Draft4() {}

    /** Compiles a schema of a contract. */
    public static Schema compile(JsonNode schema) {
        JsonNode plain = schema.deepCopy();
        if (plain instanceof ObjectNode object) {
            object.remove("$schema");
            // An id is only an address to resolve references against, and contracts have none.
            object.remove("id");
        }
        return REGISTRY.getSchema(plain);
    }

    static Schema metaSchema() {
        return REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_4.getDialectId()));
    }

    static Schema resource(String name) {
        try (InputStream in = Draft4.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + name + " is missing");
            }
            return compile(Json.parse(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NotJson e) {
            throw new IllegalStateException("Resource " + name + " is damaged", e);
        }
    }
}
