package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.github.genesysdataactions.auth.AccessToken;
import io.github.genesysdataactions.auth.TokenProvider;
import io.github.genesysdataactions.error.CallInterruptedException;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.DeadlineExceededException;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.testing.FakeGenesys;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A source of tokens of the caller's own: slow, failing, or without a token. */
@Timeout(60)
class TokenSourcesTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private final FakeGenesys server = new FakeGenesys();
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void close() {
        never.countDown();
        server.close();
    }

    @Test
    void aSlowProvider_isInterruptedAtTheDeadline() {
        AtomicBoolean interrupted = new AtomicBoolean();
        TokenProvider slow = () -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
            return AccessToken.of("late");
        };

        try (GenesysDataActions genesys = client(slow)) {
            assertThatExceptionOfType(DeadlineExceededException.class)
                    .isThrownBy(() -> genesys.actions().get("a"))
                    .withMessageContaining("TokenProvider")
                    .satisfies(e -> assertThat(e.requestMayHaveArrived()).isFalse());
            await().untilTrue(interrupted);
        }

        assertThat(server.calls()).isEmpty();
    }

    @Test
    void aProviderThatHearsNoInterrupt_isAbandonedAtTheDeadline() {
        TokenProvider deaf = () -> {
            awaitDeaf(never);
            return AccessToken.of("late");
        };

        try (GenesysDataActions genesys = client(deaf)) {
            assertThatExceptionOfType(DeadlineExceededException.class)
                    .isThrownBy(() -> genesys.actions().get("a"));
        }
    }

    @Test
    void aProviderThatIsSlowToHearOfARejection_isAbandonedToo() {
        TokenProvider deaf = new TokenProvider() {
            @Override
            public AccessToken token() {
                return AccessToken.of("old");
            }

            @Override
            public void rejected(AccessToken token) {
                awaitDeaf(never);
            }
        };
        server.replies(401, "{}");

        try (GenesysDataActions genesys = client(deaf)) {
            assertThatExceptionOfType(DeadlineExceededException.class)
                    .isThrownBy(() -> genesys.actions().get("a"))
                    .withMessageContaining("TokenProvider");
        }
    }

    @Test
    void anInterruptOfTheCaller_endsTheWaitForTheProvider() {
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread caller = Thread.currentThread();
        TokenProvider slow = () -> {
            caller.interrupt();
            try {
                never.await();
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
            return AccessToken.of("late");
        };

        try (GenesysDataActions genesys = GenesysDataActions.builder(Region.at(server.url()))
                .tokenProvider(slow)
                .build()) {
            assertThatExceptionOfType(CallInterruptedException.class)
                    .isThrownBy(() -> genesys.actions().get("a"));
            assertThat(Thread.interrupted()).isTrue();
            await().untilTrue(interrupted);
        }
    }

    @Test
    void aProviderThatThrows_isNamed() {
        TokenProvider failing = () -> {
            throw new IllegalStateException("vault sealed");
        };

        try (GenesysDataActions genesys = client(failing)) {
            Throwable failure = catchThrowable(() -> genesys.actions().get("a"));
            assertThat(failure)
                    .isInstanceOf(DataActionsException.class)
                    .hasMessageStartingWith("Could not read action 'a': the TokenProvider ")
                    .hasMessageContaining("IllegalStateException")
                    .hasRootCauseMessage("vault sealed");
        }
    }

    @Test
    @SuppressWarnings("NullAway") // as a caller without the checker may do
    void aProviderWithoutAToken_isNamed() {
        try (GenesysDataActions genesys = client(() -> null)) {
            assertThat(catchThrowable(() -> genesys.actions().get("a")))
                    .isInstanceOf(DataActionsException.class)
                    .hasMessageContaining("TokenProvider")
                    .hasMessageContaining("null");
        }
    }

    @Test
    void aSupplierOfCredentialsThatThrows_isNamed() {
        try (GenesysDataActions genesys = GenesysDataActions.builder(Region.at(server.url()))
                .clientCredentials(() -> {
                    throw new IllegalStateException("vault sealed");
                })
                .build()) {
            assertThat(catchThrowable(() -> genesys.actions().get("a")))
                    .isInstanceOf(DataActionsException.class)
                    .hasMessageContaining("supplier of client credentials")
                    .hasMessageContaining("IllegalStateException")
                    .hasRootCauseMessage("vault sealed");
        }
    }

    @Test
    void aSlowSupplierOfCredentials_isNamedWhenTheTimeIsOver() {
        try (GenesysDataActions genesys = GenesysDataActions.builder(Region.at(server.url()))
                .clientCredentials(() -> {
                    awaitDeaf(never);
                    throw new IllegalStateException("too late");
                })
                .timeout(TIMEOUT)
                .build()) {
            assertThatExceptionOfType(DeadlineExceededException.class)
                    .isThrownBy(() -> genesys.actions().get("a"))
                    .withMessageContaining("supplier of client credentials");
        }
    }

    private GenesysDataActions client(TokenProvider provider) {
        return GenesysDataActions.builder(Region.at(server.url()))
                .tokenProvider(provider)
                .timeout(TIMEOUT)
                .build();
    }

    private static void awaitDeaf(CountDownLatch latch) {
        while (true) {
            try {
                latch.await();
                return;
            } catch (InterruptedException e) {
                // Deaf to interrupts.
            }
        }
    }
}
