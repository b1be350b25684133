package io.github.genesysdataactions.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** Keeps the lines in the place of printing them. */
final class RecordingLog extends SystemStreamLog {
    private final List<String> lines = new ArrayList<>();

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void info(CharSequence content) {
        lines.add("info " + content);
    }

    @Override
    public void error(CharSequence content) {
        lines.add("error " + content);
    }
}
