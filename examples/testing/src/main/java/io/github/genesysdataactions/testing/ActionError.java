package io.github.genesysdataactions.testing;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a run failed, as Architect sees it on the failure path of a Call Data Action. */
public final class ActionError {
    private final Step step;
    private final int status;
    private final String message;
    private final @Nullable Place place;
    private final Map<String, Object> outputs;

    ActionError(Step step, int status, String message, @Nullable Place place, Map<String, Object> outputs) {
        this.step = step;
        this.status = status;
        this.message = message;
        this.place = place;
        this.outputs = outputs;
    }

    /** Returns the step that failed. */
    public Step step() {
        return step;
    }

    /** Returns the HTTP status of the failure, such as 400 for a contract that is not met or 504 for a timeout. */
    public int status() {
        return status;
    }

    /** Returns the code, such as {@code INVALID_SCHEMA}. */
    public String code() {
        return String.valueOf(outputs.get("errorCode"));
    }

    /** Returns what happened in particular, in the words of the test page; they may quote the backend's answer. */
    public String message() {
        return message;
    }

    /** Returns where in the action's files the fault is, if one place is to blame. */
    public Optional<Place> place() {
        return Optional.ofNullable(place);
    }

    /** Returns the outputs that Architect binds on the failure path, such as {@code errorCode} and {@code userMessage}. */
    public Map<String, Object> outputs() {
        return outputs;
    }

    /** Returns step, status and code; no value. */
    @Override
    public String toString() {
        return step + " failed with " + status + " " + code();
    }
}
