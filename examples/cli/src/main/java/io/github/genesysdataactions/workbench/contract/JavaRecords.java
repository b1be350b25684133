package io.github.genesysdataactions.workbench.contract;

import io.github.genesysdataactions.action.Contract;
import io.github.genesysdataactions.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/**
 * Writes Java records for a contract: {@code Schema.of} makes an equivalent contract of them, but for what a comment in the
 * text names.
 */
public final class JavaRecords {
    /** Keywords that records have no place for without further annotations. */
    private static final List<String> LOST = List.of(
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "pattern",
            "format",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "patternProperties",
            "default",
            "anyOf",
            "allOf",
            "oneOf",
            "not");

    private final Set<String> names = new HashSet<>();
    private final Set<String> imports = new TreeSet<>();
    private final List<String> types = new ArrayList<>();

    private JavaRecords() {}

    /**
     * Returns the text of a class named after the action.
     *
     * @param packageName empty for none
     * @throws IllegalArgumentException if it is not a package name
     */
    public static String of(String actionName, Contract contract, String packageName) {
        if (!packageName.isEmpty() && !SourceVersion.isName(packageName)) {
            throw new IllegalArgumentException("'" + packageName + "' is not a package name.");
        }
        return new JavaRecords().write(actionName, contract, packageName);
    }

    private String write(String actionName, Contract contract, String packageName) {
        String outer = typeName(actionName, "DataAction");
        String input = root(contract.input(), "Input");
        String output = root(contract.output(), "Output");
        StringBuilder text = new StringBuilder();
        if (!packageName.isEmpty()) {
            text.append("package ").append(packageName).append(";\n\n");
        }
        imports.forEach(name -> text.append("import ").append(name).append(";\n"));
        text.append(imports.isEmpty() ? "" : "\n")
                .append("/** The contract of the data action '")
                .append(comment(actionName))
                .append("': input ")
                .append(javadoc(input))
                .append(", output ")
                .append(javadoc(output))
                .append(". */\npublic final class ")
                .append(outer)
                .append(" {\n    private ")
                .append(outer)
                .append("() {}\n");
        types.forEach(type -> text.append('\n').append(type.indent(4)));
        return text.append("}\n").toString();
    }

    private static String javadoc(String type) {
        return "{@code " + type + "}";
    }

    private String root(Schema schema, String name) {
        return schema.type().orElse("").equals("object") && isRecord(schema)
                ? record(schema, name)
                : type(schema, name);
    }

    private static boolean isRecord(Schema schema) {
        return !schema.properties().isEmpty() || valueSchema(schema).isEmpty();
    }

    private static Optional<Schema> valueSchema(Schema schema) {
        return schema.keyword("additionalProperties")
                .filter(json -> json.startsWith("{"))
                .map(Schema::parse);
    }

