package io.github.genesysdataactions.benchmarks.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The baseline: the hand-written function with a log, whose lines have the request id, as every function needs one. */
public final class HandWrittenWithLog implements RequestStreamHandler {
    private static final Logger log = LoggerFactory.getLogger(HandWrittenWithLog.class);

    private final HandWritten work = new HandWritten();

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        MDC.put("requestId", context.getAwsRequestId());
        try {
            work.handleRequest(event, answer, context);
            log.debug("Answered");
        } finally {
            MDC.remove("requestId");
        }
    }
}
