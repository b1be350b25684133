package io.github.genesysdataactions.http;

import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.InvalidReplyException;
import io.github.genesysdataactions.error.NetworkException;

/** Whether a failure leaves it open that the request was carried out, and what came back. */
public enum OpenOutcome {
    /** The request was not carried out, or it was never sent. */
    NO,
    /** A gateway or the server answered 502, 503 or 504, which may hide a success. */
    AFTER_ANSWER,
    /** No answer came, or none that can be read. */
    AFTER_SILENCE;

    /** Judges a failure of a call that changes something. */
    public static OpenOutcome of(DataActionsException failure) {
        if (SharedFailure.isShared(failure)) {
            return NO;
        }
        if (failure instanceof InvalidReplyException e && e.status() < 300) {
            return AFTER_SILENCE;
        }
        if (failure instanceof NetworkException e) {
            return e.requestMayHaveArrived() ? AFTER_SILENCE : NO;
        }
        return failure instanceof ApiException e && isFault(e.status()) ? AFTER_ANSWER : NO;
    }

    static boolean isFault(int status) {
        return status == 502 || status == 503 || status == 504;
    }
}
