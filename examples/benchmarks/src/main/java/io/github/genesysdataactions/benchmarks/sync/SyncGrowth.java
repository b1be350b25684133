package io.github.genesysdataactions.benchmarks.sync;

import io.github.genesysdataactions.benchmarks.client.ServerMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures how the cost grows with the number of definitions: each size with a server of its own,
 * and each step with a fresh client.
 */
public final class SyncGrowth {
    private static final List<Integer> SIZES = List.of(500, 1000, 2000, 3500, 5000);

    private static final List<String> STEPS = List.of("create", "unchanged", "update");

    private SyncGrowth() {}

    /**
     * Runs, and draws {@code sync-cpu.svg}.
     *
     * @param args the CSV file to write, and the folder for the picture
     * @throws Exception if a process fails
     */
    public static void main(String[] args) throws Exception {
        List<Growth> rows = new ArrayList<>();
        for (int size : SIZES) {
            rows.addAll(measure(size));
        }
        List<String> lines = new ArrayList<>(List.of(Growth.HEADER));
        rows.forEach(row -> lines.add(row.line()));
        Files.write(Path.of(args[0]), lines);
        Files.createDirectories(Path.of(args[1]));
        Files.writeString(Path.of(args[1]).resolve("sync-cpu.svg"), GrowthPlot.svg(rows));
        lines.forEach(System.out::println);
    }

    private static List<Growth> measure(int size) throws Exception {
        Process server = java("-Xmx1g", ServerMain.class, List.of("0", "0", "0"));
        try (BufferedReader target = server.inputReader(StandardCharsets.UTF_8)) {
            List<String> words = List.of(target.readLine().split(" ", -1)).subList(0, 4);
            List<Growth> rows = new ArrayList<>();
            for (String step : STEPS) {
                List<String> arguments = new ArrayList<>(words);
                arguments.addAll(List.of(Integer.toString(size), step));
                rows.add(run(arguments));
            }
            return rows;
        } finally {
            server.destroy();
        }
    }

    private static Growth run(List<String> arguments) throws Exception {
        Process client = java("-Xmx256m", SyncMain.class, arguments);
        try (BufferedReader out = client.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            if (line == null || client.waitFor() != 0) {
                throw new IOException("The client failed.");
            }
            return Growth.parse(line);
        }
    }

    private static Process java(String heap, Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
