package io.github.genesysdataactions.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.file.JsonPlaces;
import io.github.genesysdataactions.file.JsonPlaces.Position;
import io.github.genesysdataactions.local.execute.Rendered;
import io.github.genesysdataactions.local.execute.Translation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a run shows and hardly anyone means. */
final class Notices {
    private static final Pattern INPUT = Pattern.compile("\\binput\\.([A-Za-z_][\\w-]*)");
    private static final Pattern NAME = Pattern.compile("^\\$!?\\{?([A-Za-z_][\\w-]*)");
    private static final Pattern DOTS = Pattern.compile("(?<=/)((?:\\.|%2[eE]){1,2})(?=/|$)");
    private static final String SUCCESS = "config.response.successTemplate";
    private static final String BODY = "config.request.requestTemplate";
    private static final String URL = "config.request.requestUrlTemplate";

    private final List<Notice> notices = new ArrayList<>();
    private final ActionResult result;
    private final TestedAction action;

    Notices(ActionResult result) {
        this.result = result;
        this.action = result.runner().action();
    }

    List<Notice> find() {
        givenInputs();
        for (Rendered rendered : result.rendered()) {
            references(rendered);
            if (rendered.part().equals(URL)) {
                emptySegments(rendered);
            } else if (rendered.part().equals(BODY)) {
                body(rendered);
            }
        }
        output();
        return List.copyOf(notices);
    }

    // With a required input, the contract tells only that this one is missing.
    private void givenInputs() {
        result.inputTree().fieldNames().forEachRemaining(name -> {
            if (!action.inputs().contains(name)
                    && action.inputs().stream()
                            .anyMatch(known -> known.equalsIgnoreCase(name)
                                    && !result.inputTree().has(known))) {
                notices.add(new Notice(
                        Notice.Kind.UNKNOWN_INPUT,
                        "The run gives the input '" + name + "', which the contract does not have"
                                + sameButForCase(name),
                        null));
            }
        });
    }

    private void references(Rendered rendered) {
        Set<String> unknown = new LinkedHashSet<>();
        for (Rendered.Reference reference : rendered.references()) {
            boolean told = unknownInputs(rendered, reference.mark(), unknown);
            if (!told && reference.isPrintedLiterally()) {
                literal(rendered, reference.mark());
            }
        }
        rendered.conditions().forEach(condition -> unknownInputs(rendered, condition.mark(), unknown));
    }

    private boolean unknownInputs(Rendered rendered, Rendered.Mark mark, Set<String> told) {
        boolean any = false;
        for (Matcher input = INPUT.matcher(mark.source()); input.find(); ) {
            String name = input.group(1);
            if (!action.inputs().contains(name) && !name.equals("rawRequest") && isInput(name)) {
                any = true;
                if (told.add(name + mark.position())) {
                    add(
                            Notice.Kind.UNKNOWN_INPUT,
                            mark.source() + " reads the input '" + name + "', which the contract does not have"
                                    + sameButForCase(name),
                            place(rendered, mark));
                }
            }
        }
        return any;
    }

    // ${input.name.length()}: what stands behind a known input is a method of its value.
    private boolean isInput(String name) {
        return !result.inputTree().has(name);
    }

    private String sameButForCase(String name) {
        return action.inputs().stream()
                .filter(known -> known.equalsIgnoreCase(name))
                .findFirst()
                .map(known -> "; it has '" + known + "'. Write that.")
                .orElse("; it has " + action.inputs() + ".");
    }

