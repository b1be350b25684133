package io.github.genesysdataactions.lambda;

import java.util.List;
import java.util.Optional;

/** A handler as a GET action needs one: text, a number, a flag and a list; it returns what it was given. */
final class Lookup extends DataActionHandler<Lookup.Query, Lookup.Found> {
    record Query(String customerId, Optional<Integer> limit, Optional<Boolean> deep, Optional<List<String>> tag) {}

    record Found(Query query, List<String> path, List<String> names) {}

    @Override
    protected Found handle(Query query, Invocation invocation) {
        return new Found(
                query,
                List.copyOf(invocation.pathParameters().values()),
                invocation.queryParameters().keySet().stream().sorted().toList());
    }
}
