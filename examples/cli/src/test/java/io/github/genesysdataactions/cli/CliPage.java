package io.github.genesysdataactions.cli;

import io.github.genesysdataactions.local.LocalCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page docs/cli.md: its commands, run in a folder, with a Genesys Cloud on loopback for the organization that it names. */
record CliPage(String text, Path folder, LocalCloud cloud) implements AutoCloseable {
    private static final Path PAGE = Path.of("../../docs/cli.md");
    private static final Pattern BLOCK = Pattern.compile("```(console|yaml|json)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("\\A# ([a-z.-]+)\n");
    private static final Pattern NAME = Pattern.compile("\"name\": \"([^\"]+)\"");
    private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|(\\S+)");

    static CliPage open(Path folder) throws IOException {
        LocalCloud cloud = LocalCloud.builder()
                .organizationId("0b9d6a52-1f0c-4a55-9d4c-5f2c1f3a7e10")
                .clientCredentials("8a191d6c-df9e-4a23-ad3c-54d6bd018fc7", "a-secret-of-the-page")
                .integrationId("80cb1a0e-1be0-43c5-84e1-be26ccf9d7c8")
                .noRateLimit()
                .start();
        return new CliPage(Files.readString(PAGE), folder, cloud);
    }

    Map<String, String> environment() {
        return Map.of("GENESYS_TEST_SECRET", cloud.clientSecret());
    }

    /** Returns the page with what the commands print now. */
    String printed(Function<List<String>, String> run) {
        return BLOCK.matcher(text)
                .replaceAll(block -> Matcher.quoteReplacement(
                        "```" + block.group(1) + "\n" + printed(block.group(1), block.group(2), run) + "```"));
    }

    private String printed(String kind, String block, Function<List<String>, String> run) {
        if (!kind.equals("console")) {
            if (kind.equals("json")) {
                writeExport(block);
            } else {
                write(block);
            }
            return block;
        }
        StringBuilder printed = new StringBuilder();
        for (String line : block.lines().filter(one -> one.startsWith("$ ")).toList()) {
            printed.append(line).append('\n').append(known(run.apply(words(line))));
        }
        return printed.toString();
    }

    /** JSON has no comment for the name of its file: it is that of the action. */
    private void writeExport(String block) {
        Matcher name = NAME.matcher(block);
        if (name.find()) {
            try {
                Path exports = Files.createDirectories(folder.resolve("exports"));
                Files.writeString(exports.resolve(name.group(1) + ".custom.json"), block);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** A block whose first line names a file is that file. */
    private void write(String block) {
        Matcher file = FILE.matcher(block);
        if (file.find()) {
            try {
                Files.writeString(
                        folder.resolve(file.group(1)),
                        block.replace("region: eu-central-1", "baseUrl: " + cloud.url()));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private String known(String printed) {
        return printed.replace(cloud.url().toString(), "https://api.mypurecloud.de")
                .replace(cloud.url().getAuthority(), "api.mypurecloud.de")
                .replace("Local Cloud", "Acme test")
                .replaceAll("custom_-_[0-9a-f-]{36}", "custom_-_5c6ffb36-01e8-4893-983b-f557efe0d621");
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(line.substring("$ data-actions ".length())); word.find(); ) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        return words;
    }

    @Override
    public void close() {
        cloud.close();
    }
}
