package io.github.genesysdataactions.error;

import java.io.Serial;

/**
 * A create was sent, and whether it was carried out could not be found out.
 *
 * <p>Sending it again may leave two actions of one name, as Genesys Cloud takes the same name twice. Look for the name a
 * minute later; if it is not there, create it again. The cause is what happened to the request last: a
 * {@link NetworkException}, an {@link InvalidReplyException}, an {@link ApiException} with a status of 500 or above, or the
 * refusal of a later try.
 */
public final class OutcomeUnknownException extends DataActionsException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes one that says what was looked at and what to do. */
    public OutcomeUnknownException(String message, DataActionsException cause) {
        super(message, cause);
    }
}