    private String record(Schema schema, String wanted) {
        String name = free(wanted);
        List<String> components = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Map.Entry<String, Schema> property : schema.properties().entrySet()) {
            boolean isRequired = schema.required().contains(property.getKey());
            components.add(component(property.getKey(), property.getValue(), isRequired, taken));
        }
        StringBuilder text = new StringBuilder();
        schema.description()
                .ifPresent(about -> text.append("/** ").append(comment(about)).append(" */\n"));
        if (schema.keyword("additionalProperties").filter("false"::equals).isPresent()) {
            text.append("// The contract allows no further properties: .additionalProperties(false).\n");
        }
        text.append("public record ").append(name).append('(');
        text.append(components.isEmpty() ? "" : "\n" + String.join(",\n", components));
        types.add(text.append(") {}").toString());
        return name;
    }

    private String component(String property, Schema schema, boolean isRequired, Set<String> taken) {
        StringBuilder text = new StringBuilder();
        List<String> lost = lost(schema);
        if (!lost.isEmpty()) {
            text.append("    // The contract also says ")
                    .append(String.join(", ", lost))
                    .append(".\n");
        }
        schema.description().ifPresent(about -> {
            imports.add("com.fasterxml.jackson.annotation.JsonPropertyDescription");
            text.append("    @JsonPropertyDescription(").append(literal(about)).append(")\n");
        });
        String name = componentName(property, taken);
        if (!name.equals(property)) {
            imports.add("com.fasterxml.jackson.annotation.JsonProperty");
            text.append("    @JsonProperty(").append(literal(property)).append(")\n");
        }
        String type = type(schema, capitalized(name));
        if (!isRequired) {
            imports.add("java.util.Optional");
            type = "Optional<" + boxed(type) + ">";
        }
        return text.append("    ").append(type).append(' ').append(name).toString();
    }

    private static List<String> lost(Schema schema) {
        List<String> lost = new ArrayList<>(LOST.stream()
                .filter(keyword -> schema.keyword(keyword).isPresent())
                .toList());
        if (!schema.enumValues().isEmpty() && !isEnum(schema)) {
            lost.add("enum");
        }
        if (schema.types().size() > 1 || schema.keyword("$ref").isPresent()) {
            lost.add(schema.keyword("$ref").isPresent() ? "$ref" : "type " + schema.types());
        }
        return lost;
    }

    private String type(Schema schema, String name) {
        return switch (schema.type().orElse("")) {
            case "string" -> isEnum(schema) ? enumeration(schema, name) : "String";
            case "integer" -> "long";
            case "number" -> {
                imports.add("java.math.BigDecimal");
                yield "BigDecimal";
            }
            case "boolean" -> "boolean";
            case "array" -> {
                imports.add("java.util.List");
                yield "List<"
                        + boxed(schema.items()
                                .map(item -> type(item, name + "Item"))
                                .orElse("Object")) + ">";
            }
            case "object" -> {
                if (isRecord(schema)) {
                    yield record(schema, name);
                }
                imports.add("java.util.Map");
                yield "Map<String, "
                        + boxed(valueSchema(schema)
                                .map(value -> type(value, name + "Value"))
                                .orElse("Object"))
                        + ">";
            }
            default -> "Object";
        };
    }

    /** Jackson treats an empty name as absent. */
    private static boolean isEnum(Schema schema) {
        return !schema.enumValues().isEmpty()
                && !schema.enumValues().contains("\"\"")
                && schema.enumValues().stream().allMatch(value -> value.startsWith("\""));
    }

    private String enumeration(Schema schema, String wanted) {
        String name = free(wanted);
        List<String> constants = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String quoted : schema.enumValues()) {
            String value = Literals.unquoted(quoted);
            String constant =
                    value.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_+|_+$", "");
            constant = constant.isEmpty() || Character.isDigit(constant.charAt(0)) ? "VALUE_" + constant : constant;
            for (int i = 2; !taken.add(constant); i++) {
                constant = constant.replaceFirst("(_\\d+)?$", "_" + i);
            }
            if (constant.equals(value)) {
                constants.add("    " + constant);
            } else {
                imports.add("com.fasterxml.jackson.annotation.JsonProperty");
                constants.add("    @JsonProperty(" + literal(value) + ")\n    " + constant);
            }
        }
        types.add("public enum " + name + " {\n" + String.join(",\n", constants) + "\n}");
        return name;
    }

    private String free(String wanted) {
        String name = typeName(wanted, "Value");
        for (int i = 2; !names.add(name); i++) {
            name = typeName(wanted, "Value") + i;
        }
        return name;
    }

    private static String typeName(String text, String otherwise) {
        StringBuilder name = new StringBuilder();
        for (String word : text.split("[^\\p{L}\\p{N}]+", -1)) {
            name.append(capitalized(word));
        }
        String made = name.toString();
        boolean isTaken = Set.of(
                        "Object", "String", "List", "Map", "Optional", "BigDecimal", "Record", "Enum", "Override")
                .contains(made);
        return !isTaken && SourceVersion.isName(made) ? made : otherwise + made.replaceAll("[^\\p{Alnum}]", "");
    }

    private static String componentName(String property, Set<String> taken) {
        String name = property;
        // A record has no component that is named like a method of Object.
        boolean isRefused = Set.of(
                        "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait")
                .contains(name);
        if (isRefused || !SourceVersion.isIdentifier(name) || SourceVersion.isKeyword(name) || name.contains("$")) {
            StringBuilder made = new StringBuilder();
            for (String word : property.split("[^\\p{L}\\p{N}]+", -1)) {
                made.append(made.isEmpty() ? word : capitalized(word));
            }
            name = made.toString();
            if (isRefused || !SourceVersion.isIdentifier(name) || SourceVersion.isKeyword(name)) {
                name = "value" + capitalized(name);
            }
        }
        String wanted = name;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + i;
        }
        return name;
    }

    private static String capitalized(String word) {
        return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String boxed(String type) {
        return switch (type) {
            case "long" -> "Long";
            case "boolean" -> "Boolean";
            default -> type;
        };
    }

    private static String literal(String text) {
        return Literals.java(text);
    }

    /** A comment cannot be ended by what it quotes, nor can it have escapes that the compiler reads. */
    private static String comment(String text) {
        return text.replace("*/", "* /")
                .replace("\\u", "\\ u")
                .replace("@", "(at)")
                .replace("{", "(")
                .replace("<", "&lt;")
                .replaceAll("\\s+", " ");
    }
}
