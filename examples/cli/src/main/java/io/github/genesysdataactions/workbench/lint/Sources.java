package io.github.genesysdataactions.workbench.lint;

import io.github.genesysdataactions.file.JsonPlaces;
import io.github.genesysdataactions.lint.LintFinding;
import io.github.genesysdataactions.workbench.lint.Located.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the file, line and column of a finding in an export file or in the folder of one. */
final class Sources {
    private final Path place;
    private final Map<Path, Read> read = new HashMap<>();

    /** A JSON file. */
    private record Read(String text, JsonPlaces places) {}

    /** Takes the export file, or the folder. */
    Sources(Path place) {
        this.place = place;
    }

    Source of(LintFinding finding) {
        if (!Files.isDirectory(place)) {
            return at(place, finding.path(), finding.place());
        }
        for (Part part : Part.ALL) {
            Path file = place.resolve(part.file());
            if (finding.path().startsWith(part.path()) && Files.isRegularFile(file)) {
                return part.isTemplate()
                        ? finding.place()
                                .map(at -> new Source(file, at.line(), at.column()))
                                .orElse(new Source(file, 1, 1))
                        : at(file, "$" + finding.path().substring(part.path().length()), finding.place());
            }
        }
        return at(place.resolve("action.json"), finding.path(), finding.place());
    }

    private Source at(Path file, String path, Optional<LintFinding.Place> inTemplate) {
        Read json = read.computeIfAbsent(file, Sources::read);
        JsonPlaces.Position position = json.places().nearest(path);
        int more = inTemplate
                .filter(at -> json.places().value(path).isPresent())
                .flatMap(at -> JsonText.width(json.text(), position.offset(), at))
                .orElse(0);
        return new Source(file, position.line(), position.column() + more);
    }

    private static Read read(Path file) {
        try {
            String text = Files.readString(file);
            return new Read(text, JsonPlaces.of(text));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + file + " failed on this machine.", e);
        }
    }

    /** A part of an action that has a file of its own in a folder. */
    private record Part(String path, String file, boolean isTemplate) {
        static final List<Part> ALL = List.of(
                new Part("$.contract.input.inputSchema", "input.schema.json", false),
                new Part("$.contract.output.successSchema", "output.schema.json", false),
                new Part("$.config.request.requestTemplate", "request.vm", true),
                new Part("$.config.response.successTemplate", "success.vm", true));
    }
}
