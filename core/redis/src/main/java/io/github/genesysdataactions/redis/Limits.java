package io.github.genesysdataactions.redis;

import io.github.genesysdataactions.fleet.LimitStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The windows of the service, as hashes: what is known of each, and what each client holds of it. */
final class Limits implements LimitStore {
    /** Beyond what a double counts exactly; such a window has no limit. */
    private static final long ENDLESS = 1_000_000_000_000_000L;

    private final Connection redis;
    private final String prefix;
    private final Duration lease;

    Limits(Connection redis, String prefix, Duration lease) {
        this.redis = redis;
        this.prefix = prefix;
        this.lease = lease;
    }

    @Override
    public Share exchange(Statement statement) {
        List<String> arguments = new ArrayList<>(List.of(
                statement.client(),
                Integer.toString(statement.inFlight()),
                Integer.toString(statement.unused()),
                Integer.toString(statement.wanted()),
                millis(statement.closed()),
                millis(lease)));
        Announced known = statement.known();
        if (known != null) {
            arguments.add(Long.toString(Math.min(known.allowed(), ENDLESS)));
            arguments.add(Long.toString(Math.min(known.count(), ENDLESS)));
            arguments.add(millis(known.left()));
            arguments.add(millis(known.late()));
            arguments.add(millis(known.age()));
        }
        String host = statement.host();
        List<String> keys = List.of(prefix + ":limit:" + host + ":" + statement.window(), prefix + ":closed:" + host);
        return share(redis.run(Script.EXCHANGE, keys, arguments));
    }

    private Share share(List<Object> answer) {
        long granted = (Long) answer.get(0);
        long clients = (Long) answer.get(1);
        return new Share((int) granted, lease, (int) clients, known(answer), duration(answer.get(2)));
    }

    private static @Nullable Announced known(List<Object> answer) {
        String allowed = (String) answer.get(3);
        if (allowed.isEmpty()) {
            return null;
        }
        long limit = Long.parseLong(allowed);
        return new Announced(
                limit == ENDLESS ? Long.MAX_VALUE : limit,
                Long.parseLong((String) answer.get(4)),
                duration(answer.get(5)),
                Duration.ZERO,
                Duration.ZERO);
    }

    private static Duration duration(Object millis) {
        return Duration.ofMillis(Long.parseLong((String) millis));
    }

    /** Rounded up, as shorter waits would end too early. */
    static String millis(Duration duration) {
        return Long.toString(duration.plusNanos(999_999).toMillis());
    }
}
