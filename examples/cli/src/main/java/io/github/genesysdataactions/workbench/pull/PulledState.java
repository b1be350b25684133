package io.github.genesysdataactions.workbench.pull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.file.ActionDirectory;
import io.github.genesysdataactions.workbench.Output;
import io.github.genesysdataactions.workbench.SaltedDigest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What files and organization were when they were last alike, as digests: so that an update can tell which of the two
 * changed since. It is a file in the directory.
 *
 * @param organization the id of the organization
 * @param here by file or folder, the action as the files spelled it
 * @param there by file or folder, the action as the organization had it
 */
record PulledState(String organization, SaltedDigest digest, Map<String, String> here, Map<String, String> there) {
    static final String FILE = ".data-actions-pulled.json";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static PulledState empty(String organization) {
        return new PulledState(organization, SaltedDigest.create(), new TreeMap<>(), new TreeMap<>());
    }

    /** Reads what is known; nothing is, if it is about another organization or cannot be read. */
    static PulledState read(Path directory, String organization) {
        Path file = directory.resolve(FILE);
        if (Files.notExists(file)) {
            return empty(organization);
        }
        try {
            JsonNode json = MAPPER.readTree(Files.readString(file));
            if (!json.path("organization").asText().equals(organization)) {
                return empty(organization);
            }
            PulledState state = new PulledState(
                    organization, SaltedDigest.of(json.path("salt").asText()), new TreeMap<>(), new TreeMap<>());
            json.path("actions").properties().forEach(one -> {
                state.here.put(one.getKey(), one.getValue().path("here").asText());
                if (one.getValue().path("there").isTextual()) {
                    state.there.put(one.getKey(), one.getValue().path("there").asText());
                }
            });
            return state;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return empty(organization);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + file + " failed on this machine.", e);
        }
    }

    /** Notes that both are alike. */
    void alike(String place, ActionDirectory.Entry files, ActionDirectory.Entry organizations) {
        here.put(place, ofFiles(files));
        there.put(place, ofOrganization(organizations));
    }

    /** Notes that the organization was given what the files have; in which form it keeps that is not known. */
    void applied(String place, ActionDirectory.Entry files) {
        String now = ofFiles(files);
        if (!now.equals(here.put(place, now))) {
            there.remove(place);
        }
    }

    /** Returns whether both were alike once, and how the organization had it. */
    boolean knowsBoth(String place) {
        return here.containsKey(place) && there.containsKey(place);
    }

    void forget(String place) {
        here.remove(place);
        there.remove(place);
    }

    boolean changedHere(String place, ActionDirectory.Entry files) {
        return !ofFiles(files).equals(here.get(place));
    }

    boolean changedThere(String place, ActionDirectory.Entry organizations) {
        return !ofOrganization(organizations).equals(there.get(place));
    }

    private String ofFiles(ActionDirectory.Entry entry) {
        return digest.digest(entry.written().toJson());
    }

    private String ofOrganization(ActionDirectory.Entry entry) {
        return digest.digest(entry.file().toJson() + "\n" + entry.category().orElse("") + "\n"
                + entry.integrationName().or(entry::integrationId).orElse(""));
    }

    void write(Path directory) {
        ObjectNode json =
                MAPPER.createObjectNode().put("organization", organization).put("salt", digest.salt());
        ObjectNode actions = json.putObject("actions");
        here.forEach((place, text) -> {
            ObjectNode action = actions.putObject(place).put("here", text);
            Optional.ofNullable(there.get(place)).ifPresent(known -> action.put("there", known));
        });
        try {
            Output.write(directory.resolve(FILE), MAPPER.writeValueAsString(json) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The state could not be written.", e);
        }
    }
}