    private void literal(Rendered rendered, Rendered.Mark mark) {
        Place place = place(rendered, mark);
        if (rendered.part().equals(SUCCESS)) {
            Matcher name = NAME.matcher(mark.source());
            String variable = name.find() ? name.group(1) : "";
            Optional<Translation> translation = result.run().translations().stream()
                    .filter(entry -> entry.name().equals(variable))
                    .findFirst();
            String why = translation
                    .map(entry -> entry.text() == null
                            ? ": its path " + entry.path() + " found nothing, and it has no default ("
                                    + action.entry("translationMap", variable)
                                    + "). Give it one in translationMapDefaults."
                            : ".")
                    .orElse(": the translation map has no '" + variable + "'"
                            + result.run().translations().stream()
                                    .map(Translation::name)
                                    .filter(known -> known.equalsIgnoreCase(variable))
                                    .findFirst()
                                    .map(known -> "; it has '" + known + "'.")
                                    .orElse("."));
            add(Notice.Kind.PRINTED_LITERALLY, "The success template prints " + mark.source() + " itself" + why, place);
            return;
        }
        Matcher input = INPUT.matcher(mark.source());
        String why = input.find()
                ? ": the input '" + input.group(1) + "' has no value in this run. Put it in #if($input."
                        + input.group(1) + ") … #end, or write $! for nothing."
                : ": it has no value.";
        add(Notice.Kind.PRINTED_LITERALLY, mark.source() + " is sent as it stands in the template" + why, place);
    }

    private void emptySegments(Rendered url) {
        String text = url.text().strip();
        int strippedBefore = url.text().indexOf(text);
        Matcher path =
                Pattern.compile("^(?:[A-Za-z][\\w+.-]*://[^/?#]*)?([^?#]*)").matcher(text);
        if (text.startsWith("arn:") || !path.find()) {
            return;
        }
        String template = url.template().strip();
        String templatePath = template.split("[?#]", 2)[0];
        int begin = path.start(1);
        for (int at = text.indexOf("//", begin); at >= 0 && at < path.end(1); at = text.indexOf("//", at + 1)) {
            segment(url, strippedBefore + at + 1);
        }
        if (path.end(1) > begin + 1 && text.charAt(path.end(1) - 1) == '/' && !templatePath.endsWith("/")) {
            segment(url, strippedBefore + path.end(1) - 1);
        }
        Matcher dots = DOTS.matcher(text).region(begin, path.end(1));
        while (dots.find()) {
            dotSegment(url, strippedBefore + dots.start(), dots.group(1));
        }
    }

    private void dotSegment(Rendered url, int position, String segment) {
        var at = url.place(position);
        add(
                Notice.Kind.DOT_SEGMENT,
                "The path of the URL has the segment '" + segment + "', which clients and servers take out, so that it"
                        + " is another path. Escapes do not help; refuse the value with a pattern in the input contract.",
                action.place(at.part(), at.position().line(), at.position().column()));
    }

    private void segment(Rendered url, int position) {
        String silent = "";
        for (Rendered.Reference reference : url.references()) {
            if (!reference.hasValue() && reference.mark().source().startsWith("$!")) {
                silent = "; " + reference.mark().source() + " printed nothing";
            }
        }
        for (var field : result.inputTree().properties()) {
            if (silent.isEmpty() && field.getValue().asText("x").isEmpty()) {
                silent = "; the input '" + field.getKey() + "' is empty";
            }
        }
        var at = url.place(position);
        add(
                Notice.Kind.EMPTY_SEGMENT,
                "The path of the URL has an empty segment" + silent + ". Make the input required, with minLength 1.",
                action.place(at.part(), at.position().line(), at.position().column()));
    }

    private void body(Rendered body) {
        String begin = body.text().stripLeading();
        if (!begin.startsWith("{") && !begin.startsWith("[")) {
            return;
        }
        JsonPlaces.of(body.text()).fault().map(Position::offset).ifPresent(offset -> {
            int at = Math.max(0, Math.min(offset, body.text().length()) - 1);
            Rendered.Piece piece = printedAt(body, offset);
            var place = body.place(piece == null ? at : piece.from());
            String what = piece != null
                    ? "what " + piece.source() + " printed breaks it; $esc.jsonEncode(…) escapes a value"
                    : "see there";
            add(
                    Notice.Kind.BODY_NOT_JSON,
                    "The body begins as JSON and is not JSON from its character " + (at + 1) + " on: " + what + ".",
                    action.place(
                            place.part(),
                            place.position().line(),
                            place.position().column()));
        });
    }

