package io.github.genesysdataactions.local.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;

/** Says that a text is not one JSON value, and where it goes wrong, without quoting it. */
public final class NotJson extends Exception {
    private static final long serialVersionUID = 1L;

    NotJson(String reason) {
        super(reason);
    }

    // Jackson's message quotes the input, so neither it nor the exception goes any further.
    static NotJson at(JsonProcessingException e) {
        JsonLocation where = e.getLocation();
        return new NotJson(
                where == null
                        ? "malformed"
                        : "malformed at line " + where.getLineNr() + ", column " + where.getColumnNr());
    }
}
