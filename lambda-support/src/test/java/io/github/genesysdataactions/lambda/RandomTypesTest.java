package io.github.genesysdataactions.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.genesysdataactions.json.Binding;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.schema.ObjectSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterProperty;
import org.jspecify.annotations.Nullable;

/**
 * Whatever the types and the values are: client and function take a type alike or refuse it alike, the function takes what the
 * contract takes and nothing else, and both write one JSON. The judge of values is another draft-04 validator.
 */
class RandomTypesTest {
    private static final int TYPES = 40;
    private static final int VALUES = 25;
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4);

    /** The schema of an Object, which has no type. */
    private static final Pattern ANYTHING = Pattern.compile(":\\{(\"description\":\"[^\"]*\")?}");

    private int taken;
    private int refused;
    private int accepted;
    private int rejected;

    /** Other types in each run: a failure prints its seed, and {@code @Property(seed = "…")} meets the same types again. */
    @Property(tries = 5)
    void bothEndsAgree(@ForAll long seed) throws IOException {
        judge(new Random(seed));
    }

    @Tag("slow")
    @Property(tries = 100)
    void bothEndsAgree_onManyMore(@ForAll long seed) throws IOException {
        judge(new Random(seed));
    }

    /** A test that refuses, or takes, all it meets would find nothing. */
    @AfterProperty
    void bothKindsWereMet() {
        assertThat(List.of(taken, refused, accepted, rejected))
                .as("types taken and refused, values taken and refused")
                .allMatch(count -> count > 10);
    }

    /** Each public class of the JDK as a component, without type arguments and with wildcards. */
    @Tag("slow")
    @Example
    void bothEndsAgree_onTheTypesOfTheJdk() throws IOException {
        List<String> sources = new ArrayList<>();
        for (Class<?> type : JdkTypes.all()) {
            String wildcards = String.join(", ", Collections.nCopies(type.getTypeParameters().length, "?"));
            sources.add("record R(" + type.getCanonicalName() + " a0) {}");
            if (!wildcards.isEmpty()) {
                sources.add("record R(" + type.getCanonicalName() + "<" + wildcards + "> a0) {}");
            }
        }
        List<Class<?>> types = CompiledTypes.of(sources);
        for (int i = 0; i < sources.size(); i++) {
            judge(sources.get(i), types.get(i), new Random(i));
        }
    }

    private void judge(Random random) throws IOException {
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < TYPES; i++) {
            sources.add(RandomTypes.source(random));
        }
        List<Class<?>> types = CompiledTypes.of(sources);
        for (int i = 0; i < TYPES; i++) {
            judge(sources.get(i), types.get(i), random);
        }
    }

    private void judge(String source, Class<?> type, Random random) throws IOException {
        Jackson jackson = new Jackson(List.of());
        Shape shape = shape(source, type, jackson);
        ObjectSchema contract = contract(source, type);
        assertThat(shape == null)
                .as(() -> "refused by the function: " + refusal(() -> Shapes.of(Typed.of(type), jackson))
                        + "\nrefused by the client: "
                        + refusal(() -> io.github.genesysdataactions.schema.Schema.of(type)) + "\n" + source)
                .isEqualTo(contract == null);
        if (shape == null || contract == null) {
            refused++;
            return;
        }
        taken++;
        Schema judge = REGISTRY.getSchema(contract.toJson(), InputFormat.JSON);
        JsonNode tree = TestMapper.MAPPER.readTree(contract.toJson());
        InputReader<Object> reader = new InputReader<>(shape, false, jackson);
        OutputWriter writer = new OutputWriter(shape, jackson);
        RandomValues values = new RandomValues(random);
        for (int i = 0; i < VALUES; i++) {
            String json = values.value(tree).toString();
            boolean isValid = judge.validate(json, InputFormat.JSON).isEmpty();
            Object read = read(reader, json, source);
            assertThat(read != null)
                    .as(() -> "taken by the function, which says " + refusal(() -> reader.read(json)) + "\nvalue: "
                            + json + "\ncontract: " + contract.toJson() + "\n" + source)
                    .isEqualTo(isValid);
            if (read == null) {
                rejected++;
                continue;
            }
            accepted++;
            JsonNode sent = sent(read, type, json, source);
            // Inputs have no place for Object, so the client never has to say that one is null.
            if (!ANYTHING.matcher(contract.toJson()).find()) {
                assertThat(TestMapper.MAPPER.readTree(writer.write(read)))
                        .as(() -> "written by the function\n" + json + "\n" + source)
                        .isEqualTo(sent);
            }
        }
    }

    private static @Nullable Shape shape(String source, Class<?> type, Jackson jackson) {
        try {
            return Shapes.of(Typed.of(type), jackson);
        } catch (IllegalArgumentException e) {
            return null;
        } catch (RuntimeException | Error e) {
            throw new AssertionError(source, e);
        }
    }

    private static @Nullable ObjectSchema contract(String source, Class<?> type) {
        try {
            return io.github.genesysdataactions.schema.Schema.of(type);
        } catch (IllegalArgumentException e) {
            return null;
        } catch (RuntimeException | Error e) {
            throw new AssertionError(source, e);
        }
    }

    private static @Nullable Object read(InputReader<Object> reader, String json, String source) throws IOException {
        try {
            return reader.read(json);
        } catch (ActionFailedException e) {
            assertThat(e.status()).isEqualTo(400);
            return null;
        } catch (RuntimeException | Error e) {
            throw new AssertionError(json + "\n" + source, e);
        }
    }

    /** What the client makes of a value, which it can read as well. */
    private static JsonNode sent(Object read, Class<?> type, String json, String source) throws IOException {
        try {
            Binding.standard().read(json, type);
            return TestMapper.MAPPER.readTree(Json.write(Binding.standard().tree(read)));
        } catch (RuntimeException | Error e) {
            throw new AssertionError(json + "\n" + source, e);
        }
    }

    private interface Attempt {
        Object made() throws IOException;
    }

    private static String refusal(Attempt attempt) {
        try {
            return "nothing, it made " + attempt.made();
        } catch (IOException | RuntimeException e) {
            return e.toString();
        }
    }
}
