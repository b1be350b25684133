package io.github.genesysdataactions.local.execute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.json.JsonOffsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with the URL and the body that a run made. */
final class RequestNotices {
    private static final Pattern DOTS = Pattern.compile("(?<=/)((?:\\.|%2[eE]){1,2})(?=/|$)");
    private static final Pattern PATH = Pattern.compile("^(?:[A-Za-z][\\w+.-]*://[^/?#]*)?([^?#]*)");

    private final List<RunNotice> notices = new ArrayList<>();
    private final Rendered rendered;
    private final ObjectNode input;

    private RequestNotices(Rendered rendered, ObjectNode input) {
        this.rendered = rendered;
        this.input = input;
    }

    static List<RunNotice> of(Rendered rendered, ObjectNode input) {
        RequestNotices found = new RequestNotices(rendered, input);
        switch (rendered.part()) {
            case "config.request.requestUrlTemplate" -> found.segments();
            case "config.request.requestTemplate" -> found.body();
            default -> {}
        }
        return found.notices;
    }

    private void segments() {
        String text = rendered.text().strip();
        int strippedBefore = rendered.text().indexOf(text);
        Matcher path = PATH.matcher(text);
        if (text.startsWith("arn:") || !path.find()) {
            return;
        }
        String templatePath = rendered.template().strip().split("[?#]", 2)[0];
        int begin = path.start(1);
        for (int at = text.indexOf("//", begin); at >= 0 && at < path.end(1); at = text.indexOf("//", at + 1)) {
            emptySegment(strippedBefore + at + 1);
        }
        if (path.end(1) > begin + 1 && text.charAt(path.end(1) - 1) == '/' && !templatePath.endsWith("/")) {
            emptySegment(strippedBefore + path.end(1) - 1);
        }
        Matcher dots = DOTS.matcher(text).region(begin, path.end(1));
        while (dots.find()) {
            add(
                    NoticeKind.DOT_SEGMENT,
                    "The path of the URL has the segment '" + dots.group(1) + "', which clients and servers take out,"
                            + " so that it is another path. Escapes do not help; refuse the value with a pattern in the"
                            + " input contract.",
                    strippedBefore + dots.start());
        }
    }

    private void emptySegment(int offset) {
        String silent = "";
        for (Rendered.Reference reference : rendered.references()) {
            if (!reference.hasValue() && reference.mark().source().startsWith("$!")) {
                silent = "; " + reference.mark().source() + " printed nothing";
            }
        }
        for (var field : input.properties()) {
            if (silent.isEmpty() && field.getValue().asText("x").isEmpty()) {
                silent = "; the input '" + field.getKey() + "' is empty";
            }
        }
        add(
                NoticeKind.EMPTY_SEGMENT,
                "The path of the URL has an empty segment" + silent + ". Make the input required, with minLength 1.",
                offset);
    }

    private void body() {
        String text = rendered.text();
        String begin = text.stripLeading();
        if (begin.startsWith("{") || begin.startsWith("[")) {
            JsonOffsets.of(text).fault().ifPresent(fault -> {
                int at = Math.max(0, Math.min(fault, text.length()) - 1);
                Rendered.@Nullable Piece piece = rendered.printedAt(fault);
                String what = piece != null
                        ? "what " + piece.source() + " printed breaks it; $esc.jsonEncode(…) escapes a value"
                        : "see there";
                add(
                        NoticeKind.BODY_NOT_JSON,
                        "The body begins as JSON and is not JSON from its character " + (at + 1) + " on: " + what + ".",
                        piece == null ? at : piece.from());
            });
        }
    }

    private void add(NoticeKind kind, String message, int offset) {
        notices.add(new RunNotice(kind, message, rendered.place(offset)));
    }
}
