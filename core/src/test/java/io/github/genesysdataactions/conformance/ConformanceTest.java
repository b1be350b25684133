package io.github.genesysdataactions.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.error.InvalidReplyException;
import io.github.genesysdataactions.error.NotFoundException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation of the API: what the client sends for it, and what it makes of wrong replies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class ConformanceTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<JsonNode> REPLACEMENTS = List.of(
            MAPPER.createArrayNode().add(17),
            MAPPER.createObjectNode().put("a", 1),
            new TextNode("text"),
            new IntNode(17));

    private final ConformanceServer server = new ConformanceServer();
    private final Map<String, List<Consumer<GenesysDataActions>>> calls = ClientCalls.all();
    private GenesysDataActions client;

    /** A client waits for what it created itself: each test has its own. */
    @BeforeEach
    void start() {
        client = server.client().build();
    }

    @AfterEach
    void forget() {
        client.close();
        server.answerWell();
        server.forget();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    Stream<Operation> operations() {
        return server.operations().stream();
    }

    @Test
    void table_hasThe28OperationsOnActions() {
        assertThat(operations().filter(operation -> operation.path().startsWith("/api/v2/integrations/actions")))
                .hasSize(28);
    }

    @Test
    void calls_areForOperationsOfTheTable() {
        assertThat(calls.keySet()).isSubsetOf(operations().map(Operation::name).toList());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void request_isAsTheApiHasIt(Operation operation) {
        assertThat(calls).as("client methods").containsKey(operation.name());

        all(operation);

        assertThat(server.faults()).isEmpty();
        assertThat(server.seen()).containsKey(operation);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void queryNames_canAllBeSaid(Operation operation) {
        Set<String> useful = new TreeSet<>(operation.queryNames());
        useful.removeAll(operation.needlessNames());

        all(operation);

        assertThat(server.seen().get(operation)).containsAll(useful);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void notFound_isToldAsSuch(Operation operation) {
        server.answer(operation, 404, "{\"message\":\"Gone.\",\"code\":\"not.found\",\"status\":404}");

        Throwable thrown = catchThrowable(() -> first(operation));

        if ((operation.path().contains("/templates/") || hasOlderList(operation)) && thrown == null) {
            // Whoever reads an action whole gets it without a text that is not there, and cannot edit it.
            return;
        }
        assertThat(thrown).isInstanceOf(NotFoundException.class).hasMessageContaining("404");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void unknownFields_areNoFailure(Operation operation) throws Exception {
        if (isText(operation)) {
            return;
        }
        JsonNode reply = MAPPER.readTree(server.sample(operation));
        addUnknown(reply);
        server.answer(operation, 200, reply.toString());

        assertThatCode(() -> first(operation)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void missingFields_areAbsentOrAnInvalidReply(Operation operation) throws Exception {
        if (isText(operation)) {
            return;
        }
        for (JsonNode reply : without(MAPPER.readTree(server.sample(operation)))) {
            server.answer(operation, 200, reply.toString());

            Throwable thrown = catchThrowable(() -> first(operation));

            assertOurs(thrown, operation + " answered " + reply);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void wrongTypes_areAbsentOrAnInvalidReply(Operation operation) throws Exception {
        if (isText(operation)) {
            return;
        }
        for (JsonNode reply : replaced(MAPPER.readTree(server.sample(operation)))) {
            server.answer(operation, 200, reply.toString());

            Throwable thrown = catchThrowable(() -> first(operation));

            assertOurs(thrown, operation + " answered " + reply);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aListForAnObject_isAnInvalidReply(Operation operation) throws Exception {
        if (isText(operation) || operation.path().endsWith("/execute")) {
            return;
        }
        JsonNode sample = MAPPER.readTree(server.sample(operation));
        server.answer(operation, 200, sample.isArray() ? "{}" : "[" + sample + "]");

        Throwable thrown = catchThrowable(() -> first(operation));

        assertThat(thrown).isInstanceOf(DataActionsException.class);
        assertThat(Stream.of(thrown, thrown.getCause())).anyMatch(InvalidReplyException.class::isInstance);
        assertThat(thrown).hasMessageContaining("cannot be read");
    }

    private void first(Operation operation) {
        hideNewerList(operation);
        calls.get(operation.name()).get(0).accept(client);
    }

    private void all(Operation operation) {
        hideNewerList(operation);
        calls.get(operation.name()).forEach(call -> call.accept(client));
    }

    /** The numbered list of credentials is asked for only where there is no list by cursor. */
    private void hideNewerList(Operation operation) {
        if (operation.name().equals("GET /api/v2/integrations/credentials")) {
            server.operations().stream()
                    .filter(ConformanceTest::hasOlderList)
                    .forEach(newer -> server.answer(newer, 404, "{}"));
        }
    }

    private static boolean hasOlderList(Operation operation) {
        return operation.path().endsWith("/credentials/listing");
    }

    private static void assertOurs(Throwable thrown, String what) {
        if (thrown != null) {
            assertThat(thrown).as(what).isInstanceOf(DataActionsException.class);
            assertThat(thrown.getMessage()).as(what).isNotBlank();
        }
    }

    private static boolean isText(Operation operation) {
        return operation.path().contains("/templates/") || operation.method().equals("DELETE");
    }

    private static void addUnknown(JsonNode node) {
        node.forEach(ConformanceTest::addUnknown);
        if (node instanceof ObjectNode object && !object.isEmpty() && !isMapOfTexts(object)) {
            object.set("fieldOfTomorrow", JsonNodeFactory.instance.objectNode().put("a", 1.0));
        }
    }

    /** A map's keys are the user's, so that one more is no unknown field. */
    private static boolean isMapOfTexts(ObjectNode object) {
        return object.properties().stream().allMatch(field -> field.getValue().isTextual());
    }

    private static List<JsonNode> without(JsonNode sample) {
        return variants(sample, ObjectNode::remove);
    }

    /** Null in each place, and one of the other values, which take turns. */
    private static List<JsonNode> replaced(JsonNode sample) {
        List<JsonNode> all = new ArrayList<>(variants(sample, ObjectNode::putNull));
        Iterator<JsonNode> next = Stream.generate(REPLACEMENTS::stream)
                .flatMap(Function.identity())
                .iterator();
        all.addAll(variants(sample, (parent, name) -> parent.set(name, next.next())));
        return all;
    }

    /** Returns one copy for each field at any depth, changed there. */
    private static List<JsonNode> variants(JsonNode sample, BiConsumer<ObjectNode, String> change) {
        List<JsonNode> all = new ArrayList<>();
        for (String pointer : pointers(sample, "")) {
            JsonNode copy = sample.deepCopy();
            int last = pointer.lastIndexOf('/');
            String name = pointer.substring(last + 1).replace("~1", "/").replace("~0", "~");
            if (copy.at(pointer.substring(0, last)) instanceof ObjectNode parent) {
                change.accept(parent, name);
                all.add(copy);
            }
        }
        return all;
    }

    private static List<String> pointers(JsonNode node, String path) {
        List<String> all = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                String below = path + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
                all.add(below);
                if (!field.getKey().endsWith("Schema") || path.isEmpty()) {
                    all.addAll(pointers(field.getValue(), below));
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                all.addAll(pointers(array.get(i), path + "/" + i));
            }
        }
        return all;
    }
}
