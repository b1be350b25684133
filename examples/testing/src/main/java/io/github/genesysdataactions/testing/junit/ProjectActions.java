package io.github.genesysdataactions.testing.junit;

import io.github.genesysdataactions.testing.ActionRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
                .orElseThrow(() -> new IllegalArgumentException("There is none of the directories " + DIRECTORIES
                        + " in " + Path.of("").toAbsolutePath()
                        + ". Name it: @DataAction(value = \"…\", directory = \"…\"), or set the system property"
                        + " dataactions.directory."));
    }

    private static Map<String, String> environment(String[] entries) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        for (String entry : entries) {
            int equals = entry.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(
                        "'" + entry + "' in environment is not NAME=value. Write it like \"STAGE=test\".");
            }
            environment.put(entry.substring(0, equals), entry.substring(equals + 1));
        }
        return environment;
    }
}
