package io.github.genesysdataactions.action;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the expected JSON of a test. */
final class Golden {
    private Golden() {}

    static String text(String name) {
        try (InputStream file = Golden.class.getResourceAsStream("/action/" + name + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tree(String name) {
        return Json.read(text(name));
    }
}
