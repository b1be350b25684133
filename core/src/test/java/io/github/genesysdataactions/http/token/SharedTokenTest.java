package io.github.genesysdataactions.http.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.genesysdataactions.auth.AccessToken;
import io.github.genesysdataactions.auth.ClientCredentials;
import io.github.genesysdataactions.fleet.NameLock.Held;
import io.github.genesysdataactions.fleet.TokenStore.Entry;
import io.github.genesysdataactions.http.Listeners;
import io.github.genesysdataactions.http.Pause;
import io.github.genesysdataactions.http.Sharing;
import io.github.genesysdataactions.options.CallListener;
import io.github.genesysdataactions.options.SharingChanged;
import io.github.genesysdataactions.testing.Calls;
import io.github.genesysdataactions.testing.MemoryStore;
import io.github.genesysdataactions.testing.VirtualTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SharedTokenTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final VirtualTime time = new VirtualTime();
    private final MemoryStore store = new MemoryStore();
    private final AtomicInteger logins = new AtomicInteger();
    private final List<SharingChanged> changes = new ArrayList<>();
    private final TokenSeal seal = seal("secret");
    private final SharedToken shared = new SharedToken(
            store,
            store,
            new Sharing(time, new Listeners(List.of(new CallListener() {
                @Override
                public void sharingChanged(SharingChanged change) {
                    changes.add(change);
                }
            }))),
            () -> Calls.budget(time),
            time.clock(),
            new Pause(time));

    @Test
    void get_logsInOnceForAll() {
        AccessToken first = get(null);
        AccessToken second = get(null);

        assertThat(second.value()).isEqualTo(first.value());
        assertThat(second.expiresAt()).isEqualTo(time.clock().instant().plus(HOUR));
        assertThat(logins).hasValue(1);
    }

    @Test
    void get_takesNoTokenOfAnotherSecret() {
        get(null);

        assertThat(shared.get(seal("rotated"), this::login, null).value()).isEqualTo("token-2");
        assertThat(get(null).value()).isEqualTo("token-1");
        assertThat(store.entries).hasSize(2);
    }

    @Test
    void get_dropsExactlyTheTokenThatWasRefused() {
        AccessToken first = get(null);

        AccessToken second = get(first);
        AccessToken third = get(first);

        assertThat(second.value()).isEqualTo("token-2");
        assertThat(third.value()).isEqualTo("token-2");
    }

    @Test
    void get_usesTheOldTokenWhileAnotherProcessLogsIn() {
        get(null);
        store.entries.replaceAll((name, entry) -> new Entry(entry.value(), Duration.ofSeconds(30)));
        Held other = store.tryLock(seal.name()).orElseThrow();

        assertThat(get(null).value()).isEqualTo("token-1");

        other.release(null);
        assertThat(get(null).value()).isEqualTo("token-2");
    }

    @Test
    void get_logsInForItselfOnceItsTimeForWaitingIsOver() {
        assertThat(store.tryLock(seal.name())).isPresent();
        Instant begin = time.clock().instant();

        assertThat(get(null).value()).isEqualTo("token-1");

        assertThat(Duration.between(begin, time.clock().instant()))
                .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
        assertThat(store.entries).isEmpty();
    }

    @Test
    void get_logsInForItselfWithoutTheStore() {
        store.fails = true;

        get(null);
        get(null);

        assertThat(logins).hasValue(2);
        assertThat(changes).containsExactly(new SharingChanged(false, "The memory is away."));
        store.fails = false;
        time.pass(Duration.ofSeconds(1));
        get(null);
        assertThat(changes).last().isEqualTo(new SharingChanged(true, ""));
    }

    @Test
    void get_replacesWhatNoOneSealed() {
        for (String hostile : List.of(
                "", "x", "bm9uc2Vuc2U=", "A".repeat(30_000), seal("other").seal(login(), HOUR))) {
            store.entries.put(seal.name(), new Entry(hostile, HOUR));
            String expected = "token-" + (logins.get() + 1);

            assertThat(get(null).value()).isEqualTo(expected);
            assertThat(get(null).value()).isEqualTo(expected);
        }
    }

    @Test
    void seal_hidesTokenAndSecret() {
        AccessToken token = AccessToken.of("very-visible-token");

        String sealed = seal.seal(token, null);

        String bytes = new String(Base64.getDecoder().decode(sealed), StandardCharsets.ISO_8859_1);
        assertThat(sealed + bytes + seal.name() + new Entry(sealed, HOUR))
                .doesNotContain("very-visible-token", "secret");
        assertThat(seal.seal(token, null)).isNotEqualTo(sealed);
        assertThat(seal.open(new Entry(sealed, HOUR), time.clock().instant()).token())
                .isEqualTo(token);
    }

    @Test
    void open_believesNoLongerLifeThanWasSealed() {
        String sealed = seal.seal(AccessToken.of("t"), Duration.ofMinutes(1));

        AccessToken opened = seal.open(
                        new Entry(sealed, Duration.ofDays(99)), time.clock().instant())
                .token();

        assertThat(opened.expiresAt()).isEqualTo(time.clock().instant().plusSeconds(60));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seal("other").open(new Entry(sealed, HOUR), Instant.EPOCH))
                .withMessage("not sealed by this client")
                .withNoCause();
    }

    private AccessToken get(AccessToken refused) {
        return shared.get(seal, this::login, refused);
    }

    private AccessToken login() {
        return new AccessToken(
                "token-" + logins.incrementAndGet(), time.clock().instant().plus(HOUR));
    }

    private static TokenSeal seal(String secret) {
        return TokenSeal.of(new ClientCredentials("client", secret), "login.example.com", List.of());
    }
}
