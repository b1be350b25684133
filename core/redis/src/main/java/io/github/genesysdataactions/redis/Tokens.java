package io.github.genesysdataactions.redis;

import io.github.genesysdataactions.fleet.TokenStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Sealed tokens, as hashes that end with the token. */
final class Tokens implements TokenStore {
    private final Connection redis;
    private final String prefix;
    private final Names names;

    Tokens(Connection redis, String prefix, Names names) {
        this.redis = redis;
        this.prefix = prefix;
        this.names = names;
    }

    @Override
    public Optional<Entry> read(String name) {
        List<Object> answer = redis.run(Script.READ, List.of(key(name)), List.of());
        return answer.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Entry((String) answer.get(0), Duration.ofMillis(Long.parseLong((String) answer.get(1)))));
    }

    @Override
    public boolean write(String name, long fence, String value, Duration life) {
        List<String> keys = List.of(key(name), names.key(name));
        List<String> arguments = List.of(Long.toString(fence), value, Limits.millis(life));
        return isDone(redis.run(Script.WRITE, keys, arguments));
    }

    @Override
    public void remove(String name, String value) {
        redis.run(Script.REMOVE, List.of(key(name)), List.of(value));
    }

    private String key(String name) {
        return prefix + ":token:" + name;
    }

    private static boolean isDone(List<Object> answer) {
        return answer.get(0).equals(1L);
    }
}
