package io.github.genesysdataactions.lambda;

import org.jspecify.annotations.Nullable;

/** Tells whether a snapshot may be taken of this process. */
final class SnapStart {
    /** Lambda says here how the environment came to be (AWS Lambda Developer Guide, "Using Lambda environment variables"). */
    static final String VARIABLE = "AWS_LAMBDA_INITIALIZATION_TYPE";

    private SnapStart() {}

    /** Outside SnapStart the classes of CRaC need not be loaded during a cold start. */
    static boolean possible(@Nullable String initializationType) {
        return initializationType == null || initializationType.equals("snap-start");
    }
}
