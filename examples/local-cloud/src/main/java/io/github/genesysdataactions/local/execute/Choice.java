package io.github.genesysdataactions.local.execute;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A choice of this cloud about the execution of actions that can also be made otherwise: no public document settles it.
 * The ids are those of {@code choices.json}.
 */
public enum Choice {
    /** Otherwise an empty remote answer is a failed step. */
    EMPTY_REMOTE_ANSWER("empty-remote-answer"),

    /** Otherwise {@code ${credentials.…}} and {@code ${authResponse.…}} without a value print themselves. */
    MISSING_VALUE("missing-value"),

    /** Otherwise {@code phoneNumberFilter} asks for the number as it is only. */
    PHONE_NUMBER_FILTER("phone-number-filter"),

    /** Otherwise each key goes into its object under {@code id}, if no name is given. */
    MOVE_KEYS("move-keys"),

    /** Otherwise {@code optionalQueryParam} puts {@code &} in front. */
    OPTIONAL_QUERY_PARAM("optional-query-param"),

    /** Otherwise a remote 4xx is the status of the failure, too. */
    REMOTE_STATUS("remote-status"),

    /** Otherwise characters of a URL beyond ASCII are a failed step. */
    URL_ENCODING("url-encoding"),

    /** Otherwise an empty text is false in {@code #if}, as today's Velocity has it unless told. */
    VELOCITY("velocity");

    private final String id;

    Choice(String id) {
        this.id = id;
    }

    /** Returns the id in {@code choices.json}. */
    public String id() {
        return id;
    }

    /**
     * Returns the choice of an id.
     *
     * @throws IllegalArgumentException if it cannot be made otherwise
     */
    public static Choice of(String id) {
        return Arrays.stream(values())
                .filter(choice -> choice.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + id + "' is not one of the choices that can be"
                        + " made otherwise: "
                        + Arrays.stream(values()).map(Choice::id).collect(Collectors.joining(", ")) + "."));
    }
}
