package io.github.genesysdataactions.maven;

import java.io.Console;

/** Knows whether someone looks at the output. */
final class Terminal {
    private Terminal() {}

    @SuppressWarnings("SystemConsoleNull") // null says it before JDK 22 only; from then on isTerminal() does
    static boolean isPresent() {
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
