package io.github.genesysdataactions.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes types as a program might have them: records, classes and generic types in one another, with the annotations that
 * go there, right or wrong. What comes out compiles; whether it can be a contract is for others to say.
 */
final class RandomTypes {
    private static final List<String> SCALARS = List.of(
            "String",
            "String",
            "CharSequence",
            "char",
            "Character",
            "char[]",
            "byte[]",
            "boolean",
            "Boolean",
            "byte",
            "short",
            "int",
            "Integer",
            "long",
            "Long",
            "java.math.BigInteger",
            "float",
            "double",
            "Double",
            "java.math.BigDecimal",
            "Number",
            "java.util.UUID",
            "java.net.URI",
            "java.util.Locale",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.YearMonth",
            "java.time.Instant",
            "java.time.OffsetDateTime",
            "java.time.Duration",
            "java.time.Period",
            "OptionalInt",
            "OptionalLong",
            "OptionalDouble",
            "Object");
    private static final List<String> ODD = List.of(
            "java.util.Date",
            "java.util.Calendar",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.DayOfWeek",
            "Thread",
            "Runnable",
            "Class<?>",
            "StringBuilder",
            "Comparable<String>",
            "Enum<?>",
            "List",
            "List<?>",
            "Map",
            "Map<Integer, String>",
            "Map<?, ?>",
            "java.util.Queue<String>",
            "java.util.LinkedList<String>",
            "java.util.SortedSet<String>",
            "java.util.TreeMap<String, String>",
            "java.util.stream.Stream<String>",
            "Iterable<String>",
            "java.util.Properties",
            "java.util.Currency",
            "java.io.File",
            "java.util.concurrent.atomic.AtomicInteger",
            "Optional",
            "Optional<?>",
            "Void",
            "Exception",
            "Record",
            "com.fasterxml.jackson.databind.JsonNode",
            "com.fasterxml.jackson.databind.JsonNode",
            "com.fasterxml.jackson.databind.node.ObjectNode",
            "List<? extends Number>",
            "List<? super Integer>");
    private static final List<String> ON_COMPONENTS = List.of(
            "@JsonProperty(\"n%d\")",
            "@JsonProperty(\"n-%d\")",
            "@JsonProperty",
            "@JsonProperty(required = true)",
            "@JsonProperty(\"n%d\") @JsonPropertyDescription(\"d\")",
            "@Nullable",
            "@Nullable",
            "@JsonPropertyDescription(\"d\")",
            "@JsonInclude(JsonInclude.Include.NON_NULL)",
            "@JsonInclude(JsonInclude.Include.NON_EMPTY)",
            "@JsonInclude(JsonInclude.Include.ALWAYS)",
            "@JsonProperty(access = JsonProperty.Access.READ_ONLY)",
            "@JsonAlias(\"x\")",
            "@JsonIgnore",
            "@JsonFormat(pattern = \"yyyy\")",
            "@JsonUnwrapped",
            "@JsonSetter(nulls = Nulls.SKIP)",
            "@JsonSerialize(as = Object.class)",
            "@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)",
            "@JsonRawValue",
            "@JsonManagedReference",
            "@JsonIdentityReference",
            "@JsonView(Object.class)",
            "@JacksonInject",
            "@Bundle",
            "@jakarta.validation.constraints.NotNull",
            "@jakarta.validation.constraints.NotBlank",
            "@jakarta.validation.constraints.Email",
            "@jakarta.validation.constraints.Size(min = 1, max = 3)",
            "@jakarta.validation.constraints.Min(-1)",
            "@jakarta.validation.constraints.Max(4000000000L)",
            "@jakarta.validation.constraints.Min(2) @jakarta.validation.constraints.Max(3)",
            "@jakarta.validation.constraints.Pattern(regexp = \"[a-z]+(-\\\\d{2})?\")",
            "@jakarta.validation.constraints.Pattern(regexp = \"(?i)a\")");
    private static final List<String> ON_TYPES = List.of(
            "@JsonPropertyOrder({\"b\", \"a\"})",
            "@JsonIgnoreProperties(ignoreUnknown = true)",
            "@JsonIgnoreProperties(\"a0\")",
            "@JsonInclude(JsonInclude.Include.NON_ABSENT)",
            "@JsonInclude(JsonInclude.Include.NON_EMPTY)",
            "@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)",
            "@JsonRootName(\"root\")",
            "@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)",
            "@JsonTypeName(\"t\")",
            "@JsonClassDescription(\"c\")");
    private static final List<String> IN_RECORDS = List.of(
            "public String getHelper() { return \"\"; }",
            "public boolean isHelper() { return true; }",
            "@JsonProperty public String shown() { return \"\"; }",
            "@JsonIgnore public String hidden() { return \"\"; }",
            "@JsonValue public String whole() { return \"\"; }",
            "static int made;",
            "public R getLoop() { return null; }");
    private static final String HELPERS =
            "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
                    + " @interface Nullable {}"
                    + " @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
                    + " @JacksonAnnotationsInside @JsonProperty(\"bundled\") @interface Bundle {}"
                    + " enum Kind { ONE, @JsonProperty(\"two!\") TWO }"
                    + " enum Valued { ONE; @JsonValue public String shown() { return \"1\"; } }"
                    + " interface Open { default String getMore() { return \"\"; } }"
                    + " interface Named { @JsonProperty(\"z0\") String a0(); }"
                    + " static abstract class Half { public String getHalf() { return \"\"; } }";

