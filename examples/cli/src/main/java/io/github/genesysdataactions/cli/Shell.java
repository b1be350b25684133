package io.github.genesysdataactions.cli;

import io.github.genesysdataactions.workbench.progress.Meter;
import io.github.genesysdataactions.workbench.progress.Ticker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * What stands around a command.
 *
 * @param environment the environment variables
 * @param directory what paths are relative to
 * @param keyboard where someone can be asked; empty without a terminal
 * @param isColored whether the output may have colors
 */
record Shell(
        Map<String, String> environment,
        Path directory,
        PrintStream out,
        PrintStream err,
        Optional<BufferedReader> keyboard,
        boolean isColored,
        Clock clock) {
    Path path(Path given) {
        return directory.resolve(given);
    }

    /** Asks someone, who has to type the whole word. */
    boolean agrees(String question) {
        BufferedReader reader = keyboard.orElseThrow();
        out.print("\n" + question + "? Type yes: ");
        out.flush();
        try {
            String typed = reader.readLine();
            return typed != null && typed.strip().equals("yes");
        } catch (IOException e) {
            throw new UncheckedIOException("The answer could not be read. Nothing was changed.", e);
        }
    }

    /** Shows how far it has come: on the terminal, or line by line. */
    Ticker ticker(Meter meter) {
        return keyboard.isPresent() ? Ticker.terminal(meter, clock, err) : Ticker.lines(meter, clock, err::println);
    }

    /** Returns a path as messages and reports show it. */
    String shown(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        Path base = directory.toAbsolutePath().normalize();
        return String.valueOf(whole.startsWith(base) && !whole.equals(base) ? base.relativize(whole) : path);
    }
}
