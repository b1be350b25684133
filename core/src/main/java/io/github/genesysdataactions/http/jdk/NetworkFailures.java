package io.github.genesysdataactions.http.jdk;

import io.github.genesysdataactions.error.ApiFailure;
import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.DeadlineExceededException;
import io.github.genesysdataactions.error.InvalidReplyException;
import io.github.genesysdataactions.error.NetworkException;
import io.github.genesysdataactions.http.Call;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
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

    private final Call call;
    private final URI host;

    NetworkFailures(Call call, URI host) {
        this.call = call;
        this.host = host;
    }

    DeadlineExceededException noTimeLeft() {
        return new DeadlineExceededException(
                "Could not " + call.purpose() + ": the "
                        + readable(call.limits().deadline().total())
                        + " for the whole call were over before the request was sent." + call.earlierTries(),
                call.attempts().mayHaveArrived(),
                null);
    }

    CallInterruptedException interruptedBefore() {
        return new CallInterruptedException(
                "Could not " + call.purpose() + ": the thread was interrupted." + call.notSent(),
                call.attempts().mayHaveArrived(),
                null);
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
                        + openOutcome() + " Look at the network, or set"
                        + " a longer requestTimeout or timeout.",
                true,
                null);
    }

    DataActionsException of(@Nullable Throwable failure) {
        if (failure instanceof BodyLimit.Exceeded exceeded) {
            return new InvalidReplyException(
                    "Could not " + call.purpose() + ": the answer of " + host.getHost() + " (" + exceeded.status()
                            + ") is larger than 10 MB." + openOutcome()
                            + " Look at what stands between this program and Genesys Cloud (proxy, gateway, address).",
                    new ApiFailure(exceeded.status(), null, null, null, List.of()),
                    null);
        }
        if (failure instanceof HttpConnectTimeoutException
                || failure instanceof ConnectException
                || failure instanceof UnresolvedAddressException) {
            return new NetworkException(
                    "Could not " + call.purpose() + ": there is no connection to " + host + "." + call.notSent()
                            + " Look at the network: address, proxy, firewall.",
                    call.attempts().mayHaveArrived(),
                    harmless(failure));
        }
        if (failure instanceof SSLException) {
            boolean handshake = failure instanceof SSLHandshakeException;
            return new NetworkException(
                    "Could not " + call.purpose() + ": there is no trusted TLS connection to " + host
                            + ". Look at certificates: a proxy that opens TLS needs its own in the SSLContext."
                            + call.earlierTries(),
                    !handshake || call.attempts().mayHaveArrived(),
                    handshake ? untrusted(failure) : harmless(failure));
        }
        return new NetworkException(
                "Could not " + call.purpose() + ": the connection to " + host
                        + " broke before the whole answer was there." + openOutcome() + " Look at the network.",
                true,
                failure == null ? null : harmless(failure));
    }

    /** Of a request that only reads nobody wants to know. */
    private String openOutcome() {
        return call.changesNothing() ? "" : " Whether the request was carried out is open.";
    }

    private static String readable(Duration time) {
        return Math.max(1, time.toMillis()) + " ms";
    }

    /** Keeps its kind: another try would meet the same certificates. */
    private static Throwable untrusted(Throwable failure) {
        Throwable copy = new SSLHandshakeException(harmless(failure).getMessage());
        copy.setStackTrace(failure.getStackTrace());
        return copy;
    }

    private static Throwable harmless(Throwable failure) {
        IOException copy = HARMLESS.contains(failure.getClass()) && failure.getMessage() != null
                ? new IOException(failure.getClass().getName() + ": " + failure.getMessage())
                : new IOException(failure.getClass().getName() + " (its message may quote what was received)");
        copy.setStackTrace(failure.getStackTrace());
        return copy;
    }
}
