package io.github.genesysdataactions.http.jdk;

import io.github.genesysdataactions.http.ClosedException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** One request and its whole answer over the JDK's client; whatever else comes of it becomes one exception of ours. */
final class RoundTrip {
    /** What came back, its body unchanged. */
    record Answer(int status, HttpHeaders headers, ByteBuffer body) {}

    private static final int PROXY_WANTS_CREDENTIALS = 407;

    /** The JDK's timers count in milliseconds. */
    private static final long JDK_TICK_NANOS = 2_000_000;

    private final JdkClient client;
    private final URI address;
    private final NetworkFailures failures;

    RoundTrip(JdkClient client, URI address, NetworkFailures failures) {
        this.client = client;
        this.address = address;
        this.failures = failures;
    }

    Answer send(JdkClient.Timed request, int bodyLimit, Duration time) {
        if (time.isZero()) {
            throw failures.noTimeLeft();
        }
        if (Thread.currentThread().isInterrupted()) {
            throw failures.interruptedBefore();
        }
        long start = System.nanoTime();
        HttpResponse<ByteBuffer> response;
        try {
            response = client.send(address, request, bodyLimit, time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failures.interrupted(e);
        } catch (TimeoutException e) {
            throw failures.timeout(time);
        } catch (ClosedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The request is written on this thread, and an interrupt closes the channel under it.
            if (Thread.currentThread().isInterrupted()) {
                throw failures.interrupted(e);
            }
            Optional<UserHookFault> fault = UserHookFault.in(e);
            if (fault.isPresent()) {
                throw failures.of(fault.get());
            }
            boolean isTimeOver = System.nanoTime() - start >= time.toNanos() - JDK_TICK_NANOS;
            if (e instanceof HttpConnectTimeoutException && isTimeOver) {
                throw failures.connectTimeout(time, original(e));
            }
            return hiddenIn(original(e));
        }
        if (response.statusCode() == PROXY_WANTS_CREDENTIALS) {
            Optional<InetSocketAddress> proxy = client.proxy(address);
            if (proxy.isPresent()) {
                throw failures.refusedBy(proxy.get(), PROXY_WANTS_CREDENTIALS);
            }
        }
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    private Answer hiddenIn(Throwable failure) {
        if (failure instanceof BodyBytes.Exceeded exceeded) {
            throw failures.tooLarge(exceeded);
        }
        Optional<InetSocketAddress> proxy = client.proxy(address);
        Optional<HiddenAnswer> hidden = HiddenAnswer.in(failure, proxy.isPresent());
        if (hidden.isEmpty()) {
            throw failures.of(failure, proxy);
        }
        int status = hidden.get().status();
        if (hidden.get().isFromProxy()) {
            throw failures.refusedBy(proxy.orElse(null), status);
        }
        return new Answer(status, HttpHeaders.of(Map.of(), (name, value) -> true), ByteBuffer.allocate(0));
    }

    /** The blocking door of the JDK's client wraps what happened, to have both stack traces. */
    private static Throwable original(Exception e) {
        return e.getCause() == null ? e : e.getCause();
    }
}
