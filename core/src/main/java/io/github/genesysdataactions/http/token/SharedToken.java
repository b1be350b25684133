package io.github.genesysdataactions.http.token;

import io.github.genesysdataactions.auth.AccessToken;
import io.github.genesysdataactions.fleet.NameLock;
import io.github.genesysdataactions.fleet.NameLock.Held;
import io.github.genesysdataactions.fleet.TokenStore;
import io.github.genesysdataactions.fleet.TokenStore.Entry;
import io.github.genesysdataactions.http.CallBudget;
import io.github.genesysdataactions.http.Pause;
import io.github.genesysdataactions.http.Sharing;
import io.github.genesysdataactions.http.token.TokenSeal.Opened;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One token for all clients that share a store: the one that gets the lock logs in, and the others take what it stored. Where the
 * store fails, or holds what no client sealed, the client logs in for itself.
 */
public final class SharedToken {
    private static final Logger log = LoggerFactory.getLogger(SharedToken.class);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration UNKNOWN_LIFE = Duration.ofDays(1);

    private final TokenStore store;
    private final NameLock names;
    private final Sharing sharing;
    private final Supplier<CallBudget> budget;
    private final Clock clock;
    private final Pause pause;

    /**
     * Shares the token of one OAuth client through its store.
     *
     * @param budget for how long to wait for another process that logs in
     */
    public SharedToken(
            TokenStore store, NameLock names, Sharing sharing, Supplier<CallBudget> budget, Clock clock, Pause pause) {
        this.store = store;
        this.names = names;
        this.sharing = sharing;
        this.budget = budget;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Returns the fleet's token, or logs in for all.
     *
     * @param login asks the login itself
     * @param refused the token that the API answered 401 to, which is then forgotten for all; {@code null} if there is none
     */
    AccessToken get(TokenSeal seal, Supplier<AccessToken> login, @Nullable AccessToken refused) {
        CallBudget within = budget.get();
        while (true) {
            Optional<Optional<Entry>> read = sharing.ask(() -> store.read(seal.name()));
            if (read.isEmpty()) {
                return login.get();
            }
            @Nullable Opened stored = opened(seal, read.get(), refused);
            if (stored != null && stored.isFresh()) {
                return stored.token();
            }
            Optional<Optional<Held>> lock = sharing.ask(() -> names.tryLock(seal.name()));
            if (lock.isEmpty()) {
                return login.get();
            }
            if (lock.get().isPresent()) {
                return logIn(seal, login, refused, lock.get().get());
            }
            if (stored != null) {
                return stored.token();
            }
            if (!pause.awaitIfTime(POLL, TokenRequest.PURPOSE, within, "while another process logged in")) {
                return login.get();
            }
        }
    }

    private AccessToken logIn(TokenSeal seal, Supplier<AccessToken> login, @Nullable AccessToken refused, Held lock) {
        try {
            // The holder before this one may have stored one since this one looked.
            @Nullable
            Opened meanwhile =
                    opened(seal, sharing.ask(() -> store.read(seal.name())).orElse(Optional.empty()), refused);
            if (meanwhile != null && meanwhile.isFresh()) {
                return meanwhile.token();
            }
            AccessToken token = login.get();
            Instant now = clock.instant();
            @Nullable
            Duration life =
                    token.expiry().map(end -> Duration.between(now, end)).orElse(null);
            if (life == null || life.toMillis() > 0) {
                String sealed = seal.seal(token, life);
                sharing.ask(() -> store.write(seal.name(), lock.fence(), sealed, life == null ? UNKNOWN_LIFE : life));
            }
            return token;
        } finally {
            sharing.ask(() -> {
                lock.release(null);
                return true;
            });
        }
    }

    private @Nullable Opened opened(TokenSeal seal, Optional<Entry> entry, @Nullable AccessToken refused) {
        if (entry.isEmpty()) {
            return null;
        }
        Opened opened;
        try {
            opened = seal.open(entry.get(), clock.instant());
        } catch (IllegalArgumentException e) {
            log.warn(
                    "The shared store holds a token that was not sealed with this client secret. It is not used and will be replaced.");
            return null;
        }
        if (refused != null && refused.value().equals(opened.token().value())) {
            sharing.ask(() -> {
                store.remove(seal.name(), entry.get().value());
                return true;
            });
            return null;
        }
        return opened;
    }
}
