package io.github.genesysdataactions.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.genesysdataactions.conformance.Operation.BodyField;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The table of all operations, {@code conformance/operations.txt}. */
final class Operations {
    private static final String CONFIG = "config config.timeoutSeconds config.request config.request.requestUrlTemplate"
            + " config.request.requestTemplate config.request.requestType config.request.headers.*"
            + " config.response config.response.translationMap.* config.response.translationMapDefaults.*"
            + " config.response.successTemplate";
    private static final String CONTRACT =
            "contract contract.input! contract.input.inputSchema! contract.input.inputSchema.**"
                    + " contract.output! contract.output.successSchema! contract.output.successSchema.**";

    private final List<Operation> all;

    private Operations(List<Operation> all) {
        this.all = all;
    }

    static Operations read() {
        try (InputStream table = Operations.class.getResourceAsStream("/conformance/operations.txt")) {
            String text = new String(table.readAllBytes(), UTF_8);
            return new Operations(text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Operations::operation)
                    .toList());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    List<Operation> all() {
        return all;
    }

    Optional<Operation> of(String method, String target) {
        return all.stream()
                .filter(operation -> operation.takes(method, target))
                .max(Comparator.comparingInt(Operation::literalSegments));
    }

    private static Operation operation(String line) {
        String[] parts = line.split("\\|", -1);
        String[] head = parts[0].strip().split("\\s+", -1);
        Set<String> names = new TreeSet<>();
        Set<String> needless = new TreeSet<>();
        for (String word : words(parts[1])) {
            if (word.startsWith("~")) {
                needless.add(word.substring(1));
            }
            names.add(word.startsWith("~") ? word.substring(1) : word);
        }
        String body = parts[2].strip()
                .replace("@config!", CONFIG.replaceFirst("config", "config!"))
                .replace("@contract!", CONTRACT.replaceFirst("contract", "contract!"))
                .replace("@config", CONFIG)
                .replace("@contract", CONTRACT);
        List<BodyField> fields = body.equals("-")
                ? List.of()
                : words(body).stream().map(BodyField::read).toList();
        return new Operation(head[0], head[1], names, needless, fields);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
