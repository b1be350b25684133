package io.github.genesysdataactions.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonFault;
import io.github.genesysdataactions.json.JsonPath;
import java.util.ArrayList;
import java.util.List;

/** Parses texts into trees, and turns what is wrong with them into problems with line and column. */
final class FileParser {
    /** What helps where a text is not a JSON object. */
    static final String EXPORT = "Write one JSON object, as the admin page exports it."
            + " Often the cause is a quotation mark in a template that is not written as \\\".";

    private FileParser() {}

    /**
     * Reads one export file.
     *
     * @param subject what is read, for the message
     * @param prefix what stands before line and column, such as {@code "action.json, "}
     */
    static ExportFile parse(String text, String subject, String prefix) {
        List<Problem> problems = new ArrayList<>();
        ObjectNode tree = tree(text, prefix, EXPORT, problems);
        refuse(subject, problems);
        return new ExportFile(checked(tree, text, subject, prefix));
    }

    /** Returns the tree, or an empty one and a problem. */
    static ObjectNode tree(String text, String prefix, String remedy, List<Problem> problems) {
        String json = FileText.withoutByteOrderMark(text);
        try {
            return Json.readObject(json);
        } catch (JsonFault e) {
            JsonPlaces places = JsonPlaces.of(json);
            for (JsonPath path : places.twice()) {
                problems.add(new Problem(
                        prefix + places.describe(path.text()),
                        "The name appears twice in its object.",
                        "Keep one of them."));
            }
            if (places.twice().isEmpty()) {
                problems.add(new Problem(prefix + JsonPath.ROOT, e.getMessage() + ".", remedy));
            }
            return Json.object();
        }
    }

    /** Returns the tree itself, if its parts are where they belong. */
    static ObjectNode checked(ObjectNode tree, String text, String subject, String prefix) {
        List<FileFault> faults = FileRules.check(tree);
        if (!faults.isEmpty()) {
            JsonPlaces places = JsonPlaces.of(text);
            refuse(
                    subject,
                    faults.stream()
                            .map(fault -> new Problem(
                                    prefix + places.describe(fault.path(), fault.holder()),
                                    fault.message(),
                                    fault.remedy()))
                            .toList());
        }
        return tree;
    }

    /** Refuses an action of which the server has sent a part only. */
    static void refuseUnlessWhole(ObjectNode action, String subject) {
        List<Problem> problems = new ArrayList<>();
        for (FileFault fault : FileRules.check(PageForm.export(action.deepCopy(), ""))) {
            problems.add(new Problem(
                    fault.path().text(), fault.message(), "Read the whole action, with contract and configuration."));
        }
        problems.addAll(FileDefinition.withoutTemplateText(action));
        refuse(subject, problems);
    }

    static void refuse(String subject, List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidDefinitionException(subject, problems);
        }
    }
}
