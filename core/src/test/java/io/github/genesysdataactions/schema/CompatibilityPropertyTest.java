package io.github.genesysdataactions.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.contract.ContractRules;
import io.github.genesysdataactions.json.Json;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import org.junit.jupiter.api.Test;

/** What is called compatible is so for an independent validator too, whatever the schemas and the values are. */
class CompatibilityPropertyTest {
    private static final List<String> KEYWORDS = List.of(
            "'type':'integer'",
            "'type':'number'",
            "'type':'string'",
            "'type':['string','integer']",
            "'minimum':2",
            "'minimum':3",
            "'exclusiveMinimum':true",
            "'maximum':4",
            "'maximum':4.0",
            "'maximum':5",
            "'exclusiveMaximum':true",
            "'multipleOf':2",
            "'enum':[1,2,3,'a']",
            "'enum':[1,2,'a','bb']",
            "'enum':[2,'a']",
            "'minLength':1",
            "'minLength':2",
            "'maxLength':1",
            "'pattern':'a'",
            "'anyOf':[{'type':'integer'},{'maxLength':1}]",
            "'not':{'minimum':3}",
            "'title':'t'");
    private static final List<String> VALUES = List.of(
            "0", "1", "2", "3", "4", "5", "6", "2.5", "4.0", "\"\"", "\"a\"", "\"bb\"", "\"ab\"", "true", "null");
    private static final List<String> NAMES = List.of("a", "b", "c");

    private int judged;
    private int compatible;

    @Property(tries = 600)
    void inputs_thatWereValidStayValid(@ForAll long seed) {
        Random random = new Random(seed);
        ObjectNode one = object(random, 0);
        ObjectNode other = changed(random, one);
        Schema from = Schema.wrap(one.deepCopy());
        Schema to = Schema.wrap(other.deepCopy());

        if (isCompatible(ContractRules.inputChanges(from, to, "$"))) {
            compatible++;
            for (int i = 0; i < 12; i++) {
                String value = Json.write(value(random, one));
                if (MetaSchema.faults(from, value).isEmpty()) {
                    judged++;
                    assertThat(MetaSchema.faults(to, value))
                            .as("%s is valid for %s, so for %s", value, from, to)
                            .isEmpty();
                }
            }
        }
    }

    @Property(tries = 600)
    void outputs_areWhatFlowsRead(@ForAll long seed) {
        Random random = new Random(seed);
        ObjectNode one = object(random, 1);
        ObjectNode other = changed(random, one);
        Schema from = Schema.wrap(one.deepCopy());
        Schema to = Schema.wrap(other.deepCopy());

        if (isCompatible(ContractRules.outputChanges(from, to, "$"))) {
            compatible++;
            for (int i = 0; i < 12; i++) {
                JsonNode value = value(random, other);
                if (MetaSchema.faults(to, Json.write(value)).isEmpty()) {
                    judged++;
                    assertThat(MetaSchema.faults(from, Json.write(asRead(value, one))))
                            .as("%s is valid for %s, so for %s", value, to, from)
                            .isEmpty();
                }
            }
        }
    }

    @AfterProperty
    void enoughWasJudged() {
        assertThat(compatible).isGreaterThan(100);
        assertThat(judged).isGreaterThan(100);
    }

    @Test
    void changed_makesBothKinds() {
        long compatibleOnes = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            ObjectNode one = object(random, 1);
            Schema from = Schema.wrap(one);
            assertThat(ContractRules.inputChanges(from, from, "$")).isEmpty();
            if (isCompatible(ContractRules.inputChanges(from, Schema.wrap(changed(random, one)), "$"))) {
                compatibleOnes++;
            }
        }

        assertThat(compatibleOnes).isBetween(20L, 180L);
    }

    private static boolean isCompatible(List<SchemaChange> changes) {
        return changes.stream().noneMatch(SchemaChange::breaking);
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode schema = Json.object().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (String name : NAMES) {
            if (random.nextInt(3) > 0) {
                properties.set(name, property(random, depth));
                if (random.nextInt(3) == 0) {
                    schema.withArrayProperty("required").add(name);
                }
            }
        }
        if (random.nextInt(3) == 0) {
            schema.put("additionalProperties", random.nextBoolean());
        }
        return schema;
    }

    private static ObjectNode property(Random random, int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            return random.nextBoolean()
                    ? object(random, depth - 1)
                    : Json.object().put("type", "array").set("items", property(random, depth - 1));
        }
        ObjectNode schema = Json.object();
        for (int i = random.nextInt(3); i > 0; i--) {
            schema.setAll(keyword(random));
        }
        return schema;
    }

    private static ObjectNode keyword(Random random) {
        String keyword = KEYWORDS.get(random.nextInt(KEYWORDS.size()));
        return Json.readObject("{" + keyword.replace('\'', '"') + "}");
    }

    /** Returns a copy with one or two changes, anywhere. */
    private static ObjectNode changed(Random random, ObjectNode schema) {
        ObjectNode copy = schema.deepCopy();
        for (int i = random.nextInt(2); i >= 0; i--) {
            change(random, copy);
        }
        return copy;
    }

    private static void change(Random random, ObjectNode schema) {
        if (!schema.path("properties").isObject()) {
            if (schema.path("items") instanceof ObjectNode items) {
                change(random, items);
            } else if (schema.isEmpty() || random.nextBoolean()) {
                schema.setAll(keyword(random));
            } else {
                schema.remove(schema.fieldNames().next());
            }
            return;
        }
        ObjectNode properties = (ObjectNode) schema.get("properties");
        String name = NAMES.get(random.nextInt(NAMES.size()));
        switch (random.nextInt(6)) {
            case 0 -> schema.remove("required");
            case 1 -> schema.put("additionalProperties", random.nextBoolean());
            case 2 -> schema.putArray("required").add(name);
            default -> {
                if (properties.get(name) instanceof ObjectNode property) {
                    change(random, property);
                } else {
                    properties.set(name, property(random, 0));
                }
            }
        }
    }

    /** Returns a value that may fit, with the names of the schema and one that no schema has. */
    private static JsonNode value(Random random, JsonNode schema) {
        if (schema.path("type").asText().equals("array")) {
            var list = Schema.list();
            for (int i = random.nextInt(3); i > 0; i--) {
                list.add(value(random, schema.path("items")));
            }
            return list;
        }
        if (!schema.path("properties").isObject()) {
            return Json.read(VALUES.get(random.nextInt(VALUES.size())));
        }
        ObjectNode object = Json.object();
        schema.path("properties").properties().forEach(property -> {
            if (random.nextInt(4) > 0) {
                object.set(property.getKey(), value(random, property.getValue()));
            }
        });
        if (random.nextInt(4) == 0) {
            object.put("zz", 1);
        }
        return object;
    }

    /** Returns what a flow looks at: the properties that its schema names. */
    private static JsonNode asRead(JsonNode value, JsonNode schema) {
        if (value.isArray()) {
            var list = Schema.list();
            value.forEach(item -> list.add(asRead(item, schema.path("items"))));
            return list;
        }
        if (!value.isObject()) {
            return value;
        }
        ObjectNode read = Json.object();
        value.properties().forEach(member -> {
            JsonNode property = schema.path("properties").path(member.getKey());
            if (!property.isMissingNode()) {
                read.set(member.getKey(), asRead(member.getValue(), property));
            }
        });
        return read;
    }
}
