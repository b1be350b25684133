package io.github.genesysdataactions.workbench.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Values for the variables of files that are not set, so that lint can look at the files of a pull request without its secrets.
 *
 * @param environment the environment, and a placeholder for each variable that it lacks
 * @param unset the names of those variables
 */
public record Placeholders(Map<String, String> environment, List<String> unset) {
    /** A folder of a directory is the deepest place of a file. */
    private static final int DEPTH = 2;

    private static final long LARGEST = 10_000_000;
    private static final Pattern FILES = Pattern.compile(".*\\.(json|vm|properties)");
    private static final Pattern VARIABLE = Pattern.compile("(?<!@)@\\{env\\.([A-Za-z0-9_]+)}");
    private static final Pattern URL =
            Pattern.compile("\"requestUrlTemplate\"\\s*:\\s*\"@\\{env\\.([A-Za-z0-9_]+)}(://)?");
    private static final Pattern PORT = Pattern.compile("://[^/\"\\s]*:@\\{env\\.([A-Za-z0-9_]+)}");

    /** Copies both. */
    public Placeholders {
        environment = Map.copyOf(environment);
        unset = List.copyOf(unset);
    }

    /** Looks which variables files, folders and directories name; what is not there has none. */
    public static Placeholders in(Collection<Path> places, Map<String, String> environment) {
        Map<String, String> missing = new TreeMap<>();
        for (Path place : places) {
            files(place).forEach(file -> collect(text(file), environment, missing));
        }
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(missing);
        return new Placeholders(all, List.copyOf(missing.keySet()));
    }

    /** Says what lint could not look at, if there is anything. */
    public Optional<String> note() {
        return unset.isEmpty()
                ? Optional.empty()
                : Optional.of((unset.size() == 1 ? "This variable is" : "These variables are")
                        + " not set, and lint looked at a placeholder instead: " + String.join(", ", unset)
                        + ". What depends on the value is found only where it is set.");
    }

    private static void collect(String text, Map<String, String> environment, Map<String, String> missing) {
        for (Matcher variable = VARIABLE.matcher(text); variable.find(); ) {
            String name = variable.group(1);
            if (environment.getOrDefault(name, "").isEmpty()) {
                missing.putIfAbsent(name, word(name));
            }
        }
        for (Matcher url = URL.matcher(text); url.find(); ) {
            String value = url.group(2) == null ? "https://" + word(url.group(1)) + ".example.com" : "https";
            missing.computeIfPresent(url.group(1), (name, word) -> value);
        }
        for (Matcher port = PORT.matcher(text); port.find(); ) {
            missing.computeIfPresent(port.group(1), (name, word) -> "8443");
        }
    }

    /** Returns what can stand in a host, a header and a name. */
    private static String word(String name) {
        return "unset-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-x";
    }

    private static List<Path> files(Path place) {
        Path sample = place.resolveSibling(
                String.valueOf(place.getFileName()).replaceFirst("\\.custom\\.json$", "") + ".sample.json");
        try (Stream<Path> inside = Files.exists(place) ? Files.walk(place, DEPTH) : Stream.empty()) {
            return Stream.concat(inside, Stream.of(sample))
                    .filter(file -> Files.isRegularFile(file)
                            && (file.equals(place)
                                    || FILES.matcher(String.valueOf(file.getFileName()))
                                            .matches()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + place + " failed on this machine.", e);
        }
    }

    private static String text(Path file) {
        try {
            // What is not UTF-8, or too large, is refused by who reads it in earnest.
            return Files.size(file) > LARGEST ? "" : new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + file + " failed on this machine.", e);
        }
    }
}
