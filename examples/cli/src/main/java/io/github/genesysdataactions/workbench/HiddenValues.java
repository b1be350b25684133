package io.github.genesysdataactions.workbench;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.genesysdataactions.file.ActionDirectory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Shows the names of environment variables in the place of their values, which may be secrets. */
public final class HiddenValues {
    /** Shorter values are in many texts by chance, and no secrets. */
    public static final int SHORT = 4;

    /** Where a file does not say that a text is the variable's, only one that is hardly there by chance is taken for it. */
    public static final int LONG = 8;

    private final List<Map.Entry<String, String>> longestFirst;

    private HiddenValues(List<Map.Entry<String, String>> longestFirst) {
        this.longestFirst = longestFirst;
    }

    /** Hides the values that some actions have from variables, if they have so many characters at least. */
    public static HiddenValues of(int shortest, ActionDirectory.Entry... actions) {
        List<Map.Entry<String, String>> values = new ArrayList<>();
        for (ActionDirectory.Entry action : actions) {
            action.variables().entrySet().stream()
                    .filter(one -> one.getValue().length() >= shortest)
                    .forEach(values::add);
        }
        values.sort(Comparator.comparing(
                        (Map.Entry<String, String> one) -> -one.getValue().length())
                .thenComparing(Map.Entry.comparingByKey()));
        return new HiddenValues(values);
    }

    /** Returns a text for people. */
    public String shown(String text) {
        String shown = text;
        for (Map.Entry<String, String> one : longestFirst) {
            String name = "@{env." + one.getKey() + "}";
            // In traces values stand in JSON, too.
            shown = shown.replace(one.getValue(), name).replace(inJson(one.getValue()), name);
        }
        return shown;
    }

    private static String inJson(String value) {
        return String.valueOf(JsonStringEncoder.getInstance().quoteAsString(value));
    }
}
