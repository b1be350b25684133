package io.github.genesysdataactions.http.limit;

import io.github.genesysdataactions.error.ApiError;
import io.github.genesysdataactions.http.Call;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who may pass a gate and who waits before it: first come, first served, for each route. Pure arithmetic over moments;
 * the gate guards it with its lock.
 */
final class WaitQueue {
    private record Route(String method, String pathTemplate) {}

    private final Map<Route, RateWindow> windows = new HashMap<>();
    private boolean isClosed;
    private long closedUntil;
    private @Nullable ApiError refusal;
    private @Nullable SharedLimits shared;

    /** Has other processes share its windows. */
    void share(SharedLimits limits) {
        shared = limits;
    }

    Collection<RateWindow> windows() {
        return windows.values();
    }

    /** Takes a ticket and lets it through at once if it may. */
    Ticket arrive(Call call, long number, long now) {
        RateWindow window = window(call, now);
        Ticket ticket = new Ticket(window, number, now);
        window.waiting.put(number, ticket);
        admit(window, now);
        return ticket;
    }

    /** Lets through all of this ticket's route who may pass now. */
    void admit(Ticket ticket, long now) {
        admit(ticket.window, now);
    }

    /** Lets through all of a route who may pass now. */
    void admit(RateWindow window, long now) {
        if (!isClosed(now)) {
            window.advance(now);
            if (window.closure.isClosed(now)) {
                probe(window, now);
            } else {
                while (!window.waiting.isEmpty() && hasRoom(window, now)) {
                    window.waiting.pollFirstEntry().getValue().letThrough(now);
                }
            }
        }
        if (shared != null && window.share != null) {
            shared.changed(window, window.share, now);
        }
    }

    private boolean hasRoom(RateWindow window, long now) {
        return window.hasRoom()
                && (shared == null
                        || window.share == null
                        || window.share.admits(now, shared.isLost(now), shared.clients()));
    }

    private void probe(RateWindow window, long now) {
        if (window.closure.isProbed() || !hasRoom(window, now)) {
            return;
        }
        for (Ticket ticket : window.waiting.values()) {
            if (window.closure.mayProbe(ticket)) {
                window.waiting.remove(ticket.number);
                window.closure.probedBy(ticket);
                ticket.letThrough(now);
                return;
            }
        }
    }

    /** Learns from an answer to a call that was let through. */
    void learn(Ticket ticket, Quota quota, long now) {
        ticket.window.advance(now);
        if (ticket.window.learn(quota, ticket.throughAt(), now)) {
            lookAgain(ticket.window);
        }
    }

    /** Ends a ticket, in flight or waiting. */
    void leave(Ticket ticket, boolean isAnswered, long now) {
        if (ticket.isThrough()) {
            ticket.window.leave(ticket.windowNumber());
            if (ticket.window.share != null) {
                ticket.window.share.leave(isAnswered);
            }
            ticket.window.closure.left(ticket, isAnswered);
        } else {
            ticket.window.waiting.remove(ticket.number);
        }
        admit(ticket.window, now);
    }

    /** Closes the gate for all until then, or leaves it closed for longer; returns whether that is news. */
    boolean close(long until, ApiError reason, long now) {
        if (until - now <= 0 || (isClosed(now) && closedUntil - until >= 0)) {
            return false;
        }
        isClosed = true;
        closedUntil = until;
        refusal = reason;
        lookAgain();
        return true;
    }

    /** Closes the route of a call. */
    void closeRoute(Call call, long until, long probeAt, ApiError reason, long now) {
        RateWindow window = window(call, now);
        window.closure.close(until, probeAt, reason);
        lookAgain(window);
    }

    /** Tells other processes what the service asked this client to wait. */
    void told(Call call, long until, long now) {
        RateWindow window = window(call, now);
        if (shared != null && window.share != null) {
            shared.told(window, window.share, until, now);
        }
    }

    private RateWindow window(Call call, long now) {
        return windows.computeIfAbsent(new Route(call.method(), call.pathTemplate()), route -> {
            RateWindow window = new RateWindow(route.method() + " " + route.pathTemplate());
            if (shared != null) {
                window.share = new WindowShare(window, now);
            }
            return window;
        });
    }

    /** Wakes all who wait. */
    void lookAgain() {
        windows.values().forEach(WaitQueue::lookAgain);
    }

    private static void lookAgain(RateWindow window) {
        window.waiting.values().forEach(Ticket::lookAgain);
    }

    boolean isClosed(long now) {
        if (isClosed && now - closedUntil >= 0) {
            isClosed = false;
        }
        return isClosed;
    }

    /** Returns what closed the gate or the ticket's route; {@code null} if both are open. */
    @Nullable
    ApiError refusal(Ticket ticket, long now) {
        return isClosed(now) ? refusal : ticket.window.closure.isClosed(now) ? ticket.window.closure.refusal() : null;
    }

    /** Returns how long it is until the ticket's route is probed; 0 if that is not what it waits for. */
    long untilProbe(Ticket ticket, long now) {
        RouteClosure closure = ticket.window.closure;
        return closure.isClosed(now) && !closure.mayProbe(ticket) ? Math.max(0, closure.probeAt() - now) : 0;
    }

    /** Returns for how long it is certain that this ticket does not pass; 0 if that is not known. */
    long knownWait(Ticket ticket, long now) {
        long closed = Math.max(isClosed(now) ? closedUntil - now : 0, routeWait(ticket, now));
        return ticket.window.isUsedUp() ? Math.max(closed, untilEnd(ticket, now)) : closed;
    }

    /** Returns how long to wait before looking again, unless woken. */
    long nextLook(Ticket ticket, long now) {
        if (isClosed(now)) {
            return closedUntil - now;
        }
        long routeWait = routeWait(ticket, now);
        long wait = routeWait > 0 ? routeWait : untilEnd(ticket, now);
        return shared == null || knownWait(ticket, now) > 0 ? wait : Math.min(wait, shared.patience());
    }

    private static long routeWait(Ticket ticket, long now) {
        RouteClosure closure = ticket.window.closure;
        return closure.isClosed(now) && !closure.mayProbe(ticket) ? closure.until() - now : 0;
    }

    private static long untilEnd(Ticket ticket, long now) {
        return ticket.window.hasEnd() ? Math.max(0, ticket.window.end() - now) : Long.MAX_VALUE;
    }
}
