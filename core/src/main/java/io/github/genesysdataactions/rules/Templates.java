package io.github.genesysdataactions.rules;

import io.github.genesysdataactions.velocity.VelocityReference;

/** The templates that stand where none is written, and what templates refer to. */
public final class Templates {
    /** The request template where none is written: the whole input. */
    public static final String WHOLE_INPUT = "${input.rawRequest}";

    /** The success template where none is written: the whole answer. */
    public static final String WHOLE_ANSWER = "${rawResult}";

    private Templates() {}

    /** Returns whether a template takes a value from the integration that the action belongs to. */
    public static boolean needsIntegration(String template) {
        return VelocityReference.in(template).stream()
                .anyMatch(reference -> reference.root().equals("credentials")
                        || reference.root().equals("authResponse"));
    }
}
