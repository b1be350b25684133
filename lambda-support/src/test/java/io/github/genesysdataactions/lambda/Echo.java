package io.github.genesysdataactions.lambda;

import java.util.concurrent.Callable;

/** A handler with options, which does what a test says. */
final class Echo extends DataActionHandler<Echo.Nothing, Object> {
    private final Callable<?> script;

    record Nothing() {}

    record Said(String what) {}

    private Echo(HandlerOptions options, Callable<?> script) {
        super(options);
        this.script = script;
    }

    static Echo of(HandlerOptions options) {
        return new Echo(options, () -> new Said("hello"));
    }

    static Echo of(HandlerOptions options, Callable<?> script) {
        return new Echo(options, script);
    }

    @Override
    protected Object handle(Nothing input, Invocation invocation) throws Exception {
        return script.call();
    }
}
