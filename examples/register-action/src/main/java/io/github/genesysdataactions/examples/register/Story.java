package io.github.genesysdataactions.examples.register;

import io.github.genesysdataactions.local.LoggedRequest;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints what happens in lines that a person can follow. */
final class Story {
    private final PrintStream out;
    private final long start;

    Story(PrintStream out, long start) {
        this.out = out;
        this.start = start;
    }

    void tell(String subject, String text) {
        out.printf("%-14s %s%n", subject, text);
    }

    void tell(List<LoggedRequest> requests) {
        String subject = "On the wire";
        for (LoggedRequest request : requests) {
            tell(subject, request.method() + " " + request.path() + " -> " + request.status());
            subject = "";
        }
    }

    void end() {
        tell("Time", "%.1f s".formatted((System.nanoTime() - start) / 1e9));
    }

    void fail(@Nullable String what, String next) {
        tell("FAILED", String.valueOf(what));
        tell("Next", next);
    }
}
