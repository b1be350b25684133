package io.github.genesysdataactions.fleet;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Shares the service's rate limits among all clients of a fleet. The service announces a fixed window: how many calls it
 * allows, how many it has counted, and when the window ends. The store adds up what the clients know of it and hands out
 * permits, so that all clients together stay within the window.
 *
 * <p>There is one operation. A client states its own side in absolute numbers, so that a lost answer or an emptied store is
 * put right by the next statement; the store brings its state up to date, and answers with permits and with what all clients
 * know. A client's statement counts for one {@link Share#lease}: one that does not come again, because its process ended,
 * lapses by itself.
 *
 * <p>For those who write a store: the operation is atomic for each window, answers at once or throws, and measures time by
 * the store's clock alone. Any {@link RuntimeException} means that the store cannot be used now; the client then goes on with
 * its own share of the window and tries again after a second. The exception's message is logged, so it must hold no secret.
 * Safe for any number of threads. The guide "A fleet" has the rules that decide how many permits may be granted, and a test
 * for stores.
 */
@FunctionalInterface
public interface LimitStore {
    /** Takes a client's statement for one window and answers it. */
    Share exchange(Statement statement);

    /**
     * What one client knows, holds and wants of one window.
     *
     * @param host the service's host and the OAuth client whose calls it counts together; calls that the service told to
     *     wait are held back for all windows of this
     * @param window the method and path template whose calls the service counts together
     * @param client the client that speaks; two never share the id
     * @param inFlight calls that were begun and not answered yet
     * @param unused permits that the client keeps for calls to come; what it held before and does not name is given back
     * @param wanted how many more permits it can use now; 0 if it only reports
     * @param known what the service's latest answers said, or {@code null} if that window is over or there was no answer yet
     * @param closed for how long the service told this client to wait; zero if it did not
     */
    record Statement(
            String host,
            String window,
            String client,
            int inFlight,
            int unused,
            int wanted,
            @Nullable Announced known,
            Duration closed) {}

    /**
     * A window as the service announces it in its answers.
     *
     * @param allowed how many calls a window may have; {@link Long#MAX_VALUE} if answers announce no limit
     * @param count how many of them the service has counted
     * @param left until the window ends
     * @param late by how much {@code left} may be too long: the service tells whole seconds, and its answer had a way
     * @param age since the request was sent whose answer told the count
     */
    record Announced(long allowed, long count, Duration left, Duration late, Duration age) {}

    /**
     * The store's answer.
     *
     * @param granted how many permits the client gets, beyond those that it stated as unused
     * @param lease for how long it may use them, from the moment that it asked; it must exchange again before that
     * @param clients how many clients take part, this one included
     * @param known the window as all clients know it, with {@code late} and {@code age} zero; {@code left} is zero if the
     *     window is over and no call of the next one was answered yet; {@code null} if no one knows a window yet
     * @param closed for how long all calls to the host are held back; zero if they are not
     */
    record Share(
            int granted,
            Duration lease,
            int clients,
            @Nullable Announced known,
            Duration closed) {}
}
