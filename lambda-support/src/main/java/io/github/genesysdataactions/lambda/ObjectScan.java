package io.github.genesysdataactions.lambda;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the members of the JSON object that an event is, without looking inside their values.
 *
 * <p>A parser would have to stop at the first thing it refuses, and what sent the event might stand behind it: then a
 * caller's bytes could turn an API Gateway event into a function error. This scan counts brackets, so it takes any
 * nesting and any length in one pass and constant memory. What it finds is parsed afterwards, each value by itself.
 */
final class ObjectScan {
    private final byte[] json;
    private final Set<String> wanted;
    private final Map<String, Span> members = new HashMap<>();
    private boolean others;
    private boolean wellFormed;
    private int at;

    private ObjectScan(byte[] json, Set<String> wanted) {
        this.json = json;
        this.wanted = wanted;
    }

    /** Scans for members of these names; names written with escapes are not recognised. Never throws. */
    static ObjectScan of(byte[] json, Set<String> wanted) {
        ObjectScan scan = new ObjectScan(json, wanted);
        scan.wellFormed = scan.object();
        return scan;
    }

    Optional<Span> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** Whether there are members beside the wanted ones. */
    boolean others() {
        return others;
    }

    /** Whether brackets, quotes and separators stand where they have to, and no wanted member comes twice. */
    boolean wellFormed() {
        return wellFormed;
    }

    private boolean object() {
        if (json.length >= 3 && json[0] == (byte) 0xEF && json[1] == (byte) 0xBB && json[2] == (byte) 0xBF) {
            at = 3;
        }
        if (!take('{')) {
            return false;
        }
        if (take('}')) {
            return atEnd();
        }
        do {
            if (!member()) {
                return false;
            }
        } while (take(','));
        return take('}') && atEnd();
    }

    private boolean member() {
        skipSpace();
        int nameStart = at;
        if (!skipString() || !take(':')) {
            return false;
        }
        Optional<String> name = wantedName(nameStart);
        skipSpace();
        int valueStart = at;
        if (!skipValue()) {
            return false;
        }
        if (name.isEmpty()) {
            others = true;
            return true;
        }
        return members.put(name.get(), new Span(json, valueStart, at)) == null;
    }

    private Optional<String> wantedName(int quote) {
        for (String name : wanted) {
            int end = quote + 1 + name.length();
            if (end < json.length && json[end] == '"' && new Span(json, quote + 1, end).is(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private boolean skipValue() {
        if (at >= json.length) {
            return false;
        }
        return switch (json[at]) {
            case '"' -> skipString();
            case '{', '[' -> skipNested();
            default -> skipLiteral();
        };
    }

    private boolean skipNested() {
        int depth = 0;
        while (at < json.length) {
            switch (json[at]) {
                case '"' -> {
                    if (!skipString()) {
                        return false;
                    }
                    continue;
                }
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> {}
            }
            at++;
            if (depth == 0) {
                return true;
            }
        }
        return false;
    }

    private boolean skipLiteral() {
        int start = at;
        while (at < json.length && ",}] \t\r\n".indexOf(json[at]) < 0) {
            at++;
        }
        return at > start;
    }

    private boolean skipString() {
        if (at >= json.length || json[at] != '"') {
            return false;
        }
        for (at++; at < json.length; at++) {
            if (json[at] == '\\') {
                at++;
            } else if (json[at] == '"') {
                at++;
                return true;
            }
        }
        return false;
    }

    private boolean take(char expected) {
        skipSpace();
        if (at < json.length && json[at] == expected) {
            at++;
            return true;
        }
        return false;
    }

    private boolean atEnd() {
        skipSpace();
        return at == json.length;
    }

    private void skipSpace() {
        while (at < json.length && (json[at] == ' ' || json[at] == '\t' || json[at] == '\r' || json[at] == '\n')) {
            at++;
        }
    }
}
