package io.github.genesysdataactions.local;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Keeps what a program prints. */
final class Terminal {
    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    final PrintStream out = new PrintStream(outBytes, true, StandardCharsets.UTF_8);
    final PrintStream err = new PrintStream(errBytes, true, StandardCharsets.UTF_8);

    List<String> out() {
        return outBytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    List<String> err() {
        return errBytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
