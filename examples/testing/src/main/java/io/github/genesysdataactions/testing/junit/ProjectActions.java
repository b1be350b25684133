package io.github.genesysdataactions.testing.junit;

import io.github.genesysdataactions.testing.ActionRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the actions of a project. */
final class ProjectActions {
    private static final List<String> DIRECTORIES =
            List.of("data-actions", "src/main/data-actions", "src/test/data-actions");

    private ProjectActions() {}

    static ActionRunner find(String name, String directory, String[] environment) {
        return ActionRunner.in(directory(directory), name, environment(environment));
    }

    private static Path directory(String named) {
        String wanted = named.isEmpty() ? System.getProperty("dataactions.directory", "") : named;
        if (!wanted.isEmpty()) {
            return Path.of(wanted);
        }
        return DIRECTORIES.stream()
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no directory " + String.join(" or ", DIRECTORIES)
                                + " in " + Path.of("").toAbsolutePath()
                                + ". Name it: @DataAction(value = \"…\", directory = \"…\"), or set the system property"
                                + " dataactions.directory."));
    }

    static ActionRunner withCredentials(ActionRunner runner, String[] entries) {
        ActionRunner with = runner;
        for (Map.Entry<String, String> field :
                pairs(entries, "credentials", "name=value", "apiKey=any").entrySet()) {
            with = with.credential(field.getKey(), field.getValue());
        }
        return with;
    }

    private static Map<String, String> environment(String[] entries) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(pairs(entries, "environment", "NAME=value", "STAGE=test"));
        return environment;
    }

    private static Map<String, String> pairs(String[] entries, String attribute, String form, String example) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i++) {
            int equals = entries[i].indexOf('=');
            if (equals < 1) {
                // What stands there may be a secret without its name.
                throw new IllegalArgumentException("Entry " + (i + 1) + " of " + attribute + " is not " + form
                        + ". Write it like \"" + example + "\".");
            }
            pairs.put(entries[i].substring(0, equals), entries[i].substring(equals + 1));
        }
        return pairs;
    }
}
