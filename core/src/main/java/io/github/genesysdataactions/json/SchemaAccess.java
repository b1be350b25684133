package io.github.genesysdataactions.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Opens schemas to the hidden parts of this library, so that a document is written from their trees and not from texts that
 * are made and read again. Users see no Jackson type at a schema, so the schemas' package hands the trees over here.
 */
public final class SchemaAccess {
    private static volatile @Nullable Function<Object, ObjectNode> opener;

    private SchemaAccess() {}

    /** Sets what opens a schema; done once, when the class of schemas is loaded. */
    public static void openWith(Function<Object, ObjectNode> opener) {
        SchemaAccess.opener = opener;
    }

    /** Returns a schema's tree, for reading only. */
    public static ObjectNode of(Object schema) {
        return Objects.requireNonNull(opener).apply(schema);
    }
}
