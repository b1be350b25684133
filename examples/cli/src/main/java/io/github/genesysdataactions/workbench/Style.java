package io.github.genesysdataactions.workbench;

import java.util.Map;

/**
 * Colors, where the output may have them.
 *
 * @param isColored whether it may
 */
public record Style(boolean isColored) {
    /** Returns the one for this process: colored on a terminal, unless {@code NO_COLOR} is set. */
    public static Style of(Map<String, String> environment) {
        return new Style(
                Terminal.isPresent() && environment.getOrDefault("NO_COLOR", "").isEmpty());
    }

    /** Returns what a line with a warning begins with. */
    public String warning() {
        return yellow("WARNING");
    }

    /** Returns a text in bold type. */
    public String bold(String text) {
        return in("1", text);
    }

    /** Returns a text in red. */
    public String red(String text) {
        return in("31", text);
    }

    /** Returns a text in green. */
    public String green(String text) {
        return in("32", text);
    }

    /** Returns a text in yellow. */
    public String yellow(String text) {
        return in("33", text);
    }

    /** Returns a text in white on red. */
    public String alarm(String text) {
        return in("97;41", text);
    }

    private String in(String code, String text) {
        return isColored ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
