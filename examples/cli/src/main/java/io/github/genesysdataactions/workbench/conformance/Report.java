package io.github.genesysdataactions.workbench.conformance;

import io.github.genesysdataactions.workbench.Output;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an organization answered. It has statuses, error codes and names of steps, and no ids, names or secrets, so it can be
 * shared.
 *
 * @param traits what the answers showed by the way, by what it is
 * @param requests how many were sent
 * @param isClean whether all that was made has been removed
 * @param later the groups that not all requests were left for
 */
public record Report(
        List<Answer> answers, Map<String, String> traits, int requests, boolean isClean, Set<Group> later) {
    /** Copies the collections. */
    public Report {
        answers = List.copyOf(answers);
        traits = Collections.unmodifiableMap(new LinkedHashMap<>(traits));
        later = Collections.unmodifiableSet(new TreeSet<>(later));
    }

    /** How an answer stands to local-cloud. */
    public enum Verdict {
        /** The service does the same. */
        AS_HERE,
        /** The service does otherwise. */
        OTHERWISE,
        /** It was not asked, or gave no answer. */
        NOT_ASKED
    }

    /**
     * The answer to one question.
     *
     * @param what was seen, or why it was not asked
     */
    public record Answer(Question question, Verdict verdict, String what) {}

    /** Returns the answers of one kind. */
    public List<Answer> answers(Verdict verdict) {
        return answers.stream().filter(one -> one.verdict() == verdict).toList();
    }

    /** Counts the answers. */
    public String summary() {
        return Output.count(answers.size(), "question") + ": "
                + answers(Verdict.AS_HERE).size() + " as local-cloud does, "
                + answers(Verdict.OTHERWISE).size() + " otherwise, "
                + answers(Verdict.NOT_ASKED).size()
                + " not answered; " + Output.count(requests, "request") + ", "
                + (isClean ? "nothing left behind" : "NOT all was removed: run it again") + ".";
    }

    /** Returns Markdown that can be shared. */
    public String markdown() {
        StringBuilder text = new StringBuilder("# Conformance\n\n" + summary() + "\n");
        section("Otherwise than local-cloud", Verdict.OTHERWISE, text);
        section("As local-cloud", Verdict.AS_HERE, text);
        section("Not answered", Verdict.NOT_ASKED, text);
        text.append("\n## Seen by the way\n\n| what | seen |\n|---|---|\n");
        traits.forEach((what, seen) -> text.append("| ")
                .append(cell(what))
                .append(" | ")
                .append(cell(seen))
                .append(" |\n"));
        return text.toString();
    }

    private void section(String title, Verdict verdict, StringBuilder text) {
        List<Answer> those = answers(verdict);
        if (!those.isEmpty()) {
            text.append("\n## ")
                    .append(title)
                    .append("\n\n| id | question | local-cloud | seen |\n|---|---|---|---|\n");
            those.forEach(one -> text.append("| `")
                    .append(one.question().id())
                    .append("` | ")
                    .append(cell(one.question().text()))
                    .append(" | ")
                    .append(cell(one.question().here()))
                    .append(" | ")
                    .append(cell(one.what()))
                    .append(" |\n"));
        }
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }
}
