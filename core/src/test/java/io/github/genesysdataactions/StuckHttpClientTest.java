package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genesysdataactions.error.DeadlineExceededException;
import io.github.genesysdataactions.options.Region;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An HTTP client whose own threads are gone, as after an OutOfMemoryError on its selector: it never answers. */
@Timeout(60)
class StuckHttpClientTest {
    @Test
    void call_endsAtItsDeadlineAndLeavesNoInterrupt() {
        try (GenesysDataActions genesys = GenesysDataActions.builder(Region.at(URI.create("http://127.0.0.1:1")))
                .accessToken("token")
                .httpClient(new Stuck())
                .timeout(Duration.ofMillis(300))
                .build()) {
            long start = System.nanoTime();

            assertThatExceptionOfType(DeadlineExceededException.class)
                    .isThrownBy(() -> genesys.actions().execute("1", Map.of()))
                    .satisfies(e -> assertThat(e.requestMayHaveArrived()).isTrue())
                    .withMessageContaining("gave no complete answer within");

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(300), Duration.ofSeconds(20));
            assertThat(Thread.interrupted()).isFalse();
        }
    }

    private static final class Stuck extends HttpClient {
        private final CountDownLatch never = new CountDownLatch(1);

        @Override
        public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
                throws InterruptedException {
            never.await();
            throw new AssertionError("No one counts down.");
        }

        @Override
        public <T> CompletableFuture<HttpResponse<T>> sendAsync(
                HttpRequest request, HttpResponse.BodyHandler<T> handler) {
            return new CompletableFuture<>();
        }

        @Override
        public <T> CompletableFuture<HttpResponse<T>> sendAsync(
                HttpRequest request,
                HttpResponse.BodyHandler<T> handler,
                HttpResponse.PushPromiseHandler<T> pushPromiseHandler) {
            return new CompletableFuture<>();
        }

        @Override
        public Optional<CookieHandler> cookieHandler() {
            return Optional.empty();
        }

        @Override
        public Optional<Duration> connectTimeout() {
            return Optional.empty();
        }

        @Override
        public Redirect followRedirects() {
            return Redirect.NEVER;
        }

        @Override
        public Optional<ProxySelector> proxy() {
            return Optional.empty();
        }

        @Override
        public SSLContext sslContext() {
            try {
                return SSLContext.getDefault();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public SSLParameters sslParameters() {
            return new SSLParameters();
        }

        @Override
        public Optional<Authenticator> authenticator() {
            return Optional.empty();
        }

        @Override
        public Version version() {
            return Version.HTTP_1_1;
        }

        @Override
        public Optional<Executor> executor() {
            return Optional.empty();
        }
    }
}