    private final Random random;
    private final StringBuilder declared = new StringBuilder();
    private final List<String> names = new ArrayList<>();
    private int made;

    private RandomTypes(Random random) {
        this.random = random;
    }

    /** Returns the source of a type R and of what it is made of. */
    static String source(Random random) {
        RandomTypes types = new RandomTypes(random);
        String root = types.random.nextInt(6) == 0 ? types.bean("R", 0) : types.record("R", "", 0);
        return HELPERS + types.declared + root;
    }

    private String record(String name, String variables, int depth) {
        StringBuilder components = new StringBuilder();
        int count = random.nextInt(depth == 0 ? 5 : 4);
        for (int i = 0; i < count; i++) {
            String type = !variables.isEmpty() && random.nextInt(2) == 0 ? ofVariable() : type(depth);
            components
                    .append(i == 0 ? "" : ", ")
                    .append(annotation(i))
                    .append(type)
                    .append(" a")
                    .append(i);
        }
        String parent = count > 0 && random.nextInt(12) == 0 && components.indexOf("String a0") == 0
                ? " implements Named"
                : random.nextInt(10) == 0 ? " implements Open" : "";
        String body = random.nextInt(6) == 0 ? pick(IN_RECORDS) : "";
        return onType() + "record " + name + variables + "(" + components + ")" + parent + " { " + body + " }";
    }

    private String ofVariable() {
        return pick(List.of(
                "T", "T", "List<T>", "Optional<T>", "T[]", "Map<String, T>", "Map<T, Integer>", "List<? extends T>"));
    }

    private String bean(String name, int depth) {
        StringBuilder members = new StringBuilder();
        int count = 1 + random.nextInt(3);
        boolean isCreated = random.nextInt(3) == 0;
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String type = type(depth);
            String annotation = random.nextInt(3) == 0 ? annotation(i) : "";
            String getter = type.equals("boolean") && random.nextBoolean() ? " isA" : " getA";
            members.append("private ").append(type).append(" a").append(i).append("; ");
            members.append(annotation)
                    .append("public ")
                    .append(type)
                    .append(getter)
                    .append(i);
            members.append("() { return a").append(i).append("; } ");
            if (isCreated) {
                parameters.add("@JsonProperty(\"a" + i + "\") " + type + " a" + i);
            } else if (random.nextInt(12) != 0) {
                members.append("public void setA")
                        .append(i)
                        .append("(")
                        .append(type)
                        .append(" a) { this.a")
                        .append(i);
                members.append(" = a; } ");
            }
        }
        if (isCreated) {
            members.append("@JsonCreator ")
                    .append(name)
                    .append("(")
                    .append(String.join(", ", parameters))
                    .append(") { ");
            for (int i = 0; i < count; i++) {
                members.append("this.a").append(i).append(" = a").append(i).append("; ");
            }
            members.append("} ");
        }
        return onType() + (random.nextInt(15) == 0 ? "" : "static ") + "class " + name + " { " + members + "}";
    }

    private String type(int depth) {
        int kind = random.nextInt(depth > 2 ? 10 : 20);
        if (kind < 9) {
            return pick(SCALARS);
        }
        if (kind == 9) {
            return random.nextInt(3) == 0
                    ? pick(ODD)
                    : pick(List.of("Kind", "Kind", "Valued", "Half", "Open", "Named"));
        }
        return switch (kind) {
            case 10, 11 -> "Optional<" + argument(depth) + ">";
            case 12, 13 ->
                pick(List.of("List", "Set", "java.util.Collection", "java.util.ArrayList")) + "<" + argument(depth)
                        + ">";
            case 14 -> pick(List.of("Map", "java.util.HashMap")) + "<String, " + argument(depth) + ">";
            case 15 -> type(depth + 1) + "[]";
            case 16 -> random.nextInt(8) == 0 ? "R" : known(depth);
            case 17 -> bean(depth);
            case 18 -> generic(depth);
            default -> nested(depth);
        };
    }

    private String bean(int depth) {
        String name = "B" + ++made;
        return declare(bean(name, depth + 1), name);
    }

    private String nested(int depth) {
        String name = "N" + ++made;
        return declare(record(name, "", depth + 1), name);
    }

    private String generic(int depth) {
        String name = "G" + ++made;
        declare(record(name, "<T>", depth + 1), name);
        names.remove(name);
        return name + (random.nextInt(10) == 0 ? "" : "<" + argument(depth) + ">");
    }

    private String declare(String source, String name) {
        declared.append(' ').append(source);
        names.add(name);
        return name;
    }

    private String known(int depth) {
        return names.isEmpty() ? nested(depth) : pick(names);
    }

    /** A type that may stand as an argument. */
    private String argument(int depth) {
        String type = type(depth + 1);
        return switch (type) {
            case "char" -> "Character";
            case "boolean" -> "Boolean";
            case "byte" -> "Byte";
            case "short" -> "Short";
            case "int" -> "Integer";
            case "long" -> "Long";
            case "float" -> "Float";
            case "double" -> "Double";
            default -> type;
        };
    }

    private String annotation(int index) {
        return random.nextInt(3) == 0 ? pick(ON_COMPONENTS).replace("%d", Integer.toString(index)) + " " : "";
    }

    private String onType() {
        return random.nextInt(8) == 0 ? pick(ON_TYPES) + " " : "";
    }

    private String pick(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
