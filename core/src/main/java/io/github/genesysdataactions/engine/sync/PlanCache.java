package io.github.genesysdataactions.engine.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.disk.Disk;
import io.github.genesysdataactions.engine.UserAgent;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.http.KeyedDigest;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.sync.Change;
import io.github.genesysdataactions.sync.DesiredAction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which actions earlier plans found to be as wanted, in a file for each organization: the id, the version, and a digest of what
 * was wanted. It holds no text of any action, and its first line is a digest of the rest.
 */
final class PlanCache {
    private static final Logger log = LoggerFactory.getLogger(PlanCache.class);
    private static final String USE = "genesys-data-actions plan cache 1 " + UserAgent.VERSION;
    private static final int MOST_BYTES = 100_000_000;

    private record Known(int version, String digest) {}

    private final @Nullable Path file;
    private final KeyedDigest digests;
    private final Map<String, Known> actions = new ConcurrentHashMap<>();
    private volatile boolean isChanged;

    private PlanCache(@Nullable Path file, KeyedDigest digests) {
        this.file = file;
        this.digests = digests;
    }

    /** Returns one that knows nothing and keeps nothing. */
    static PlanCache none() {
        return new PlanCache(null, KeyedDigest.of("", USE));
    }

    /** Opens the file of an organization; one that is not there, or not written with this secret, is empty. */
    static PlanCache open(Path directory, String organization, String secret) {
        KeyedDigest digests = KeyedDigest.of(secret, USE);
        PlanCache cache = new PlanCache(directory.resolve(digests.of(organization) + ".plan"), digests);
        cache.load();
        return cache;
    }

    /** Returns whether an action of this version was found to be as wanted. */
    boolean knows(DesiredAction desired, ActionSummary found) {
        Known known = actions.get(found.id());
        return known != null
                && known.version() == found.version()
                && known.digest().equals(digest(desired, found.id(), found.version()));
    }

    /** Remembers what a plan found, if that is as wanted. */
    void learn(Change change) {
        if (file != null && change.kind() == Change.Kind.UNCHANGED && change.version() > 0) {
            String id = change.id().orElseThrow();
            String digest = digest(change.desired().orElseThrow(), id, change.version());
            Known known = new Known(change.version(), digest);
            isChanged |= !known.equals(actions.put(id, known));
        }
    }

    void clear() {
        actions.clear();
        isChanged = true;
    }

    /** Writes what is known of actions that are still there; that it cannot be written is logged, as the plan is good without. */
    void save(Predicate<String> isThere) {
        if (file == null) {
            return;
        }
        isChanged |= actions.keySet().removeIf(isThere.negate());
        if (!isChanged) {
            return;
        }
        ObjectNode json = Json.object();
        new TreeMap<>(actions)
                .forEach((id, known) ->
                        json.putObject(id).put("version", known.version()).put("digest", known.digest()));
        String text = Json.writePretty(json);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Disk.write(file, digests.of(text) + "\n" + text);
        } catch (IOException | UncheckedIOException e) {
            log.warn(
                    "The results of the plan cannot be saved in {}: {}. The next plan reads everything again.",
                    file,
                    kind(e));
        }
    }

    private void load() {
        if (file == null || !Files.exists(file)) {
            return;
        }
        try {
            String[] parts = Disk.read(file, MOST_BYTES).split("\n", 2);
            if (parts.length < 2 || !isSame(parts[0], digests.of(parts[1]))) {
                throw new DataActionsException("its digest does not match");
            }
            for (Map.Entry<String, JsonNode> one : Json.readObject(parts[1]).properties()) {
                JsonNode known = one.getValue();
                actions.put(
                        one.getKey(),
                        new Known(
                                known.path("version").asInt(),
                                known.path("digest").asText()));
            }
        } catch (DataActionsException | UncheckedIOException e) {
            log.warn("The plan cache in {} is damaged and is not used. Everything is read.", file);
        }
    }

    private static boolean isSame(String digest, String other) {
        return MessageDigest.isEqual(digest.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String kind(Exception e) {
        return (e.getCause() == null ? e : e.getCause()).getClass().getSimpleName();
    }

    private String digest(DesiredAction desired, String id, int version) {
        return digests.of(id + '\n' + version + '\n' + desired.toJson());
    }
}
