package io.github.genesysdataactions.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One operation of the API: what a request for it may hold, and what it must.
 *
 * @param queryNames the names that the API has
 * @param needlessNames those of them that the client has no use for
 * @param body the fields that a body may hold, empty for no body
 */
record Operation(String method, String path, Set<String> queryNames, Set<String> needlessNames, List<BodyField> body) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** A field by its path with dots; {@code tail} is {@code ""}, {@code "*"} or {@code "**"}. */
    record BodyField(String path, boolean isRequired, String tail) {
        static BodyField read(String word) {
            boolean isRequired = word.endsWith("!");
            String path = isRequired ? word.substring(0, word.length() - 1) : word;
            String tail = path.endsWith("**") ? "**" : path.endsWith(".*") ? "*" : "";
            String stem = path.substring(0, path.length() - tail.length());
            return new BodyField(stem.endsWith(".") ? stem.substring(0, stem.length() - 1) : stem, isRequired, tail);
        }

        boolean allows(String other) {
            String below = path.isEmpty() ? "" : path + ".";
            return other.equals(path)
                    || (tail.equals("**") && other.startsWith(below))
                    || (tail.equals("*")
                            && other.startsWith(below)
                            && !other.substring(below.length()).isEmpty());
        }
    }

    String name() {
        return method + " " + path;
    }

    boolean takes(String method, String target) {
        return this.method.equals(method) && pattern().matcher(plain(target)).matches();
    }

    /** A literal segment is a better match than an id. */
    int literalSegments() {
        return (int) Arrays.stream(path.split("/", -1))
                .filter(segment -> !segment.startsWith("{"))
                .count();
    }

    /** Returns what a request has that the API does not know, or lacks what it requires. */
    List<String> faults(String target, Optional<String> contentType, String text) {
        List<String> faults = new ArrayList<>();
        for (String name : queryNames(target)) {
            if (!queryNames.contains(name)) {
                faults.add("query name '" + name + "'");
            }
        }
        if (body.isEmpty()) {
            if (!text.isEmpty()) {
                faults.add("a body");
            }
            return faults;
        }
        if (!contentType.orElse("none").startsWith("application/json")) {
            faults.add("content type " + contentType.orElse("none"));
        }
        try {
            check(MAPPER.readTree(text), faults);
        } catch (java.io.IOException e) {
            faults.add("a body that is not JSON");
        }
        return faults;
    }

    static Set<String> queryNames(String target) {
        String query = URI.create(target).getRawQuery();
        return query == null
                ? Set.of()
                : Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=", 2)[0])
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private void check(JsonNode sent, List<String> faults) {
        if (!sent.isObject()) {
            faults.add("a body that is not an object");
            return;
        }
        walk(sent, "", faults);
        for (BodyField field : body) {
            if (field.isRequired() && isMissing(sent, field.path())) {
                faults.add("no '" + field.path() + "'");
            }
        }
    }

    private void walk(JsonNode node, String path, List<String> faults) {
        node.properties().forEach(field -> {
            String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            if (body.stream().noneMatch(known -> known.allows(name))) {
                faults.add("body field '" + name + "'");
            } else if (body.stream()
                    .noneMatch(
                            known -> known.path().equals(path) && !known.tail().isEmpty())) {
                walk(field.getValue(), name, faults);
            }
        });
    }

    /** A field below one that is left out is not missed. */
    private static boolean isMissing(JsonNode sent, String path) {
        JsonNode node = sent;
        String[] names = path.split("\\.", -1);
        for (int i = 0; i < names.length; i++) {
            if (i > 0 && node.isMissingNode()) {
                return false;
            }
            node = node.path(names[i]);
        }
        return node.isMissingNode() || node.isNull();
    }

    private Pattern pattern() {
        return Pattern.compile(Arrays.stream(path.split("/", -1))
                .map(segment -> segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment))
                .collect(Collectors.joining("/")));
    }

    private static String plain(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    @Override
    public String toString() {
        return name();
    }
}
