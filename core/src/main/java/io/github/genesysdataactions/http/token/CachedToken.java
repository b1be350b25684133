package io.github.genesysdataactions.http.token;

import io.github.genesysdataactions.auth.AccessToken;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.ClosedException;
import io.github.genesysdataactions.http.Listeners;
import io.github.genesysdataactions.http.SharedFailure;
import io.github.genesysdataactions.http.TimeSource;
import io.github.genesysdataactions.options.TokenRenewed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One token for a client and a set of scopes, and one request in flight to get it, however many threads ask.
 *
 * <p>The request runs on a thread of its own that ends with it, so no caller's interrupt or short deadline spoils it for
 * the others; all who wait share its outcome, failure included. A token is renewed before it ends, by min(60 s, a tenth
 * of its life); meanwhile, and if the renewal fails, it is used as long as it is valid. A failure is given to everybody
 * who asks within the next second, so that a login that is down is not stormed.
 */
public final class CachedToken implements TokenSource {
    private static final Duration LONGEST_MARGIN = Duration.ofSeconds(60);
    private static final Duration FAILURE_KEPT = Duration.ofSeconds(1);
    private static final Duration DISTRUST = Duration.ofSeconds(60);

    private final TokenRequest request;
    private final Clock clock;
    private final TimeSource waiter;
    private final String host;
    private final Listeners listeners;
    private final ReentrantLock lock = new ReentrantLock();

    private volatile @Nullable Held held;
    private volatile @Nullable Held dropped;
    private @Nullable TokenFetch fetch;
    private @Nullable Failure failure;
    private long startedNanos;
    private boolean replacesRejected;
    private boolean closed;

    /**
     * Makes an empty one; nothing is requested before someone asks.
     *
     * @param host the login's name, which listeners are told
     */
    public CachedToken(TokenRequest request, Clock clock, TimeSource waiter, String host, Listeners listeners) {
        this.request = request;
        this.clock = clock;
        this.waiter = waiter;
        this.host = host;
        this.listeners = listeners;
    }

    @Override
    public AccessToken current(Call call) {
        Held now = held;
        if (now != null && now.isFresh(clock.instant())) {
            return now.token;
        }
        TokenFetch joined;
        lock.lock();
        try {
            now = held;
            Instant instant = clock.instant();
            if (now != null && now.isFresh(instant)) {
                return now.token;
            }
            if (failure != null && waiter.nanoTime() - failure.untilNanos >= 0) {
                failure = null;
            }
            boolean isUsable = now != null && now.isUsable(instant);
            if (failure != null) {
                if (now != null && isUsable) {
                    return now.token;
                }
                throw SharedFailure.again(failure.cause);
            }
            joined = fetch != null ? fetch : startFetch();
            fetch = joined;
            if (now != null && isUsable) {
                return now.token;
            }
        } finally {
            lock.unlock();
        }
        return joined.await(call);
    }

    @Override
    public void accepted(AccessToken token) {
        Held now = held;
        if (now != null && !now.accepted && now.token.equals(token)) {
            now.accepted = true;
        }
    }

    /** Keeps a token that replaced a rejected one and never worked: another one would not work either. */
    @Override
    public boolean rejected(Call call, AccessToken token) {
        lock.lock();
        try {
            Held now = held;
            if (now == null || !now.token.equals(token)) {
                return true;
            }
            boolean isHopeless =
                    now.replacesRejected && !now.accepted && waiter.nanoTime() - now.sinceNanos < DISTRUST.toNanos();
            if (!isHopeless) {
                held = null;
                dropped = now;
                replacesRejected = true;
                request.refused(token);
            }
            return !isHopeless;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<RefusedToken> history(AccessToken token) {
        return Stream.of(Optional.ofNullable(held), Optional.ofNullable(dropped))
                .flatMap(Optional::stream)
                .filter(known -> known.token.value().equals(token.value()))
                .map(known -> known.history(clock.instant()))
                .findFirst();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            if (fetch != null) {
                fetch.abandon();
            }
        } finally {
            lock.unlock();
        }
    }

    private TokenFetch startFetch() {
        if (closed) {
            throw new ClosedException();
        }
        startedNanos = waiter.nanoTime();
        return TokenFetch.start(request, this::succeeded, this::failed);
    }

    private void succeeded(AccessToken token) {
        TokenRenewed renewed;
        lock.lock();
        try {
            long now = waiter.nanoTime();
            held = new Held(token, clock.instant(), now, replacesRejected);
            renewed = new TokenRenewed(host, Duration.ofNanos(now - startedNanos), token.expiry());
            replacesRejected = false;
            failure = null;
            fetch = null;
        } finally {
            lock.unlock();
        }
        listeners.tell(listener -> listener.tokenRenewed(renewed));
    }

    /** Returns what those who wait are told. */
    private RuntimeException failed(RuntimeException cause) {
        lock.lock();
        try {
            RuntimeException told = closed ? new ClosedException() : cause;
            failure = new Failure(told, waiter.nanoTime() + FAILURE_KEPT.toNanos());
            fetch = null;
            return told;
        } finally {
            lock.unlock();
        }
    }

    /** Returns how long before its end a token of this life is renewed. */
    static Duration margin(Duration life) {
        Duration tenth = life.dividedBy(10);
        return tenth.compareTo(LONGEST_MARGIN) < 0 ? tenth : LONGEST_MARGIN;
    }

    private record Failure(RuntimeException cause, long untilNanos) {}

    private static final class Held {
        private final AccessToken token;
        private final Instant since;
        private final Instant freshUntil;
        private final long sinceNanos;
        private final boolean replacesRejected;
        private volatile boolean accepted;

        Held(AccessToken token, Instant now, long sinceNanos, boolean replacesRejected) {
            this.token = token;
            this.since = now;
            this.freshUntil = token.expiry()
                    .map(end -> end.minus(margin(Duration.between(now, end))))
                    .orElse(Instant.MAX);
            this.sinceNanos = sinceNanos;
            this.replacesRejected = replacesRejected;
        }

        /** A clock that was set back makes no token of the future. */
        RefusedToken history(Instant now) {
            return new RefusedToken(Duration.between(since, now.isBefore(since) ? since : now), accepted);
        }

        boolean isFresh(Instant now) {
            return now.isBefore(freshUntil);
        }

        boolean isUsable(Instant now) {
            return token.expiry().map(now::isBefore).orElse(true);
        }
    }
}
