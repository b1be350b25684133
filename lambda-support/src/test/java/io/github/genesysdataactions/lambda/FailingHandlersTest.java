package io.github.genesysdataactions.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailingHandlersTest {

    record Nothing() {}

    /** Answers with what a test says. */
    static final class Scripted extends DataActionHandler<Nothing, Object> {
        private final Callable<Object> script;

        Scripted(Callable<Object> script) {
            this.script = script;
        }

        @Override
        protected Object handle(Nothing input, Invocation invocation) throws Exception {
            return script.call();
        }
    }

    @BeforeEach
    void forgetTheLog() {
        RecordingLog.LINES.clear();
    }

    @AfterEach
    void mendTheLog() {
        RecordingLog.broken = false;
    }

    @Test
    void handleRequest_answers500WhenTheOutputCannotBeWritten() {
        Object[] self = new Object[1];
        self[0] = self;

        assertThat(Call.reply(new Scripted(() -> self), Events.rest("")).status())
                .isEqualTo(500);
    }

    @Test
    void handleRequest_leavesNoInterruptToTheNextCall() {
        Scripted handler = new Scripted(() -> {
            throw new InterruptedException();
        });

        int status = Call.reply(handler, Events.rest("")).status();

        assertThat(Thread.interrupted()).isFalse();
        assertThat(status).isEqualTo(500);
    }

    @Test
    void handleRequest_logsClassAndFramesOfAFailureButNoMessage() {
        Scripted handler = new Scripted(() -> {
            throw new IllegalStateException(Orders.MARKER, new ArithmeticException(Orders.MARKER));
        });

        Call.reply(handler, Events.rest(""));

        assertThat(RecordingLog.LINES)
                .singleElement()
                .extracting(RecordingLog.Line::text)
                .asString()
                .startsWith("Action failed [requestId=req-1]")
                .contains("java.lang.IllegalStateException (message withheld, it may quote the input)")
                .contains("Caused by", "java.lang.ArithmeticException (message withheld")
                .contains("FailingHandlersTest.java")
                .doesNotContain(Orders.MARKER);
    }

    @Test
    void handleRequest_logsAFailureThatCausesItself() {
        Exception first = new Exception();
        Exception second = new Exception(first);
        first.initCause(second);

        int status = Call.reply(
                        new Scripted(() -> {
                            throw first;
                        }),
                        Events.rest(""))
                .status();

        assertThat(status).isEqualTo(500);
        assertThat(RecordingLog.LINES).hasSize(1);
    }

    @Test
    void handleRequest_answersWhenTheLogIsBroken() {
        RecordingLog.broken = true;
        Scripted failing = new Scripted(() -> {
            throw new IllegalStateException(Orders.MARKER);
        });
        Scripted refusing = new Scripted(() -> {
            throw ActionFailedException.conflict("busy", "Someone else is at it.");
        });

        assertThat(Call.reply(failing, Events.rest("")).status()).isEqualTo(500);
        assertThat(Call.reply(refusing, Events.rest("")).field("code")).isEqualTo("busy");
    }
}
