package io.github.genesysdataactions.benchmarks.lambda;

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

    List<String> artifacts() {
        return List.of(artifacts.split(" ", -1));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
