package io.github.genesysdataactions.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.disk.Disk;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.Encodable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An export file as a folder for version control, so that schemas and templates can be read, compared and edited.
 *
 * <table>
 * <caption>The files</caption>
 * <tr><td>{@code action.json}</td><td>the export file, in which {@code {"$file": "request.vm"}} stands for the text of that
 *     file, and so on for the others</td></tr>
 * <tr><td>{@code input.schema.json}, {@code output.schema.json}</td><td>the contract</td></tr>
 * <tr><td>{@code request.vm}, {@code success.vm}</td><td>the templates byte for byte: no line end is added or changed. A template that is not in the export file, or that UTF-8 cannot encode, has no file</td></tr>
 * </table>
 *
 * <p>File to folder to file gives the same JSON: every field, key order, number value and scale. Other files in the folder
 * are left alone. All methods are safe to use from several threads, though not two that write the same folder.
 */
public final class ExportFolder {
    private static final String ACTION = "action.json";
    private static final String REFERENCE = "$file";
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N} _-]+");
    private static final Pattern DEVICE = Pattern.compile("(?i)con|prn|aux|nul|(com|lpt)[0-9\\u00b9\\u00b2\\u00b3]");
    private static final int LONGEST_NAME = 50;

    /** A part of the export file that has a file of its own. */
    private record Part(String file, String holder, String field, boolean isTemplate) {
        String path() {
            return "$" + holder.replace('/', '.') + "." + field;
        }
    }

    private static final List<Part> PARTS = List.of(
            new Part("input.schema.json", "/contract/input", "inputSchema", false),
            new Part("output.schema.json", "/contract/output", "successSchema", false),
            new Part("request.vm", "/config/request", "requestTemplate", true),
            new Part("success.vm", "/config/response", "successTemplate", true));

    private ExportFolder() {}

    /**
     * Returns the texts of the folder's files by their names, {@code action.json} first.
     *
     * @see #parse
     */
    static Map<String, String> texts(ExportFile file) {
        ObjectNode action = Objects.requireNonNull(file, "file").tree();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(ACTION, "");
        for (Part part : PARTS) {
            JsonNode value = action.at(part.holder()).path(part.field());
            boolean hasFile = !part.isTemplate() || (value.isTextual() && Encodable.isWhole(value.textValue()));
            if (hasFile && action.at(part.holder()) instanceof ObjectNode holder) {
                texts.put(part.file(), part.isTemplate() ? value.textValue() : FileText.json(value));
                holder.putObject(part.field()).put(REFERENCE, part.file());
            }
        }
        texts.put(ACTION, FileText.json(action));
        return texts;
    }

    /**
     * Puts the export file together from the texts of the folder's files by their names; others are passed over. What
     * {@code action.json} says itself, instead of a reference, is taken as well.
     *
     * @throws InvalidDefinitionException if a file is missing, is not referred to, or is not JSON, or if a part is missing or
     *     in another place than it belongs to; {@code problems()} has each fault with file, line, column and path
     */
    static ExportFile parse(Map<String, String> texts) {
        return parse(Objects.requireNonNull(texts, "texts"), "The action's folder", new ArrayList<>());
    }

    private static ExportFile parse(Map<String, String> texts, String subject, List<Problem> problems) {
        String text = texts.get(ACTION);
        if (text == null) {
            problems.add(
                    new Problem(ACTION, "There is no such file.", "Create it, for example with ExportFolder.write."));
            throw new InvalidDefinitionException(subject, problems);
        }
        ObjectNode action = FileParser.tree(text, ACTION + ", ", FileParser.EXPORT, problems);
        FileParser.refuse(subject, problems);
        for (Part part : PARTS) {
            insert(part, action, texts, problems);
        }
        FileParser.refuse(subject, problems);
        return new ExportFile(FileParser.checked(action, text, subject, ACTION + ", "));
    }

    private static void insert(Part part, ObjectNode action, Map<String, String> texts, List<Problem> problems) {
        JsonNode value = action.at(part.holder()).path(part.field());
        String text = texts.get(part.file());
        boolean isReference = value.size() == 1 && value.path(REFERENCE).isTextual();
        String reference = "{\"" + REFERENCE + "\": \"" + part.file() + "\"}";
        if (!isReference && text != null) {
            problems.add(new Problem(
                    part.file(),
                    "Nothing refers to this file.",
                    "Write " + reference + " at " + part.path() + " of action.json, or delete the file."));
        } else if (isReference && !value.path(REFERENCE).textValue().equals(part.file())) {
            problems.add(new Problem(
                    ACTION + ", "
                            + JsonPlaces.of(texts.getOrDefault(ACTION, "")).describe(part.path()),
                    "This refers to a file other than " + part.file() + ".",
                    "Write " + reference + "."));
        } else if (isReference && text == null) {
            problems.add(new Problem(
                    part.file(),
                    "There is no such file, and " + part.path() + " of action.json refers to it.",
                    "Write the file, or put its content there."));
        } else if (text != null && action.at(part.holder()) instanceof ObjectNode holder) {
            if (part.isTemplate()) {
                holder.put(part.field(), text);
            } else {
                holder.set(part.field(), FileParser.tree(text, part.file() + ", ", FileParser.EXPORT, problems));
            }
        }
    }

    /**
     * Reads a folder.
     *
     * @throws InvalidDefinitionException if a file is missing, is not referred to, is not JSON or not UTF-8, has more than 10 MB, or is a
     *     link that points outside the folder
     * @throws UncheckedIOException if the folder does not exist or cannot be read
     */
    public static ExportFile read(Path folder) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        try {
            if (Files.notExists(Objects.requireNonNull(folder, "folder"))) {
                throw new NoSuchFileException(folder.toString());
            }
            for (String name : names()) {
                String text = text(folder, name, "", problems);
                if (text != null) {
                    texts.put(name, text);
                }
            }
        } catch (IOException e) {
            throw Disk.failed("Reading the folder " + folder, "Check that it exists and can be read.", e);
        }
        FileParser.refuse("The folder " + folder, problems);
        return parse(texts, "The folder " + folder, problems);
    }

    /** Returns the text of a file, or nothing if there is none; whether it has to be there is for others to say. */
    static @Nullable String text(Path folder, String name, String prefix, List<Problem> problems) throws IOException {
        Path file = folder.resolve(name);
        try {
            if (file.toRealPath().startsWith(folder.toRealPath())) {
                return Disk.read(file);
            }
            problems.add(new Problem(prefix + name, "This link points outside the folder.", "Copy the file."));
            return null;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /**
     * Writes a folder, which is made if it is not there. Each file is replaced as a whole, {@code action.json} last; those of templates that are gone are deleted. A link is replaced, not followed.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(ExportFile file, Path folder) {
        Map<String, String> texts = texts(file);
        String action = Objects.requireNonNull(texts.remove(ACTION));
        try {
            Files.createDirectories(Objects.requireNonNull(folder, "folder"));
            texts.forEach((name, text) -> Disk.write(folder.resolve(name), text));
            Disk.write(folder.resolve(ACTION), action);
            for (Part part : PARTS) {
                if (!texts.containsKey(part.file())) {
                    Files.deleteIfExists(folder.resolve(part.file()));
                }
            }
        } catch (IOException e) {
            throw Disk.failed("Writing the folder " + folder, "Check that it can be written to.", e);
        }
    }

    /**
     * Writes the folder of an action into the folder of all actions, under the action's name as every operating system takes it:
     * letters, digits, spaces, {@code _} and {@code -}, at most 59 characters. From other names, such as {@code Get/Order} or
     * {@code CON}, the characters that cannot stand in a file name are replaced, and a hash is added.
     *
     * @return the action's folder
     * @throws InvalidDefinitionException if that folder holds an action of another name, as can be where file names that
     *     differ in case only are the same
     * @throws UncheckedIOException if it cannot be written
     */
    public static Path writeInto(ExportFile file, Path parent) {
        Path folder = Objects.requireNonNull(parent, "parent")
                .resolve(name(Objects.requireNonNull(file, "file").name()));
        if (Files.exists(folder.resolve(ACTION))) {
            String other = read(folder).name();
            if (!other.equals(file.name())) {
                throw new InvalidDefinitionException(
                        "The folder " + folder,
                        List.of(new Problem(
                                ACTION + ", $.name",
                                "This is the action '" + other + "', and '" + file.name() + "' would replace it.",
                                "Choose a folder for it with ExportFolder.write.")));
            }
        }
        write(file, folder);
        return folder;
    }

    /**
     * Returns a name for the folder of an action that every operating system takes, the same for the same action name:
     * letters, digits, spaces, {@code _} and {@code -}, at most 59 characters. A name that is not itself a file name, such as
     * {@code Get/Order} or {@code CON}, loses what cannot stand in a file name and gets its hash, so that
     * {@code Get?Order} has another folder.
     */
    static String name(String actionName) {
        String safe = UNSAFE.matcher(
                        Normalizer.normalize(Objects.requireNonNull(actionName, "actionName"), Normalizer.Form.NFC))
                .replaceAll("-");
        int end = safe.offsetByCodePoints(0, Math.min(safe.codePointCount(0, safe.length()), LONGEST_NAME));
        safe = safe.substring(0, end).replaceAll("^[ -]+|[ -]+$", "");
        if (safe.equals(actionName) && !DEVICE.matcher(safe).matches()) {
            return safe;
        }
        return (safe.isEmpty() ? "action" : safe) + "-" + String.format("%08x", actionName.hashCode());
    }

    static List<String> names() {
        List<String> names = new ArrayList<>(List.of(ACTION));
        PARTS.forEach(part -> names.add(part.file()));
        return names;
    }
}
