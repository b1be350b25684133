package io.github.genesysdataactions.lambda;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the members of the JSON object that an event, or a part of it, is, without looking inside their values.
 *
 * <p>A parser would have to stop at the first thing it refuses, and what sent the event might stand behind it: then a
 * caller's bytes could turn an API Gateway event into a function error. This scan counts brackets, so it takes any
 * nesting and any length in one pass and constant memory. What it finds is parsed afterwards, each value by itself.
 */
final class ObjectScan {
    private final byte[] json;
    private final int end;
    private final Set<String> wanted;
    private final Map<String, Span> members = new HashMap<>();
    private boolean others;
    private boolean wellFormed;
    private int at;

    private ObjectScan(Span span, Set<String> wanted) {
        this.json = span.bytes();
        this.at = span.start();
        this.end = span.end();
        this.wanted = wanted;
    }

    /** Scans for members of these names; names written with escapes are not recognised. Never throws. */
    static ObjectScan of(Span span, Set<String> wanted) {
        ObjectScan scan = new ObjectScan(span, wanted);
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
        if (end - at >= 3 && json[at] == (byte) 0xEF && json[at + 1] == (byte) 0xBB && json[at + 2] == (byte) 0xBF) {
            at += 3;
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
            int closing = quote + 1 + name.length();
            if (closing < end && json[closing] == '"' && new Span(json, quote + 1, closing).is(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private boolean skipValue() {
        if (at >= end) {
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
        while (at < end) {
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
        while (at < end && ",}] \t\r\n".indexOf(json[at]) < 0) {
            at++;
        }
        return at > start;
    }

    private boolean skipString() {
        if (at >= end || json[at] != '"') {
            return false;
        }
        for (at++; at < end; at++) {
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
        if (at < end && json[at] == expected) {
            at++;
            return true;
        }
        return false;
    }

    private boolean atEnd() {
        skipSpace();
        return at == end;
    }

    private void skipSpace() {
        while (at < end && (json[at] == ' ' || json[at] == '\t' || json[at] == '\r' || json[at] == '\n')) {
            at++;
        }
    }
}
