package io.github.genesysdataactions.http.jdk;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks a host's name up on a thread of its own, so that the wait for a name server that hangs can be ended. The JDK's
 * client does it for each request on the caller's thread, where nothing ends it; right after this it finds the answer or
 * the failure in the JDK's own memory, which keeps answers for 30 s and failures for 10 s unless told otherwise.
 */
final class HostLookup {
    /** Where names are asked. */
    interface NameService {
        void resolve(String host) throws UnknownHostException;
    }

    private static final long FRESH_NANOS = 20_000_000_000L;

    private final NameService names;
    private final LongSupplier nanoTime;
    private final ConcurrentHashMap<String, Name> known = new ConcurrentHashMap<>();

    HostLookup() {
        this(InetAddress::getByName, System::nanoTime);
    }

    HostLookup(NameService names, LongSupplier nanoTime) {
        this.names = names;
        this.nanoTime = nanoTime;
    }

    /** Returns whether the name was found lately, so that the JDK still remembers it. */
    boolean isFresh(String host) {
        Name name = known.get(host);
        return name != null && name.isFresh();
    }

    /**
     * Waits until the name is found or not, with one thread for all who ask; the JDK's client then tells which.
     *
     * @throws TimeoutException if the name server takes longer
     */
    void await(String host, long nanos) throws InterruptedException, TimeoutException {
        known.computeIfAbsent(host, Name::new).await(nanos);
    }

    private final class Name {
        private final String host;
        private final AtomicReference<@Nullable FutureTask<Boolean>> asking = new AtomicReference<>();
        private volatile @Nullable Long foundNanos;

        Name(String host) {
            this.host = host;
        }

        boolean isFresh() {
            Long found = foundNanos;
            return found != null && nanoTime.getAsLong() - found < FRESH_NANOS;
        }

        void await(long nanos) throws InterruptedException, TimeoutException {
            FutureTask<Boolean> mine = new FutureTask<>(this::ask);
            FutureTask<Boolean> task = asking.compareAndExchange(null, mine);
            if (task == null) {
                task = mine;
                Thread thread = new Thread(mine, "genesys-data-actions-name");
                thread.setDaemon(true);
                thread.start();
            }
            try {
                task.get(nanos, TimeUnit.NANOSECONDS);
            } catch (ExecutionException e) {
                throw new IllegalStateException("Looking up a name failed.", e.getCause());
            }
        }

        private boolean ask() {
            try {
                names.resolve(host);
                foundNanos = nanoTime.getAsLong();
                return true;
            } catch (UnknownHostException e) {
                return false;
            } finally {
                asking.set(null);
            }
        }
    }
}
