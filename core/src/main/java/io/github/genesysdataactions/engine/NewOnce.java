package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.Limits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Something new that cannot be compared afterwards: it is known what carried the name before, so what carries it after an
 * open outcome and did not before is the new one.
 */
public final class NewOnce<T> implements NewThing<T> {
    private final Api api;
    private final String kind;
    private final String name;
    private final Call call;
    private final Function<String, T> reader;
    private final Function<Limits, Map<String, T>> sameName;
    private Set<String> before = Set.of();
    private Map<String, T> seen = Map.of();

    /** Makes one; {@code sameName} returns all that carry the name, by their ids. */
    public NewOnce(
            Api api,
            String kind,
            String name,
            Call call,
            Function<String, T> reader,
            Function<Limits, Map<String, T>> sameName) {
        this.api = api;
        this.kind = kind;
        this.name = name;
        this.call = call;
        this.reader = reader;
        this.sameName = sameName;
    }

    public T create() {
        if (call.limits().faultRetries() > 0) {
            before = Set.copyOf(sameName.apply(call.limits()).keySet());
        }
        return new Creation<>(this, api, call.limits()).run(true);
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String purpose() {
        return call.purpose();
    }

    @Override
    public T send() {
        return api.send(call, reader);
    }

    @Override
    public List<String> sameName(Limits limits) {
        seen = new LinkedHashMap<>(sameName.apply(limits));
        seen.keySet().removeAll(before);
        return List.copyOf(seen.keySet());
    }

    @Override
    public Optional<T> ifWanted(String id, Limits limits) {
        return Optional.ofNullable(seen.get(id));
    }
}
