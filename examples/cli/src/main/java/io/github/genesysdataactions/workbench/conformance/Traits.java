package io.github.genesysdataactions.workbench.conformance;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What all answers show by the way, without a request of its own: statuses, headers, lifetimes; no values of the organization. */
final class Traits {
    private final Map<String, Set<Integer>> successes = new LinkedHashMap<>();
    private final Set<String> limits = new TreeSet<>();
    private final Map<String, String> seen = new LinkedHashMap<>();
    private int answers;
    private int correlated;
    private int waits;

    void see(HttpResponse<String> answer) {
        if (!answer.request().uri().getPath().startsWith("/api/")) {
            return;
        }
        HttpHeaders headers = answer.headers();
        answers++;
        correlated += headers.firstValue("ININ-Correlation-Id").isPresent() ? 1 : 0;
        waits += answer.statusCode() == 429 ? 1 : 0;
        headers.map().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.contains("ratelimit"))
                .forEach(limits::add);
        headers.firstValue("inin-ratelimit-allowed")
                .filter(text -> text.matches("\\d{1,9}"))
                .ifPresent(text -> note("requests in a window (`inin-ratelimit-allowed`)", text));
        if (answer.statusCode() / 100 == 2) {
            successes
                    .computeIfAbsent(answer.request().method(), method -> new TreeSet<>())
                    .add(answer.statusCode());
        }
    }

    /** Notes something that an answer showed. */
    void note(String what, String value) {
        seen.put(what, value);
    }

    /** Returns all of it, by what it is. */
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>(seen);
        successes.forEach((method, statuses) -> all.put(
                "statuses of success, " + method,
                String.join(", ", statuses.stream().map(String::valueOf).toList())));
        all.put("answers with `ININ-Correlation-Id`", correlated + " of " + answers);
        all.put("headers about the rate limit", limits.isEmpty() ? "none" : String.join(", ", limits));
        all.put("answers 429", String.valueOf(waits));
        return all;
    }
}
