package io.github.genesysdataactions.testing;

/**
 * A place in the files of an action, or in its definition.
 *
 * @param file the file as it was read, such as {@code find-order/request.vm}; for an action that was not read from
 *     files, the field, such as {@code config.request.requestTemplate}
 * @param line from 1
 * @param column from 1
 */
public record Place(String file, int line, int column) {
    /** Returns what to write there; in a JSON file it also says how quotation marks are written. */
    public String remedy(String remedy) {
        return file.endsWith(".json") && remedy.contains("\"")
                ? remedy + " Inside this file write \\\" for each quotation mark."
                : remedy;
    }

    /** Returns {@code file:line:column}, which editors and terminals make a link of. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
