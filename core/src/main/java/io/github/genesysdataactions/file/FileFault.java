package io.github.genesysdataactions.file;

import io.github.genesysdataactions.json.JsonPath;

/**
 * What is wrong with a file, before its line is known.
 *
 * @param holder the object that has the value, or lacks it
 * @param field the value's name
 */
record FileFault(JsonPath holder, String field, String message, String remedy) {
    JsonPath path() {
        return holder.field(field);
    }
}
