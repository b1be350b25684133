package io.github.genesysdataactions.workbench.lint;

import io.github.genesysdataactions.lint.LintFinding;
import java.util.Optional;

/** Finds a place of a template in the JSON string that it is written in, where some characters take more room. */
final class JsonText {
    private static final int ESCAPED = 2;
    private static final int UNICODE = 6;

    private JsonText() {}

    /**
     * Returns how many characters of the file stand between the first quotation mark and the place.
     *
     * @param offset where the string begins in the file
     * @param place a place in the text of the string
     * @return empty if the string ends before, or a variable before the place makes its text another one
     */
    static Optional<Integer> width(String file, int offset, LintFinding.Place place) {
        int line = 1;
        int column = 1;
        int at = offset + 1;
        while (line < place.line() || column < place.column()) {
            if (at >= file.length() || file.charAt(at) == '"' || file.startsWith("@{env.", at)) {
                return Optional.empty();
            }
            boolean isEscaped = file.charAt(at) == '\\';
            boolean endsLine = file.startsWith("\\n", at);
            at += !isEscaped ? 1 : file.startsWith("\\u", at) ? UNICODE : ESCAPED;
            line += endsLine ? 1 : 0;
            column = endsLine ? 1 : column + 1;
        }
        return Optional.of(at - offset);
    }
}
