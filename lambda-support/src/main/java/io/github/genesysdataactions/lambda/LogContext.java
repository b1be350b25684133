package io.github.genesysdataactions.lambda;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The MDC around one invocation: what is put into it meanwhile, by the user's method too, is gone afterwards. Never throws. */
final class LogContext {
    private final @Nullable Map<String, String> before;

    private LogContext(@Nullable Map<String, String> before) {
        this.before = before;
    }

    static LogContext enter() {
        try {
            return new LogContext(MDC.getCopyOfContextMap());
        } catch (Throwable t) {
            return new LogContext(null);
        }
    }

    static void put(String key, String value) {
        try {
            MDC.put(key, value);
        } catch (Throwable t) {
            // A log line without its id is better than a call without an answer.
        }
    }

    void restore() {
        try {
            if (before == null || before.isEmpty()) {
                MDC.clear();
            } else {
                MDC.setContextMap(before);
            }
        } catch (Throwable t) {
            // As above.
        }
    }
}
