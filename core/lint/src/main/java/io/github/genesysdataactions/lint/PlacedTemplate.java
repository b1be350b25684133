package io.github.genesysdataactions.lint;

import io.github.genesysdataactions.json.JsonPath;
import io.github.genesysdataactions.velocity.VelocityPart;
import io.github.genesysdataactions.velocity.VelocityReference;
import io.github.genesysdataactions.velocity.VelocityTemplate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A template of an action and where it stands. */
final class PlacedTemplate {
    private final JsonPath path;
    private final String text;
    private final VelocityTemplate velocity;
    private final List<VelocityReference> references;
    private final int[] lines;

    PlacedTemplate(JsonPath path, String text) {
        this.path = path;
        this.text = text;
        this.velocity = VelocityTemplate.parse(text);
        this.references = VelocityReference.all(velocity.parts());
        this.lines = lines(text);
    }

    private static int[] lines(String text) {
        return IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(i -> text.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
    }

    JsonPath path() {
        return path;
    }

    String text() {
        return text;
    }

    VelocityTemplate velocity() {
        return velocity;
    }

    List<VelocityPart> parts() {
        return velocity.parts();
    }

    /** Returns all references, also those in directives, arguments and double quotes. */
    List<VelocityReference> references() {
        return references;
    }

    List<VelocityTemplate.Fault> faults() {
        return velocity.faults();
    }

    LintFinding.Place place(int offset) {
        return place(lines, offset);
    }

    static LintFinding.Place place(String text, int offset) {
        return place(lines(text), offset);
    }

    private static LintFinding.Place place(int[] lines, int offset) {
        int found = Arrays.binarySearch(lines, offset);
        int line = found >= 0 ? found : -found - 2;
        return new LintFinding.Place(offset, line + 1, offset - lines[line] + 1);
    }
}
