package io.github.genesysdataactions.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.json.JsonFault;
import io.github.genesysdataactions.json.SchemaAccess;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A JSON schema of draft-04, the dialect of Genesys Cloud's contracts: written here, made from a record, or read.
 *
 * <pre>{@code
 * Schema customer = Schema.object(in -> in
 *     .required("customerId", Schema.string().description("CRM id"))
 *     .optional("limit", Schema.integer().minimum(1)));
 * }</pre>
 *
 * <p>Keeps what it read: every keyword, unknown ones too, key order, number value and scale. Methods that change
 * something return a copy. Immutable and safe to use from several threads.
 *
 * <p>Two schemas are equal if their JSON is, keyword by keyword: the order of keys does not count, the order in lists
 * does, and a whole number is not one with a fraction ({@code 1} is not {@code 1.0}). Whether two contracts mean the same
 * is another question, which {@code Contract.isEquivalentTo} answers.
 */
public abstract sealed class Schema
        permits StringSchema, NumberSchema, BooleanSchema, ArraySchema, ObjectSchema, RawSchema {
    /** The value of {@code $schema} in the schemas that this library makes. */
    public static final String DRAFT_04 = "http://json-schema.org/draft-04/schema#";

    static {
        SchemaAccess.openWith(schema -> ((Schema) schema).json);
    }

    private final ObjectNode json;

    /** Keeps the tree, which may be shared with other schemas: from here on nothing changes it. */
    Schema(ObjectNode json) {
        this.json = json;
    }

    /** Returns a schema for text. */
    public static StringSchema string() {
        return new StringSchema(ofType("string"));
    }

    /** Returns a schema for whole numbers. */
    public static NumberSchema integer() {
        return new NumberSchema(ofType("integer"));
    }

    /** Returns a schema for numbers, with or without a fraction. */
    public static NumberSchema number() {
        return new NumberSchema(ofType("number"));
    }

    /** Returns a schema for {@code true} and {@code false}. */
    public static BooleanSchema bool() {
        return new BooleanSchema(ofType("boolean"));
    }

    /** Returns a schema for lists of one kind of item. */
    public static ArraySchema array(Schema items) {
        ObjectNode json = ofType("array");
        json.set("items", items.nested());
        return new ArraySchema(json);
    }

    /** Returns a schema for objects with the properties that {@code spec} names. */
    public static ObjectSchema object(UnaryOperator<ObjectSchema.Builder> spec) {
        return spec.apply(new ObjectSchema.Builder()).build();
    }

    /**
     * Returns the schema of the JSON that Jackson writes for a record, or for another class with properties.
     *
     * <p>Properties have the names of {@code @JsonProperty}, else of the components, and the descriptions of
     * {@code @JsonPropertyDescription}. A component is required unless it is an {@code Optional} or carries an annotation
     * called {@code Nullable}, of any package, that is kept at run time; primitive components are always required. The
     * root names draft-04 as {@code $schema}; there is no {@code title}, so that renaming a record changes nothing. Every object says
     * {@code "additionalProperties": true}, as Genesys Cloud's own files do; {@link
     * ObjectSchema#additionalProperties(boolean)} closes it.
     *
     * <p>Jackson's annotations are looked for where Jackson does: at accessors, fields, constructor parameters, in the
     * interfaces and in bundles. Those that do not change the form, such as {@code @JsonPropertyOrder} or {@code
     * @JsonIgnoreProperties(ignoreUnknown = true)}, are ignored; all others are refused, among them {@code @JsonAlias},
     * {@code @JsonProperty} with an {@code access} of one direction, and a {@code @JsonInclude} that leaves out a
     * required component or writes an optional one as null.
     *
     * <table>
     * <caption>What becomes of Java's types</caption>
     * <tr><th>Java</th><th>JSON schema</th></tr>
     * <tr><td>{@code String}, {@code CharSequence}, {@code char}, {@code UUID}, {@code URI}, {@code byte[]} (base64),
     *     {@code char[]}</td><td>string</td></tr>
     * <tr><td>{@code Instant}, {@code OffsetDateTime}</td><td>string with the format {@code date-time}</td></tr>
     * <tr><td>{@code LocalDate}, {@code LocalTime}, {@code LocalDateTime}, {@code YearMonth}, {@code Duration},
     *     {@code Period}, {@code Locale}</td><td>string</td></tr>
     * <tr><td>enums</td><td>string with {@code enum}; {@code @JsonProperty} renames a constant</td></tr>
     * <tr><td>{@code byte}, {@code short}, {@code int}, {@code long}, {@code BigInteger}</td><td>integer</td></tr>
     * <tr><td>{@code float}, {@code double}, {@code BigDecimal}, {@code Number}</td><td>number</td></tr>
     * <tr><td>{@code boolean}</td><td>boolean</td></tr>
     * <tr><td>records, classes with getters and setters, Kotlin's data classes</td><td>object</td></tr>
     * <tr><td>collections and arrays</td><td>array</td></tr>
     * <tr><td>{@code Optional<T>}, {@code OptionalInt}, {@code OptionalLong}, {@code OptionalDouble}</td>
     *     <td>what they hold</td></tr>
     * <tr><td>{@code Map<String, T>}</td><td>object whose {@code additionalProperties} is the schema of T</td></tr>
     * <tr><td>{@code Object}</td><td>the empty schema: anything</td></tr>
     * </table>
     *
     * @throws IllegalArgumentException if a component has another type, if a record contains itself, or if a Jackson
     *     annotation gives the JSON a form that is not supported; the message names the component and what to write
     *     instead
     */
    public static ObjectSchema of(Class<?> type) {
        return SchemaCache.schema(Objects.requireNonNull(type, "type"));
    }

    /**
     * Returns the schema of a type with type arguments, such as {@code Page<Order>} or {@code List<Order>}, by the rules of
     * {@link #of(Class)}.
     */
    public static Schema of(TypeToken<?> type) {
        return wrap(TypeSchemas.root(type.type()));
    }

    /**
     * Reads any schema and keeps it as it is; its subclass follows its {@code type}.
     *
     * @throws IllegalArgumentException if the text is not a JSON object
     */
    public static Schema parse(String json) {
        try {
            return wrap(Json.readObject(Objects.requireNonNull(json, "json")));
        } catch (JsonFault e) {
            throw new IllegalArgumentException("A schema is a JSON object. " + e.getMessage() + ".", e);
        }
    }

    /** Wraps a tree that nothing changes any more. */
    static Schema wrap(ObjectNode json) {
        if (json.has("$ref")) {
            return new RawSchema(json);
        }
        return switch (json.path("type").asText()) {
            case "string" -> new StringSchema(json);
            case "integer", "number" -> new NumberSchema(json);
            case "boolean" -> new BooleanSchema(json);
            case "array" -> new ArraySchema(json);
            case "object" -> new ObjectSchema(json);
            default -> new RawSchema(json);
        };
    }

    /**
     * Proposes a schema from a sample answer, such as one that the remote system gave to a test call.
     *
     * <p>The sample is valid against its schema, and {@code output(Schema.fromSample(…))} takes the schema of any
     * object or list. The schema has none of the sample's values, but the names of its properties:
     *
     * <ul>
     *   <li>A property is required where every object at that place has it; further properties are allowed.
     *   <li>The items of a list are taken together: {@code [{"a": 1}, {"b": 1.5}]} has objects with an optional {@code a}
     *       and an optional {@code b}. A whole number beside one with a fraction makes {@code number}.
     *   <li>A place that holds values of several types, null among them, gets a list of types, which an input contract does
     *       not allow. A place that is always null, and the items of a list that is always empty, get the empty schema,
     *       {@code {}}: anything. Name the type there, as Architect has nothing to go by.
     *   <li>Lists in lists, which an output contract does not allow, become lists of anything: what is in the inner lists is
     *       lost.
     *   <li>Formats, patterns, enumerations and limits are not guessed. An object whose keys are data, such as one that has
     *       a key for each customer, becomes one with these properties; write it as a map by hand.
     * </ul>
     *
     * @param json any JSON: at most 1,000,000 characters, and 50 levels deep, as many as Genesys Cloud reads (Resource
     *     Center, "Add configuration to custom actions")
     * @throws IllegalArgumentException if the text is not JSON or beyond these limits
     */
    public static Schema fromSample(String json) {
        return wrap(SampleSchema.schema(Objects.requireNonNull(json, "json")));
    }

    /** Returns the {@code type}, if there is exactly one. */
    public final Optional<String> type() {
        return text("type");
    }

    /** Returns the {@code type} or the list of types, in their order; empty if any type is allowed. */
    public final Set<String> types() {
        return texts("type");
    }

    /** Returns the {@code title}. */
    public final Optional<String> title() {
        return text("title");
    }

    /** Returns the {@code description}. */
    public final Optional<String> description() {
        return text("description");
    }

    /** Returns the values of {@code enum} as JSON texts, a string with its quotes, in their order; empty without one. */
    public final List<String> enumValues() {
        List<String> values = new ArrayList<>();
        json.path("enum").forEach(value -> values.add(Json.write(value)));
        return List.copyOf(values);
    }

    /**
     * Returns the {@code properties} in their order, whatever the type is, as a list of types may have
     * {@code object} among them. A malformed one, which is not an object, is left out here.
     */
    public final Map<String, Schema> properties() {
        Map<String, Schema> properties = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property : json.path("properties").properties()) {
            if (property.getValue() instanceof ObjectNode schema) {
                properties.put(property.getKey(), wrap(schema));
            }
        }
        return Collections.unmodifiableMap(properties);
    }

    /** Returns the names of the properties that must be there, in their order. */
    public final Set<String> required() {
        return texts("required");
    }

    /**
     * Returns the schema of every item: {@code items}, or the one element of {@code items} if it is a list of one, as some
     * files of Genesys Cloud have it. Empty if the items are free or differ by position.
     */
    public final Optional<Schema> items() {
        JsonNode items = json.path("items");
        JsonNode only = items.isArray() && items.size() == 1 ? items.get(0) : items;
        return only instanceof ObjectNode item ? Optional.of(wrap(item)) : Optional.empty();
    }

    /** Returns a keyword's value as JSON text, such as {@code "10"} for {@code maxLength}. */
    public final Optional<String> keyword(String name) {
        return Optional.ofNullable(json.get(name)).map(Json::write);
    }

    /** Returns a copy with this title. */
    public abstract Schema title(String title);

    /** Returns a copy with this description, which tells people what to send or expect. */
    public abstract Schema description(String description);

    /**
     * Returns a copy with any keyword, its value given as JSON text.
     *
     * @throws IllegalArgumentException if the value is not JSON, or if the keyword is {@code type} or {@code $ref}, which
     *     would make it another kind of schema
     */
    public abstract Schema keyword(String name, String json);

    /** Returns the schema as JSON on one line. */
    public final String toJson() {
        return Json.write(json);
    }

    /** Returns the schema as JSON on several lines, for people. */
    public final String toPrettyJson() {
        return Json.writePretty(json);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Schema that && json.equals(that.json);
    }

    @Override
    public final int hashCode() {
        return json.hashCode();
    }

    /** Returns the JSON. */
    @Override
    public final String toString() {
        return toJson();
    }

    /** Returns the tree itself, for reading only. */
    final ObjectNode json() {
        return json;
    }

    /** Returns the tree to stand within another schema, where the dialect has been named already. */
    final ObjectNode nested() {
        if (json.path("$schema").asText().equals(DRAFT_04)) {
            ObjectNode copy = copy();
            copy.remove("$schema");
            return copy;
        }
        return json;
    }

    final ObjectNode with(String keyword, JsonNode value) {
        ObjectNode copy = copy();
        copy.set(keyword, value);
        return copy;
    }

    /** Copies the keywords; their values are shared. */
    private ObjectNode copy() {
        return Json.object().setAll(json);
    }

    final ObjectNode with(String keyword, String value) {
        return with(keyword, TextNode.valueOf(value));
    }

    final ObjectNode withKeyword(String name, String value) {
        if (name.equals("type") || name.equals("$ref")) {
            throw new IllegalArgumentException("The keyword '" + name
                    + "' decides which kind of schema this is. Begin with another factory method or Schema.parse.");
        }
        try {
            return with(name, Json.read(value));
        } catch (JsonFault e) {
            throw new IllegalArgumentException(
                    "The value of '" + name + "' has to be JSON text; a string needs its quotes. " + e.getMessage()
                            + ".",
                    e);
        }
    }

    static ArrayNode list() {
        return Json.object().arrayNode();
    }

    private static ObjectNode ofType(String type) {
        return Json.object().put("type", type);
    }

    /** Returns a count, such as {@code maxLength}; empty if it is not a count. */
    final OptionalInt count(String keyword) {
        JsonNode value = json.path(keyword);
        return value.isIntegralNumber() && value.canConvertToInt()
                ? OptionalInt.of(value.intValue())
                : OptionalInt.empty();
    }

    /** Returns the text or the texts. */
    private Set<String> texts(String keyword) {
        Set<String> texts = new LinkedHashSet<>();
        JsonNode value = json.path(keyword);
        (value.isTextual() ? List.of(value) : value).forEach(text -> texts.add(text.asText()));
        return Collections.unmodifiableSet(texts);
    }

    final Optional<String> text(String keyword) {
        return Optional.ofNullable(json.get(keyword))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }
}
