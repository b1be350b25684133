package io.github.genesysdataactions.local.execute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.store.ActionRecord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a run shows and hardly anyone means. */
public final class RunNotices {
    private static final Pattern INPUT = Pattern.compile("\\binput\\.([A-Za-z_][\\w-]*)");

    private final List<RunNotice> notices = new ArrayList<>();
    private final List<String> inputs = new ArrayList<>();
    private final ObjectNode input;
    private final Run run;
    private final OutputNotices output;

    private RunNotices(ActionRecord action, ObjectNode input, Run run, Entries entries) {
        this.input = input;
        this.run = run;
        this.output = new OutputNotices(action, run, entries);
        action.contract().inputSchema().path("properties").fieldNames().forEachRemaining(inputs::add);
    }

    /** Says where the entries of a map of the response are. */
    @FunctionalInterface
    public interface Entries {
        /**
         * Returns the place of an entry, for people.
         *
         * @param map {@code translationMap} or {@code translationMapDefaults}
         */
        String place(String map, String name);
    }

    /**
     * Finds what is to be said of a run, in the order of its steps.
     *
     * @param input the input of the run
     * @param entries says where the entries of the translation map are
     */
    public static List<RunNotice> of(ActionRecord action, ObjectNode input, Run run, Entries entries) {
        return new RunNotices(action, input, run, entries).find();
    }

    private List<RunNotice> find() {
        givenInputs();
        for (Rendered rendered : run.rendered()) {
            references(rendered);
            notices.addAll(RequestNotices.of(rendered, input));
        }
        notices.addAll(output.find());
        return List.copyOf(notices);
    }

    // With a required input, the contract tells only that this one is missing.
    private void givenInputs() {
        input.fieldNames().forEachRemaining(name -> {
            if (!inputs.contains(name)
                    && inputs.stream().anyMatch(known -> known.equalsIgnoreCase(name) && !input.has(known))) {
                add(
                        NoticeKind.UNKNOWN_INPUT,
                        "The run gives the input '" + name + "', which the contract does not have"
                                + sameButForCase(name),
                        null);
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
        for (Matcher named = INPUT.matcher(mark.source()); named.find(); ) {
            String name = named.group(1);
            // ${input.name.length()}: what stands behind a known input is a method of its value.
            if (!inputs.contains(name) && !name.equals("rawRequest") && !input.has(name)) {
                any = true;
                if (told.add(name + mark.position())) {
                    add(
                            NoticeKind.UNKNOWN_INPUT,
                            mark.source() + " reads the input '" + name + "', which the contract does not have"
                                    + sameButForCase(name),
                            rendered.place(mark));
                }
            }
        }
        return any;
    }

    private String sameButForCase(String name) {
        return inputs.stream()
                .filter(known -> known.equalsIgnoreCase(name))
                .findFirst()
                .map(known -> "; it has '" + known + "'. Write that.")
                .orElse("; it has " + inputs + ".");
    }

    private void literal(Rendered rendered, Rendered.Mark mark) {
        String message = rendered.part().equals(OutputNotices.SUCCESS)
                ? output.printedLiterally(mark)
                : mark.source() + " is sent as it stands in the template" + withoutValue(mark);
        add(NoticeKind.PRINTED_LITERALLY, message, rendered.place(mark));
    }

    private static String withoutValue(Rendered.Mark mark) {
        Matcher named = INPUT.matcher(mark.source());
        return named.find()
                ? ": the input '" + named.group(1) + "' has no value in this run. Put it in #if($input."
                        + named.group(1) + ") … #end, or write $! for nothing."
                : ": it has no value.";
    }

    private void add(NoticeKind kind, String message, @Nullable Place place) {
        notices.add(new RunNotice(kind, message, place));
    }
}
