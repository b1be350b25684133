package io.github.genesysdataactions.redis;

import io.lettuce.core.RedisCommandExecutionException;
import java.util.Set;

/** What Lettuce and Redis say of a failure, in words that hold no secret, key or value. */
final class Failures {
    /** Codes of a refused login; Lettuce reports them as failures to connect. */
    private static final Set<String> LOGIN = Set.of("WRONGPASS", "NOAUTH");

    private Failures() {}

    static RedisUnavailableException of(String address, Throwable failure) {
        Throwable root = failure;
        for (Throwable next = failure; next != null; next = next.getCause()) {
            root = next;
            if (next instanceof RedisCommandExecutionException) {
                break;
            }
        }
        String code = code(root);
        if (LOGIN.contains(code)) {
            return new RedisUnavailableException(address + " refused the user or its password (" + code + ").");
        }
        return new RedisUnavailableException(
                code.isEmpty()
                        ? address + " cannot be used (" + root.getClass().getSimpleName() + ")."
                        : address + " answered " + code + remedy(code));
    }

    /** The first word of an answer of Redis; the rest may quote what was sent. */
    private static String code(Throwable failure) {
        String said = failure.getMessage();
        if (said == null || !(failure instanceof RedisCommandExecutionException)) {
            return "";
        }
        // A script's error comes as "ERR Error running script … : OOM …" before Redis 7.
        for (String word : said.split("[^A-Z]+", 0)) {
            if (word.length() > 2 && !word.equals("ERR")) {
                return word;
            }
        }
        return "ERR";
    }

    private static String remedy(String code) {
        return switch (code) {
            case "OOM" -> ": its memory is full.";
            case "NOPERM" -> ": its user may not run the scripts; the guide \"A fleet\" lists what it needs.";
            case "READONLY" -> ": it is a replica; name the primary.";
            default -> ".";
        };
    }
}
