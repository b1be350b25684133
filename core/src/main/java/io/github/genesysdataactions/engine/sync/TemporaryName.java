package io.github.genesysdataactions.engine.sync;

import io.github.genesysdataactions.rules.NameRules;

/**
 * The name under which the successor of an action is made before that one is deleted; the last step gives it the name of
 * the action. A name that is too long for that is cut, and gets its hash.
 */
public final class TemporaryName {
    private static final String REPLACING = " (replacing)";

    private TemporaryName() {}

    public static String of(String name) {
        if (NameRules.beginning(name, REPLACING.length()).equals(name)) {
            return name + REPLACING;
        }
        String ending = String.format(" %08x", name.hashCode()) + REPLACING;
        return NameRules.beginning(name, ending.length()) + ending;
    }
}
