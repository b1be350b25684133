package io.github.genesysdataactions.http.token;

import io.github.genesysdataactions.http.ReplyErrors;
import java.time.Duration;

/**
 * What is known of a token that the API refused.
 *
 * @param age since the login gave it
 * @param hadWorked whether the API ever answered it with anything but 401
 */
record RefusedToken(Duration age, boolean hadWorked) {
    /** Returns sentences for a message: how old it was, what came of asking for another, and where to look. */
    String remark(String outcome) {
        return "The access token was " + readable(age) + " old" + (hadWorked ? " and had been accepted" : "") + outcome
                + ". "
                + (hadWorked
                        ? "Check what has changed since: the OAuth client, its organization, or a gateway in between."
                        : "The login issued it, so id and secret are right: check the region or address, the OAuth"
                                + " client (is it active?), and what is in between (proxy, gateway).");
    }

    private static String readable(Duration age) {
        return age.toMinutes() < 2
                ? ReplyErrors.readable(age)
                : age.toHours() < 2 ? age.toMinutes() + " min" : age.toHours() + " h";
    }
}
