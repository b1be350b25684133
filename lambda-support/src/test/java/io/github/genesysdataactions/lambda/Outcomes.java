package io.github.genesysdataactions.lambda;

import java.util.NoSuchElementException;
import java.util.Optional;

/** A handler whose foreseen failures are a field of the output. */
final class Outcomes extends DataActionHandler<Outcomes.Request, Outcomes.Result> {
    record Request(String what) {}

    record Failure(int status, String code, String message) {}

    record Result(Optional<String> state, Optional<Failure> failure) {}

    Outcomes() {
        super(HandlerOptions.standard()
                .withFailureField("failure")
                .withFailure(NoSuchElementException.class, 404, "unknown_order", "There is no such order."));
    }

    @Override
    protected Result handle(Request request, Invocation invocation) {
        return switch (request.what()) {
            case "mapped" -> throw new NoSuchElementException();
            case "own" -> throw ActionFailedException.of(429, "slow_down", "Try again later.");
            case "unforeseen" -> throw new IllegalStateException();
            case "long" -> new Result(Optional.of("x".repeat(7 * 1024 * 1024)), Optional.empty());
            case "below" -> new Result(Optional.of("x".repeat(1024 * 1024)), Optional.empty());
            default -> new Result(Optional.of("shipped"), Optional.empty());
        };
    }
}
