package io.github.genesysdataactions.schema;

/**
 * One difference between two schemas.
 *
 * @param path where, as a JSONPath, such as {@code $.contract.input.inputSchema.properties.limit}
 * @param message what changes, and for a breaking change what that does to flows
 * @param breaking whether a flow that was made for the one schema can fail with the other
 */
public record SchemaChange(String path, String message, boolean breaking) {
    /** Writes the change on one line. */
    @Override
    public String toString() {
        return (breaking ? "breaking: " : "compatible: ") + path + ": " + message;
    }
}
