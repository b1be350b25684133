package io.github.genesysdataactions.workbench;

import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.file.ActionDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The actions that someone names by files, folders and directories of them.
 *
 * @param actions each with its file or folder, in the order of the names
 * @param passedOver what no action is created from, with what to do about it
 */
public record ActionPlaces(Map<Path, ActionDirectory.Entry> actions, List<Problem> passedOver) {
    /**
     * Reads all of them.
     *
     * @param given as someone wrote them
     * @param base what they are relative to
     * @param environment the values for {@code @{env.NAME}}
     * @throws IllegalArgumentException if one is not there, or a directory has no action
     */
    public static ActionPlaces read(List<Path> given, Path base, Map<String, String> environment) {
        Map<Path, ActionDirectory.Entry> actions = new LinkedHashMap<>();
        List<Problem> passedOver = new ArrayList<>();
        for (Path one : given) {
            Path place = base.resolve(one);
            if (Files.notExists(place)) {
                throw new IllegalArgumentException("There is no " + one
                        + ". Name an export file (*.custom.json), a folder with action.json, or a directory of them.");
            }
            if (!Files.isDirectory(place) || Files.exists(place.resolve("action.json"))) {
                actions.put(place, ActionDirectory.readOne(place, environment));
            } else {
                ActionDirectory directory = ActionDirectory.read(place, environment);
                directory.entries().forEach(entry -> actions.put(place.resolve(entry.place()), entry));
                passedOver.addAll(directory.passedOver());
                if (directory.entries().isEmpty() && directory.passedOver().isEmpty()) {
                    throw new IllegalArgumentException("There is no action in " + one
                            + ": it has no export file (*.custom.json) and no folder with action.json.");
                }
            }
        }
        return new ActionPlaces(actions, passedOver);
    }
}
