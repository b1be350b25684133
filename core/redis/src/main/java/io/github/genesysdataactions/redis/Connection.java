package io.github.genesysdataactions.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One connection to Redis, made again by the first step after it was lost, that runs scripts within a time. */
final class Connection implements AutoCloseable {
    /** After so many steps without an answer the connection counts as dead, though no one closed it. */
    private static final int SILENT_STEPS = 3;

    private static final Duration FIRST_CONNECT = Duration.ofSeconds(2);

    private final RedisClient client;
    private final RedisURI uri;
    private final String address;
    private final Duration timeout;
    private final Supplier<String> clock;
    private final AtomicInteger silent = new AtomicInteger();
    private final AtomicLong steps = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable CompletableFuture<StatefulRedisConnection<String, String>> connecting;
    private volatile boolean isClosed;

    /**
     * Makes one and begins to connect.
     *
     * @param clock tells the time in microseconds where a test plays it; empty to have Redis' own
     */
    Connection(RedisClient client, RedisURI uri, Duration timeout, Supplier<String> clock) {
        this.client = client;
        this.uri = uri;
        this.address = "Redis at " + uri.getHost() + ":" + uri.getPort();
        this.timeout = timeout;
        this.clock = clock;
        this.connecting = connect();
    }

    /**
     * Carries out one step and returns its answer: texts and numbers.
     *
     * @throws RedisUnavailableException if it could not be carried out, or its answer did not come in time
     */
    List<Object> run(Script script, List<String> keys, List<String> arguments) {
        try {
            StatefulRedisConnection<String, String> connection = connected();
            List<Object> answer = answer(connection, script, keys, arguments);
            silent.set(0);
            steps.incrementAndGet();
            return answer;
        } catch (RedisUnavailableException e) {
            failures.incrementAndGet();
            throw e;
        }
    }

    private List<Object> answer(
            StatefulRedisConnection<String, String> connection,
            Script script,
            List<String> keys,
            List<String> arguments) {
        String[] key = keys.toArray(String[]::new);
        String[] argument = new String[arguments.size() + 1];
        argument[0] = clock.get();
        for (int i = 0; i < arguments.size(); i++) {
            argument[i + 1] = arguments.get(i);
        }
        try {
            return await(connection.async().evalsha(script.digest(), ScriptOutputType.MULTI, key, argument), timeout);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof RedisNoScriptException)) {
                throw Failures.of(address, e);
            }
        }
        try {
            RedisFuture<List<Object>> whole =
                    connection.async().eval(script.text(), ScriptOutputType.MULTI, key, argument);
            return await(whole, timeout);
        } catch (ExecutionException e) {
            throw Failures.of(address, e);
        }
    }

    private StatefulRedisConnection<String, String> connected() {
        CompletableFuture<StatefulRedisConnection<String, String>> made = connection();
        boolean isFirst = steps.get() == 0 && failures.get() == 0;
        try {
            return made.isDone() ? made.get() : await(made, isFirst ? FIRST_CONNECT : timeout);
        } catch (ExecutionException e) {
            throw Failures.of(address, e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private CompletableFuture<StatefulRedisConnection<String, String>> connection() {
        lock.lock();
        try {
            if (isClosed) {
                throw new RedisUnavailableException(address + " cannot be used: the fleet is closed.");
            }
            CompletableFuture<StatefulRedisConnection<String, String>> known = connecting;
            if (known == null || isLost(known)) {
                drop();
                known = connect();
                connecting = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    private CompletableFuture<StatefulRedisConnection<String, String>> connect() {
        return client.connectAsync(StringCodec.UTF8, uri).toCompletableFuture();
    }

    private static boolean isLost(CompletableFuture<StatefulRedisConnection<String, String>> made) {
        return made.isCompletedExceptionally() || (made.isDone() && !made.join().isOpen());
    }

    @SuppressWarnings("FutureReturnValueIgnored") // no one waits for the end of what is lost
    private void drop() {
        silent.set(0);
        if (connecting != null) {
            connecting.thenAccept(made -> {
                if (made.isOpen()) {
                    made.closeAsync();
                }
            });
            connecting = null;
        }
    }

    private <T> T await(Future<T> future, Duration longest) throws ExecutionException {
        try {
            return future.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            if (future instanceof RedisFuture) {
                future.cancel(true);
                dropIfSilent();
            }
            throw new RedisUnavailableException(address + " did not answer within " + longest.toMillis() + " ms.");
        } catch (InterruptedException e) {
            future.cancel(future instanceof RedisFuture);
            throw interrupted();
        }
    }

    private RedisUnavailableException interrupted() {
        Thread.currentThread().interrupt();
        return new RedisUnavailableException("The thread was interrupted while it waited for " + address + ".");
    }

    private void dropIfSilent() {
        if (silent.incrementAndGet() >= SILENT_STEPS) {
            lock.lock();
            try {
                drop();
            } finally {
                lock.unlock();
            }
        }
    }

    long steps() {
        return steps.get();
    }

    long failures() {
        return failures.get();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            isClosed = true;
        } finally {
            lock.unlock();
        }
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }
}
