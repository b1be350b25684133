package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;

/** The one configured factory of parsers and generators: bounded about what callers send. */
final class Json {
    static final int MAX_NESTING = 100;
    static final int MAX_NUMBER_LENGTH = 1_000;
    static final int MAX_NAME_LENGTH = 50_000;
    static final int MAX_TOKENS = 1_000_000;
    /** With more, a few bytes of input become gigabytes of digits as soon as {@code setScale} is called. */
    static final int MAX_EXPONENT = 1_000;

    static final JsonFactory FACTORY = JsonFactory.builder()
            // Names come from callers: a shared table of them would grow, and refuses names that collide on purpose.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_NESTING)
                    .maxNumberLength(MAX_NUMBER_LENGTH)
                    .maxNameLength(MAX_NAME_LENGTH)
                    .maxTokenCount(MAX_TOKENS)
                    .build())
            .build();

    private Json() {}
}
