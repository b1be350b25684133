package io.github.genesysdataactions.local.gateway;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The context of one invocation. What a function logs through it goes to SLF4J at INFO. */
public final class LocalContext implements Context {
    /** The account id that AWS uses in its examples. */
    public static final String ACCOUNT = "123456789012";

    private static final int MEMORY_MEGABYTES = 512;

    private final String functionName;
    private final String arn;
    private final String requestId;
    private final long deadline;

    /**
     * Makes the context of an invocation that begins now.
     *
     * @param timeout what {@link #getRemainingTimeInMillis()} counts down from
     */
    public LocalContext(String functionName, String arn, String requestId, Duration timeout) {
        this.functionName = functionName;
        this.arn = arn;
        this.requestId = requestId;
        this.deadline = System.nanoTime() + timeout.toNanos();
    }

    @Override
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/" + functionName;
    }

    @Override
    public String getLogStreamName() {
        return "local";
    }

    @Override
    public String getFunctionName() {
        return functionName;
    }

    @Override
    public String getFunctionVersion() {
        return "$LATEST";
    }

    @Override
    public String getInvokedFunctionArn() {
        return arn;
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return (int) Math.max(0, Duration.ofNanos(deadline - System.nanoTime()).toMillis());
    }

    @Override
    public int getMemoryLimitInMB() {
        return MEMORY_MEGABYTES;
    }

    @Override
    public LambdaLogger getLogger() {
        Logger log = LoggerFactory.getLogger("function." + functionName);
        return new LambdaLogger() {
            @Override
            public void log(String message) {
                log.info("{}", message);
            }

            @Override
            public void log(byte[] message) {
                log.info("{}", new String(message, StandardCharsets.UTF_8));
            }
        };
    }
}
