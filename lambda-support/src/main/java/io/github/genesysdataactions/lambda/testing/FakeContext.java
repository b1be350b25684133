package io.github.genesysdataactions.lambda.testing;

import com.amazonaws.services.lambda.runtime.Client;
import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Lambda context for tests, by default with the request id {@code test-request}, 30 seconds left and no client
 * context. The remaining time does not count down. Immutable.
 */
public final class FakeContext implements Context {
    private static final String FUNCTION = "test-function";

    private final @Nullable String requestId;
    private final Duration remainingTime;
    private final Map<String, String> clientValues;

    private FakeContext(@Nullable String requestId, Duration remainingTime, Map<String, String> clientValues) {
        this.requestId = requestId;
        this.remainingTime = Objects.requireNonNull(remainingTime, "remainingTime");
        this.clientValues = clientValues;
    }

    /** Returns a context with the default values. */
    public static FakeContext standard() {
        return new FakeContext("test-request", Duration.ofSeconds(30), Map.of());
    }

    /** Returns a copy with this request id, or without one if it is {@code null}. */
    public FakeContext withRequestId(@Nullable String id) {
        return new FakeContext(id, remainingTime, clientValues);
    }

    /** Returns a copy with this remaining time, cut to whole milliseconds; negative if the call is overdue. */
    public FakeContext withRemainingTime(Duration time) {
        return new FakeContext(requestId, time, clientValues);
    }

    /** Returns a copy with another custom value in the client context, where direct invocations have their headers. */
    public FakeContext withClientValue(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(clientValues);
        more.put(name, value);
        return new FakeContext(requestId, remainingTime, more);
    }

    @Override
    @SuppressWarnings("NullAway") // AWS's own types know no @Nullable.
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return Math.toIntExact(remainingTime.toMillis());
    }

    @Override
    @SuppressWarnings("NullAway") // As above: null is what the runtime gives for a call without a client context.
    public ClientContext getClientContext() {
        return clientValues.isEmpty() ? null : new Values(Map.copyOf(clientValues));
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/" + FUNCTION;
    }

    @Override
    public String getLogStreamName() {
        return "2026/01/01/[$LATEST]0";
    }

    @Override
    public String getFunctionName() {
        return FUNCTION;
    }

    @Override
    public String getFunctionVersion() {
        return "$LATEST";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:us-east-1:111122223333:function:" + FUNCTION;
    }

    @Override
    @SuppressWarnings("NullAway") // As above.
    public CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public int getMemoryLimitInMB() {
        return 512;
    }

    /** Returns a logger that writes to standard output, where Lambda's own writes too. */
    @Override
    public LambdaLogger getLogger() {
        return new StandardOutput();
    }

    private static final class StandardOutput implements LambdaLogger {
        @Override
        public void log(String message) {
            System.out.println(message);
        }

        @Override
        public void log(byte[] message) {
            log(new String(message, StandardCharsets.UTF_8));
        }
    }

    private record Values(Map<String, String> custom) implements ClientContext {
        @Override
        @SuppressWarnings("NullAway") // As above.
        public Client getClient() {
            return null;
        }

        @Override
        public Map<String, String> getCustom() {
            return custom;
        }

        @Override
        public Map<String, String> getEnvironment() {
            return Map.of();
        }
    }
}
