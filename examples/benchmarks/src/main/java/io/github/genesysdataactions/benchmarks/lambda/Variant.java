package io.github.genesysdataactions.benchmarks.lambda;

import io.github.genesysdataactions.examples.lambda.ProcessCustomer;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A function, and the jars that its zip would have. */
enum Variant {
    HAND_WRITTEN_WITH_LOG(
            HandWrittenWithLog.class, "jackson-core jackson-annotations jackson-databind slf4j-api slf4j-simple"),
    HAND_WRITTEN(HandWritten.class, "jackson-core jackson-annotations jackson-databind"),
    EVENT_CLASSES(
            OnEventClasses.class,
            "jackson-core jackson-annotations jackson-databind slf4j-api slf4j-simple aws-lambda-java-events joda-time"),
    LAMBDA_SUPPORT(
            OnLambdaSupport.class,
            "jackson-core jackson-annotations jackson-databind jackson-datatype-jdk8 jackson-datatype-jsr310 slf4j-api "
                    + "slf4j-simple jspecify crac lambda-support"),
    /** The function that people copy, with the jars that its own zip has. */
    CUSTOMER_LAMBDA(
            ProcessCustomer.class,
            "jackson-core jackson-annotations jackson-databind jackson-datatype-jdk8 jackson-datatype-jsr310 slf4j-api "
                    + "slf4j-simple jspecify crac lambda-support"),
    POWERTOOLS(
            OnPowertools.class,
            "jackson-core jackson-annotations jackson-databind jackson-datatype-joda joda-time jmespath-core "
                    + "jmespath-jackson slf4j-api slf4j-simple aws-lambda-java-events powertools-serialization");

    private final Class<?> handler;
    private final String artifacts;

    Variant(Class<?> handler, String artifacts) {
        this.handler = handler;
        this.artifacts = artifacts;
    }

    String handler() {
        return handler.getName();
    }

    /** Where the function and what lies in its package come from: a folder of classes, or the jar of its module. */
    Path classes() {
        try {
            return Path.of(
                    handler.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The folder of the function's package. */
    String folder() {
        return handler.getPackageName().replace('.', '/');
    }

    List<String> artifacts() {
        return List.of(artifacts.split(" ", -1));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
