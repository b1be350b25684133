package io.github.genesysdataactions.http.jdk;

import io.github.genesysdataactions.error.ApiError;
import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.DeadlineExceededException;
import io.github.genesysdataactions.error.InvalidReplyException;
import io.github.genesysdataactions.error.NetworkException;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.ReplyErrors;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** What happened on the wire, as exceptions that say where to look. */
final class NetworkFailures {
    /** Their messages are fixed texts or names of hosts and certificates; other messages may quote what was received. */
    private static final Set<Class<? extends Throwable>> HARMLESS = Set.of(
            ConnectException.class,
            SocketException.class,
            EOFException.class,
            HttpTimeoutException.class,
            HttpConnectTimeoutException.class,
            UnresolvedAddressException.class,
            SSLException.class,
            SSLHandshakeException.class);

    /** What a proxy answers that may do better a moment later. */
    private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);

    private static final String NETWORK = "Check the network: address, proxy, firewall.";
    private static final String PROXY_SETTINGS =
            "Check the proxy: does it know the address, and may this program use it?";
    private static final String PROXY_CREDENTIALS = "Give the client an HttpClient that has an Authenticator; for https"
            + " addresses Java also wants -Djdk.http.auth.tunneling.disabledSchemes= (empty), as it leaves Basic out"
            + " by default.";

    private final Call call;
    private final URI host;

    NetworkFailures(Call call, URI host) {
        this.call = call;
        this.host = host;
    }

    DeadlineExceededException noTimeLeft() {
        return call.outOfTime(
                "the " + readable(call.budget().deadline().total()) + " for the whole call are over", "", null);
    }

    CallInterruptedException interruptedBefore() {
        return call.interrupted("", null);
    }

    /** Keeps no cause but the interrupt itself, as others may quote what was received. */
    CallInterruptedException interrupted(Exception e) {
        return new CallInterruptedException(
                "Could not " + call.purpose() + ": the thread was interrupted while it waited for the answer of "
                        + host.getHost() + "." + openOutcome(),
                true,
                e instanceof InterruptedException ? e : null);
    }

    DeadlineExceededException timeout(Duration time) {
        return new DeadlineExceededException(
                "Could not " + call.purpose() + ": " + host.getHost() + " gave no complete answer within "
                        + readable(time) + "."
                        + openOutcome() + " Check the network, or set"
                        + " a longer requestTimeout or timeout.",
                true,
                null);
    }

    InvalidReplyException tooLarge(BodyBytes.Exceeded failure) {
        return new InvalidReplyException(
                "Could not " + call.purpose() + ": the answer of " + host.getHost() + " (" + failure.status()
                        + ") is larger than 10 MB." + openOutcome() + " " + ReplyErrors.LOOK_BETWEEN,
                new ApiError(failure.status(), null, null, null, List.of()),
                null);
    }

    /** A proxy did not let the request pass; where it does not say that this may change, another try is in vain. */
    NetworkException refusedBy(@Nullable InetSocketAddress proxy, int status) {
        boolean wantsCredentials = status == 407;
        String what = named(proxy)
                + (wantsCredentials
                        ? " wants credentials (407)"
                        : " refused a tunnel to " + host + " with status " + status);
        return notSent(what, wantsCredentials ? PROXY_CREDENTIALS : PROXY_SETTINGS, PASSING.contains(status), null);
    }

    /** The time was over before there was a connection. */
    DeadlineExceededException connectTimeout(Duration time, Throwable failure) {
        return call.outOfTime(
                "there was no connection to " + host + " within " + readable(time), " " + NETWORK, harmless(failure));
    }

    /** What the program brought along failed. */
    NetworkException of(UserHookFault fault) {
        return notSent(fault.what(), "Check that part of the program.", false, harmless(fault.failure()));
    }

    NetworkException of(Throwable failure, Optional<InetSocketAddress> proxy) {
        if (failure instanceof HttpConnectTimeoutException
                || failure instanceof ConnectException
                || failure instanceof UnresolvedAddressException) {
            String end = proxy.map(NetworkFailures::named).orElse(host.toString());
            return notSent("there is no connection to " + end, NETWORK, true, harmless(failure));
        }
        if (failure instanceof SSLHandshakeException handshake) {
            return ofHandshake(handshake);
        }
        if (failure instanceof SSLException
                && String.valueOf(failure.getMessage()).contains("plaintext")) {
            return notSent(host + " does not speak TLS there", "Check address and port.", false, harmless(failure));
        }
        return new NetworkException(
                "Could not " + call.purpose() + ": the connection to " + host
                        + " broke before the whole answer was there." + openOutcome() + " Check the network.",
                true,
                harmless(failure));
    }

    private NetworkException ofHandshake(SSLHandshakeException failure) {
        return String.valueOf(failure.getMessage()).startsWith("Remote host")
                ? notSent(
                        "the TLS handshake with " + host + " was broken off",
                        "Check the network.",
                        true,
                        harmless(failure))
                : notSent(
                        "there is no trusted TLS connection to " + host,
                        "Check the certificates: a proxy that opens TLS needs its own in the SSLContext.",
                        false,
                        harmless(failure));
    }

    private NetworkException notSent(String what, String remedy, boolean isTransient, @Nullable Throwable cause) {
        return new NetworkException(
                "Could not " + call.purpose() + ": " + what + "." + call.notSent() + " " + remedy,
                call.attempts().mayHaveArrived(),
                isTransient,
                cause);
    }

    private static String named(@Nullable InetSocketAddress proxy) {
        return proxy == null ? "the proxy" : "the proxy " + proxy.getHostString() + ":" + proxy.getPort();
    }

    /** Of a request that only reads no one wants to know. */
    private String openOutcome() {
        return call.changesNothing() ? "" : " It is uncertain whether the request was carried out.";
    }

    private static String readable(Duration time) {
        return Math.max(1, time.toMillis()) + " ms";
    }

    private static Throwable harmless(Throwable failure) {
        IOException copy = HARMLESS.contains(failure.getClass()) && failure.getMessage() != null
                ? new IOException(failure.getClass().getName() + ": " + failure.getMessage())
                : new IOException(failure.getClass().getName() + " (its message may quote what was received)");
        copy.setStackTrace(failure.getStackTrace());
        return copy;
    }
}
