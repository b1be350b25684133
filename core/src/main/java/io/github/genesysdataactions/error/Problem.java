package io.github.genesysdataactions.error;

import java.io.Serializable;

/**
 * One fault, where it is, and what to do about it.
 *
 * @param path where, as a JSONPath into the document that would be sent, such as
 *     {@code $.contract.input.inputSchema.properties.address}
 * @param message which rule is broken, and by which value
 * @param remedy what to write instead
 */
public record Problem(String path, String message, String remedy) implements Serializable {
    /** Writes the fault on one line. */
    @Override
    public String toString() {
        return path + ": " + message + " " + remedy;
    }
}
