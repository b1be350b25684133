package io.github.genesysdataactions.examples.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A template of {@code deploy/} as a tree, in which <code>!Ref x</code> is <code>{"Ref": "x"}</code>. */
record Template(Path file, JsonNode tree) {
    static final Path FOLDER = Path.of("deploy").toAbsolutePath();

    static List<Template> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(Template::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Template of(String name) {
        return read(FOLDER.resolve(name));
    }

    private static Template read(Path file) {
        try {
            Object content = new Yaml(new Tags()).load(Files.readString(file));
            return new Template(file, new JsonMapper().valueToTree(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the resources of a type by their logical ids. */
    Map<String, JsonNode> resources(String type) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        tree.get("Resources").properties().forEach(resource -> {
            if (resource.getValue().get("Type").textValue().equals(type)) {
                found.put(resource.getKey(), resource.getValue().get("Properties"));
            }
        });
        return found;
    }

    /** Returns every object that says who may do what, wherever it stands. */
    static List<JsonNode> statements(JsonNode node) {
        List<JsonNode> found = new ArrayList<>();
        if (node.has("Effect")) {
            found.add(node);
        }
        node.forEach(child -> found.addAll(statements(child)));
        return found;
    }

    /** Returns what is said in the place of a name, such as all values of {@code Ref}. */
    List<String> mentions(String key) {
        return tree.findValues(key).stream().map(JsonNode::asText).toList();
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }

    private static final class Tags extends SafeConstructor {
        private Tags() {
            super(new LoaderOptions());
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    String function = node.getTag().getValue().substring(1);
                    boolean plain = function.equals("Ref") || function.equals("Condition");
                    return Map.of(plain ? function : "Fn::" + function, value(node));
                }
            });
        }

        private Object value(Node node) {
            if (node instanceof SequenceNode sequence) {
                return constructSequence(sequence);
            }
            return node instanceof MappingNode mapping ? constructMapping(mapping) : constructScalar((ScalarNode) node);
        }
    }
}
