package io.github.genesysdataactions.testing;

import java.util.Arrays;
import java.util.Optional;

/** The steps of a run, in their order. */
public enum Step {
    /** The custom authentication action of the integration runs. */
    SIGN_IN("Execute custom authentication action"),
    /** The input is held against the input contract. */
    INPUT_CONTRACT("Validate input against schema"),
    /** The URL template is rendered. */
    URL("Resolve URL template"),
    /** The templates of the headers are rendered. */
    HEADERS("Resolve headers"),
    /** The request template is rendered. */
    REQUEST_TEMPLATE("Resolve request template"),
    /** The backend is called. */
    REQUEST("Execute request"),
    /** The JSONPaths of the translation map pick values out of the answer. */
    TRANSLATION_MAP("Apply translation map"),
    /** The success template is rendered. */
    SUCCESS_TEMPLATE("Apply success template"),
    /** The output is held against the output contract. */
    OUTPUT_CONTRACT("Validate output against schema");

    private final String serviceName;

    Step(String serviceName) {
        this.serviceName = serviceName;
    }

    /** Returns what a {@code test} of an organization calls it. */
    public String serviceName() {
        return serviceName;
    }

    /** Returns the step that a {@code test} of an organization calls so; upper and lower case are the same. */
    public static Optional<Step> named(String serviceName) {
        return Arrays.stream(values())
                .filter(step -> step.serviceName.equalsIgnoreCase(serviceName.strip()))
                .findFirst();
    }
}
