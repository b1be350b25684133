package io.github.genesysdataactions.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as its file spells it, with the names of environment variables where the action has their values. The values may
 * be secrets, the one that is in force as well as the one that the organization still has; so neither is shown.
 */
record VariableSpelling(String written) {
    private static final Pattern REFERENCE = Pattern.compile("(?<!@)@\\{env\\.[A-Za-z0-9_]+\\}");
    private static final Pattern SCHEME = Pattern.compile("(?i)(basic|bearer) +");
    private static final String HIDDEN = "***";

    boolean hasVariables() {
        return REFERENCE.matcher(written).find();
    }

    /** Returns the names of the variables with {@code ***} in the place of all else but a scheme, as in {@code Bearer @{env.TOKEN}}. */
    String references() {
        StringBuilder shown = new StringBuilder();
        int from = 0;
        for (Matcher reference = REFERENCE.matcher(written); reference.find(); from = reference.end()) {
            shown.append(hidden(written.substring(from, reference.start()), from))
                    .append(reference.group());
        }
        return shown.append(hidden(written.substring(from), from)).toString();
    }

    private static String hidden(String literal, int at) {
        return literal.isBlank() || (at == 0 && SCHEME.matcher(literal).matches()) ? literal : HIDDEN;
    }

    /** Returns what is there, with {@code ***} where the file has a variable; all of it is hidden if it has another form. */
    String shown(String there) {
        return like(written, there).orElse(HIDDEN);
    }

    /** Returns what differs between two texts of several lines, in the file's spelling. */
    List<String> diff(String before, String after) {
        List<String> spelled = written.lines().toList();
        List<String> now = after.lines().toList();
        if (spelled.size() != now.size()) {
            return List.of("It differs, and is not shown, as a variable in it has several lines.");
        }
        List<String> shown =
                before.lines().map(line -> shown(line, spelled, now)).toList();
        return shown.equals(spelled) ? List.of("Only line ends differ.") : LineDiff.between(shown, spelled);
    }

    private static String shown(String line, List<String> spelled, List<String> now) {
        int same = now.indexOf(line);
        if (same >= 0) {
            return spelled.get(same);
        }
        return spelled.stream()
                .filter(one -> new VariableSpelling(one).hasVariables())
                .flatMap(one -> like(one, line).stream())
                .findFirst()
                .orElse(line);
    }

    private static Optional<String> like(String written, String there) {
        List<String> literals = new ArrayList<>();
        int from = 0;
        Matcher reference = REFERENCE.matcher(written);
        while (reference.find()) {
            literals.add(literal(written.substring(from, reference.start())));
            from = reference.end();
        }
        literals.add(literal(written.substring(from)));
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < literals.size(); i++) {
            pattern.append(i == 0 ? "" : "(.*)").append(Pattern.quote(literals.get(i)));
        }
        // Lines that are all variable are like any other; there is nothing to know them by.
        boolean isKnown = literals.stream().anyMatch(text -> !text.isBlank());
        return isKnown
                        && Pattern.compile(pattern.toString(), Pattern.DOTALL)
                                .matcher(there)
                                .matches()
                ? Optional.of(String.join(HIDDEN, literals))
                : Optional.empty();
    }

    private static String literal(String written) {
        return written.replace("@@{env.", "@{env.");
    }
}
