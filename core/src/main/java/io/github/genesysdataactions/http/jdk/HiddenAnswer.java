package io.github.genesysdataactions.http.jdk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A status that the JDK's client reports as an exception instead of an answer: a proxy refused the tunnel to an https
 * address, or the client's authenticator has nothing to answer to 401 or 407.
 */
record HiddenAnswer(int status, boolean isFromProxy) {
    private static final Pattern TUNNEL = Pattern.compile("Tunnel failed, got: (\\d{3})");

    static Optional<HiddenAnswer> in(Throwable failure, boolean isProxied) {
        String message = String.valueOf(failure.getMessage());
        Matcher tunnel = TUNNEL.matcher(message);
        if (tunnel.matches()) {
            return Optional.of(new HiddenAnswer(Integer.parseInt(tunnel.group(1)), true));
        }
        if (message.equals("Proxy-Authenticate header missing for response code 407")) {
            return Optional.of(new HiddenAnswer(407, true));
        }
        if (message.equals("WWW-Authenticate header missing for response code 401")) {
            return Optional.of(new HiddenAnswer(401, false));
        }
        boolean isUnanswered =
                message.equals("No credentials provided") || message.startsWith("too many authentication attempts");
        return isUnanswered ? Optional.of(new HiddenAnswer(isProxied ? 407 : 401, isProxied)) : Optional.empty();
    }
}
