package io.github.genesysdataactions.lambda;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an application answers to an exception of its own. */
record ExceptionMapping<E extends Exception>(Class<E> type, Function<? super E, ActionFailedException> answer) {
    /** The answer, or null if the failure is of another type. */
    @Nullable
    ActionFailedException answerTo(Throwable failure) {
        return type.isInstance(failure) ? answer.apply(type.cast(failure)) : null;
    }
}
