package io.github.genesysdataactions.engine.sync;

/**
 * The name under which the successor of an action is made before that one is deleted; the last step gives it the name of
 * the action. A name that is too long for that is cut, and gets its hash.
 */
public final class ReplacementName {
    private static final int LONGEST_NAME = 256;
    private static final String REPLACING = " (replacing)";

    private ReplacementName() {}

    public static String of(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST_NAME - REPLACING.length()) {
            return name + REPLACING;
        }
        String ending = String.format(" %08x", name.hashCode()) + REPLACING;
        return name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - ending.length())) + ending;
    }
}
