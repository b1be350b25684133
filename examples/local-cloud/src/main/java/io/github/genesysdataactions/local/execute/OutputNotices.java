package io.github.genesysdataactions.local.execute;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.local.json.JsonOffsets;
import io.github.genesysdataactions.local.store.ActionRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with what a run took out of the answer, and traces the output back to it. */
final class OutputNotices {
    /** The field of the success template. */
    static final String SUCCESS = "config.response.successTemplate";

    private static final Pattern NAME = Pattern.compile("^\\$!?\\{?([A-Za-z_][\\w-]*)");

    private final List<RunNotice> notices = new ArrayList<>();
    /** The variables whose defaults are named already. */
    private final Set<String> named = new HashSet<>();

    private final ActionRecord action;
    private final Run run;
    private final RunNotices.Entries entries;

    OutputNotices(ActionRecord action, Run run, RunNotices.Entries entries) {
        this.action = action;
        this.run = run;
        this.entries = entries;
    }

    List<RunNotice> find() {
        run.rendered().stream()
                .filter(rendered -> rendered.part().equals(SUCCESS))
                .findFirst()
                .ifPresent(this::output);
        defaults();
        return notices;
    }

    /** Says why a reference of the success template had no value. */
    String printedLiterally(Rendered.Mark mark) {
        String variable = variable(mark.source());
        String why = translation(variable)
                .map(entry -> entry.text() == null
                        ? ": its path " + entry.path() + " found nothing, and it has no default ("
                                + entries.place("translationMap", variable) + "). " + there(entry)
                                + "Mend the path, or give it a default in translationMapDefaults."
                        : ".")
                .orElse(": the translation map has no '" + variable + "'"
                        + run.translations().stream()
                                .map(Translation::name)
                                .filter(known -> known.equalsIgnoreCase(variable))
                                .findFirst()
                                .map(known -> "; it has '" + known + "'.")
                                .orElse("."));
        return "The success template prints " + mark.source() + " itself" + why;
    }

    private void output(Rendered success) {
        JsonOffsets offsets = JsonOffsets.of(success.text());
        Set<String> undeclared = new HashSet<>();
        if (offsets.fault().isEmpty()) {
            UndeclaredOutputs.of(action.contract().successSchema(), success.text())
                    .forEach(one -> offsets.name(one.pointer())
                            .ifPresent(offset -> undeclared(success, one, offset, undeclared)));
        }
        StepFailure failure = run.failure().orElse(null);
        if (failure == null) {
            return;
        }
        for (String pointer : failure.refusedAt()) {
            offsets.value(pointer).ifPresent(offset -> origin(success, offset, pointer, undeclared));
        }
        if (failure.refusedAt().isEmpty()) {
            offsets.fault().ifPresent(fault -> {
                Rendered.@Nullable Piece piece = success.printedAt(fault);
                origin(success, piece == null ? Math.max(0, fault - 1) : piece.from(), "What is not JSON", undeclared);
            });
        }
    }

    // Further fields of an answer are not a mistake, unless the contract refuses it; what the template writes itself
    // is.
    private void undeclared(Rendered success, UndeclaredOutputs.Output output, int offset, Set<String> told) {
        Rendered.@Nullable Piece piece = success.pieceAt(offset);
        if (piece == null) {
            return;
        }
        boolean literal = piece.kind() != Rendered.Kind.REFERENCE;
        if (literal || output.isRefused()) {
            told.add(output.holder());
            notices.add(new RunNotice(
                    NoticeKind.UNDECLARED_OUTPUT,
                    (literal ? "The success template writes " : piece.source() + " printed ") + output.shownName()
                            + ", which the output contract does not have"
                            + (output.isRefused() ? " and does not allow" : ", so that Architect does not offer it")
                            + ". Add it to the output contract, or take it out of the "
                            + (literal ? "template." : "output."),
                    literal ? success.place(offset) : success.place(piece.mark())));
        }
    }

    // What the output contract refuses is followed back to what printed it.
    private void origin(Rendered success, int offset, String what, Set<String> undeclared) {
        int inside = offset < success.text().length() && success.text().charAt(offset) == '"' ? offset + 1 : offset;
        Rendered.@Nullable Piece piece = success.pieceAt(offset);
        if (piece == null || piece.kind() != Rendered.Kind.REFERENCE) {
            piece = success.pieceAt(inside);
        }
        String subject = what.isEmpty() ? "The whole output" : what;
        if (piece == null || piece.kind() != Rendered.Kind.REFERENCE) {
            if (!undeclared.contains(what)) {
                origin(subject + " is literal text of the success template.", success.place(offset));
            }
            return;
        }
        String variable = variable(piece.source());
        String because = translation(variable)
                .map(this::because)
                .orElse(variable.equals("rawResult") ? ", the answer itself." : ".");
        origin(subject + " is what " + piece.source() + " printed" + because, success.place(piece.mark()));
    }

    private void origin(String message, Place place) {
        notices.add(new RunNotice(NoticeKind.OUTPUT_ORIGIN, message, place));
    }

    private String because(Translation translation) {
        String name = translation.name();
        JsonNode found = translation.found();
        if (found == null) {
            named.add(name);
            return ": its path " + translation.path() + " found nothing, and "
                    + (translation.text() == null
                            ? "it has no default (" + entries.place("translationMap", name) + "). "
                            : "its default is " + translation.text() + " ("
                                    + entries.place("translationMapDefaults", name) + "). ")
                    + there(translation).strip();
        }
        String kind = found.isArray()
                ? "a list of " + found.size()
                : found.getNodeType().name().toLowerCase(Locale.ROOT);
        return ": its path " + translation.path() + " found " + kind + " (" + entries.place("translationMap", name)
                + ")"
                + (found.isArray()
                        ? ". ${successTemplateUtils.firstFromArray(\"${" + name
                                + "}\", \"…\")} takes the first, or … where the list is empty."
                        : ".");
    }

    private void defaults() {
        for (Translation translation : run.translations()) {
            if (translation.isDefault() && !named.contains(translation.name())) {
                notices.add(new RunNotice(
                        NoticeKind.DEFAULT_USED,
                        ("The path " + translation.path() + " of '" + translation.name()
                                        + "' found nothing, so its default " + translation.text() + " was used. "
                                        + there(translation))
                                .strip(),
                        new Place("config.response.translationMap." + translation.name(), new Position(1, 1))));
            }
        }
    }

    /** Returns what the answer has where the path ends, as a sentence with a space behind it. */
    private String there(Translation translation) {
        return AnswerParts.beside(translation.path(), run.answer())
                .map(text -> text + " ")
                .orElse("");
    }

    private Optional<Translation> translation(String variable) {
        return run.translations().stream()
                .filter(entry -> entry.name().equals(variable))
                .findFirst();
    }

    private static String variable(String source) {
        Matcher name = NAME.matcher(source);
        return name.find() ? name.group(1) : "";
    }
}
