package io.github.genesysdataactions.lambda;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** The logging of these tests: every level is on, and what was logged can be asked for. */
public final class RecordingLog implements SLF4JServiceProvider {
    static final List<Line> LINES = new CopyOnWriteArrayList<>();
    static volatile boolean broken;

    private final MDCAdapter mdc = new BasicMDCAdapter();

    /** One call of a logger; {@code text} has the stack trace with all its causes. */
    record Line(Level level, String text, Map<String, String> mdc) {}

    @Override
    public ILoggerFactory getLoggerFactory() {
        return name -> new RecordingLogger(mdc);
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return new BasicMarkerFactory();
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return mdc;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {}

    private static final class RecordingLogger extends LegacyAbstractLogger {
        private static final long serialVersionUID = 1L;

        private final transient MDCAdapter mdc;

        private RecordingLogger(MDCAdapter mdc) {
            this.mdc = mdc;
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level, Marker marker, String pattern, Object[] arguments, Throwable throwable) {
            if (broken) {
                throw new IllegalStateException("The log is broken");
            }
            StringWriter text = new StringWriter();
            text.append(MessageFormatter.basicArrayFormat(pattern, arguments));
            if (throwable != null) {
                throwable.printStackTrace(new PrintWriter(text, true));
            }
            Map<String, String> context = mdc.getCopyOfContextMap();
            LINES.add(new Line(level, text.toString(), context == null ? Map.of() : Map.copyOf(context)));
        }

        @Override
        protected String getFullyQualifiedCallerName() {
            return null;
        }

        @Override
        public boolean isTraceEnabled() {
            return true;
        }

        @Override
        public boolean isDebugEnabled() {
            return true;
        }

        @Override
        public boolean isInfoEnabled() {
            return true;
        }

        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public boolean isErrorEnabled() {
            return true;
        }
    }
}
