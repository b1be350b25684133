package io.github.genesysdataactions.file;

import io.github.genesysdataactions.disk.Disk;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which category and integration the files of a directory belong to: {@code data-actions.properties}. */
final class DirectoryProperties {
    static final String CATEGORY = "category";
    static final String INTEGRATION = "integration";
    static final String INTEGRATION_ID = "integrationId";

    private static final Set<String> KEYS = Set.of(CATEGORY, INTEGRATION, INTEGRATION_ID);

    private static final Pattern TRAILING = Pattern.compile("(?m)(?<!\\\\)[ \\t]+$");

    private final Map<String, String> values = new TreeMap<>();
    private String texts = "";

    static DirectoryProperties read(Path file, Set<String> names, Variables variables, List<Problem> problems) {
        DirectoryProperties read = new DirectoryProperties();
        if (!Files.exists(file)) {
            return read;
        }
        String text = FileText.withoutByteOrderMark(Disk.read(file));
        variables.check(text, ActionDirectory.PROPERTIES, problems);
        Properties properties = new Properties();
        try {
            // An invisible blank at the end is a mistake, unless a backslash precedes it.
            properties.load(new StringReader(TRAILING.matcher(text).replaceAll("")));
        } catch (IllegalArgumentException e) {
            throw new InvalidDefinitionException(
                    "The file " + file,
                    List.of(new Problem("$", "It has a \\u without four hexadecimal digits after it.", "Correct it.")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String key : properties.stringPropertyNames()) {
            String last = key.substring(key.lastIndexOf('.') + 1);
            String name = key.substring(0, Math.max(0, key.lastIndexOf('.')));
            if (!KEYS.contains(last) || !(name.isEmpty() || names.contains(name))) {
                problems.add(new Problem(
                        ActionDirectory.PROPERTIES + ", " + key,
                        name.isEmpty() || names.contains(name)
                                ? "There is no such property."
                                : "There is no action in a file or folder '" + name + "'.",
                        "Write category, integration or integrationId, or <file or folder>.category and so on."));
            }
            // What the check has found already is not told again.
            String value = variables.resolve(properties.getProperty(key), key, new ArrayList<>());
            read.values.put(key, value);
            read.texts += properties.getProperty(key) + "\n";
        }
        return read;
    }

    /** Returns what is said of one file, else of all; an id and a name of an integration stand for each other. */
    Optional<String> of(String name, String key) {
        boolean isIntegration = !key.equals(CATEGORY);
        boolean isOwn = values.containsKey(name + "." + key);
        boolean hasOther = isIntegration
                && (values.containsKey(name + "." + INTEGRATION) || values.containsKey(name + "." + INTEGRATION_ID));
        return isOwn || hasOther
                ? Optional.ofNullable(values.get(name + "." + key))
                : Optional.ofNullable(values.get(key));
    }

    /** Returns all values as the file has them. */
    String texts() {
        return texts;
    }

    void add(String name, ActionDirectory.Entry entry) {
        entry.category().ifPresent(value -> values.put(name + "." + CATEGORY, value));
        entry.integrationName().ifPresent(value -> values.put(name + "." + INTEGRATION, value));
        entry.integrationId().ifPresent(value -> values.put(name + "." + INTEGRATION_ID, value));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        values.forEach((key, value) -> text.append(escaped(key, true))
                .append(" = ")
                .append(escaped(Variables.escape(value), false))
                .append('\n'));
        return text.toString();
    }

    /** Escapes as {@link Properties#load(java.io.Reader)} reads; the text is UTF-8. */
    private static String escaped(String text, boolean isKey) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\'
                    || (isKey && " :=#!".indexOf(c) >= 0)
                    || (!isKey && c == ' ' && (i == 0 || i == text.length() - 1))) {
                escaped.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                escaped.append(String.format("\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
