package io.github.genesysdataactions.redis;

import io.github.genesysdataactions.fleet.LimitStore;
import io.github.genesysdataactions.fleet.NameLock;
import io.github.genesysdataactions.fleet.TokenStore;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCredentials;
import io.lettuce.core.RedisCredentialsProvider;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Many processes under one rate limit and one access token: what their clients share in one Redis.
 *
 * <pre>{@code
 * try (RedisFleet fleet = RedisFleet.builder("redis://redis.example.com").build();
 *     GenesysDataActions genesys = GenesysDataActions.builder(Region.US_EAST_1)
 *         .clientCredentials(clientId, clientSecret)
 *         .shared(fleet)
 *         .build()) {
 *   genesys.actions().createOrUpdate(definition);
 * }
 * }</pre>
 *
 * <p>Clients that use one Redis, one prefix and one OAuth client are a fleet: together they stay within the windows that the
 * service announces, log in once, and make one action of one name. Tokens are stored sealed with a key made from the client
 * secret. Without Redis, calls go on with the local limit, and sharing resumes by itself. The guide "A fleet" says what is
 * stored and how it fails.
 *
 * <p>Safe for any number of threads and clients. The code that built it closes it, after the clients that use it.
 */
public final class RedisFleet implements LimitStore, NameLock, TokenStore, AutoCloseable {
    private final ClientResources resources;
    private final Connection redis;
    private final Limits limits;
    private final Names names;
    private final Tokens tokens;

    private RedisFleet(Builder builder) {
        resources = DefaultClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .commandLatencyRecorder(CommandLatencyRecorder.disabled())
                .build();
        RedisClient client = RedisClient.create(resources);
        client.setOptions(builder.options());
        redis = new Connection(client, builder.uri, builder.timeout, builder.clock);
        limits = new Limits(redis, builder.prefix, builder.lease);
        names = new Names(redis, builder.prefix);
        tokens = new Tokens(redis, builder.prefix, names);
    }

    /**
     * Begins a fleet over the Redis at an address.
     *
     * @param uri {@code redis://} or, with TLS, {@code rediss://}, then {@code user:password@} if need be, host, and optionally
     *     port and {@code /database}
     * @throws IllegalArgumentException if that is not such an address; the message does not quote it
     */
    public static Builder builder(String uri) {
        return new Builder(uri);
    }

    @Override
    public Share exchange(Statement statement) {
        return limits.exchange(statement);
    }

    @Override
    public Optional<Held> tryLock(String name) {
        return names.tryLock(name);
    }

    @Override
    public Optional<Entry> read(String name) {
        return tokens.read(name);
    }

    @Override
    public boolean write(String name, long fence, String value, Duration life) {
        return tokens.write(name, fence, value, life);
    }

    @Override
    public void remove(String name, String value) {
        tokens.remove(name, value);
    }

    /** Returns what its connection has done so far. */
    public FleetCounters counters() {
        return new FleetCounters(redis.steps(), redis.failures());
    }

    /** Ends the connection and its threads. Locks that are held end within seconds. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the threads end by themselves, and they are daemons
    public void close() {
        names.close();
        redis.close();
        resources.shutdown(0, 1, TimeUnit.SECONDS);
    }

    /** Collects the settings of a fleet. Not safe for several threads. */
    public static final class Builder {
        private final RedisURI uri;
        private String prefix = "genesys-data-actions";
        private Duration timeout = Duration.ofMillis(500);
        private Duration lease = Duration.ofSeconds(1);
        private Supplier<String> clock = () -> "";
        private @Nullable Path trusted;

        private Builder(String uri) {
            Objects.requireNonNull(uri, "uri");
            try {
                this.uri = RedisURI.create(uri);
            } catch (IllegalArgumentException e) {
                throw unusable();
            }
            if (this.uri.getHost() == null || this.uri.getHost().isEmpty()) {
                throw unusable();
            }
            this.uri.setClientName("genesys-data-actions");
        }

        /** Without the cause, which quotes the address and a password in it. */
        private static IllegalArgumentException unusable() {
            return new IllegalArgumentException("The address of Redis cannot be read; write it like"
                    + " redis://redis.example.com:6379 or rediss://user:password@redis.example.com.");
        }

        /**
         * Logs in with a user and a password in place of those of the address.
         *
         * @param user the name of an ACL user; {@code default} if only a password is set
         * @param password asked for each new connection, so that it can be rotated
         */
        public Builder credentials(String user, Supplier<String> password) {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(password, "password");
            uri.setCredentialsProvider(
                    RedisCredentialsProvider.from(() -> RedisCredentials.just(user, password.get())));
            return this;
        }

        /**
         * Trusts the certificates of a PEM file for TLS, in place of those that the JDK trusts.
         *
         * @throws IllegalArgumentException if it is not a readable file
         */
        public Builder trustedCertificates(Path pemFile) {
            if (!Files.isReadable(pemFile)) {
                throw new IllegalArgumentException("The file of trusted certificates cannot be read: " + pemFile);
            }
            trusted = pemFile;
            return this;
        }

        /**
         * Sets what all keys begin with, so that several fleets can share a Redis. Default: {@code genesys-data-actions}.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder prefix(String prefix) {
            if (prefix.isBlank()) {
                throw new IllegalArgumentException("The prefix of the keys is blank.");
            }
            this.prefix = prefix;
            return this;
        }

        /**
         * Sets how long one step in Redis may take; calls go on without Redis if it takes longer. Default: 500 ms.
         *
         * @throws IllegalArgumentException unless 1 ms to 10 s
         */
        public Builder timeout(Duration timeout) {
            this.timeout = checked("timeout", timeout, Duration.ofMillis(1), Duration.ofSeconds(10));
            return this;
        }

        /**
         * Sets how long permits are good for that a client took; those of a process that ended are free after that. Default:
         * 1 s. Shorter leases cost more steps.
         *
         * @throws IllegalArgumentException unless 100 ms to 30 s
         */
        public Builder lease(Duration lease) {
            this.lease = checked("lease", lease, Duration.ofMillis(100), Duration.ofSeconds(30));
            return this;
        }

        /** Plays the clock of Redis, in microseconds; for tests. */
        Builder clock(LongSupplier micros) {
            this.clock = () -> Long.toString(micros.getAsLong());
            return this;
        }

        private static Duration checked(String name, Duration value, Duration least, Duration most) {
            if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
                throw new IllegalArgumentException(name + " is " + value + "; use " + least + " to " + most + ".");
            }
            return value;
        }

        private ClientOptions options() {
            SslOptions.Builder tls = SslOptions.builder().jdkSslProvider();
            if (trusted != null) {
                tls.trustManager(trusted.toFile());
            }
            // The next step connects again, a second later at the latest: Lettuce need not, and warns each time it
            // fails.
            return ClientOptions.builder()
                    .autoReconnect(false)
                    .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                    .requestQueueSize(1000)
                    .socketOptions(SocketOptions.builder()
                            .connectTimeout(Duration.ofSeconds(2))
                            .keepAlive(true)
                            .build())
                    .sslOptions(tls.build())
                    .build();
        }

        /** Builds the fleet and begins to connect; does not wait for that, and does not fail if Redis is away. */
        public RedisFleet build() {
            return new RedisFleet(this);
        }

        /** Shows the host and no credentials. */
        @Override
        public String toString() {
            return "RedisFleet.Builder[" + uri.getHost() + ":" + uri.getPort() + "]";
        }
    }
}
