package io.github.genesysdataactions.workbench;

import java.io.Console;

/** Knows whether someone looks at the output. */
public final class Terminal {
    private Terminal() {}

    /** Returns whether input and output are a terminal. */
    @SuppressWarnings("SystemConsoleNull") // null says it before JDK 22 only; from then on isTerminal() does
    public static boolean isPresent() {
        Console console = System.console();
        if (console == null || Runtime.version().feature() < 22) {
            return console != null;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