    private Rendered.@Nullable Piece piece(Rendered rendered, int position) {
        return rendered.pieces().stream()
                .filter(piece -> piece.from() <= position && position < piece.to())
                .findFirst()
                .orElse(null);
    }

    // A parser stops behind what is wrong: up to two characters behind the value that brought it.
    private Rendered.@Nullable Piece printedAt(Rendered rendered, int offset) {
        return rendered.pieces().stream()
                .filter(piece -> piece.kind() == Rendered.Kind.REFERENCE)
                .filter(piece -> piece.from() <= offset && offset <= piece.to() + 1)
                .findFirst()
                .orElse(null);
    }

    // What the output contract refuses is followed back to what printed it.
    private void output() {
        var failure = result.run().failure().orElse(null);
        Rendered success = result.rendered().stream()
                .filter(rendered -> rendered.part().equals(SUCCESS))
                .findFirst()
                .orElse(null);
        Step failed = failure == null ? null : Execution.failedStep(result.run());
        if (failure == null || success == null) {
            return;
        }
        if (failed == Step.OUTPUT_CONTRACT) {
            JsonPlaces places = JsonPlaces.of(success.text());
            for (String pointer : failure.refusedAt()) {
                places.value(pointer).map(Position::offset).ifPresent(offset -> origin(success, offset, pointer));
            }
        } else if (failed == Step.SUCCESS_TEMPLATE) {
            JsonPlaces.of(success.text()).fault().map(Position::offset).ifPresent(offset -> {
                Rendered.Piece piece = printedAt(success, offset);
                origin(success, piece == null ? Math.max(0, offset - 1) : piece.from(), "What is not JSON");
            });
        }
    }

    private void origin(Rendered success, int offset, String what) {
        int inside = offset < success.text().length() && success.text().charAt(offset) == '"' ? offset + 1 : offset;
        Rendered.Piece piece = piece(success, offset);
        if (piece == null || piece.kind() != Rendered.Kind.REFERENCE) {
            piece = piece(success, inside);
        }
        var at = success.place(offset);
        String subject = what.isEmpty() ? "The whole output" : what;
        if (piece == null || piece.kind() != Rendered.Kind.REFERENCE) {
            add(
                    Notice.Kind.OUTPUT_ORIGIN,
                    subject + " is literal text of the success template.",
                    action.place(at.part(), at.position().line(), at.position().column()));
            return;
        }
        Matcher name = NAME.matcher(piece.source());
        String variable = name.find() ? name.group(1) : "";
        String because = result.run().translations().stream()
                .filter(translation -> translation.name().equals(variable))
                .findFirst()
                .map(translation -> because(translation, variable))
                .orElse(variable.equals("rawResult") ? ", the answer itself." : ".");
        add(
                Notice.Kind.OUTPUT_ORIGIN,
                subject + " is what " + piece.source() + " printed" + because,
                place(success, piece.mark()));
    }

    private String because(Translation translation, String variable) {
        JsonNode found = translation.found();
        if (found == null) {
            return translation.text() == null
                    ? ": its path " + translation.path() + " found nothing, and it has no default ("
                            + action.entry("translationMap", variable) + ")."
                    : ": its path " + translation.path() + " found nothing, and its default is " + translation.text()
                            + " (" + action.entry("translationMapDefaults", variable) + ").";
        }
        String kind = found.isArray()
                ? "a list of " + found.size()
                : found.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
        return ": its path " + translation.path() + " found " + kind + " ("
                + action.entry("translationMap", variable) + ")"
                + (found.isArray()
                        ? ". ${successTemplateUtils.firstFromArray(\"${" + variable
                                + "}\", \"…\")} takes the first, or … where the list is empty."
                        : ".");
    }

    private Place place(Rendered rendered, Rendered.Mark mark) {
        return action.place(
                rendered.part(), mark.position().line(), mark.position().column());
    }

    private void add(Notice.Kind kind, String message, Place place) {
        notices.add(new Notice(kind, message, place));
    }
}
