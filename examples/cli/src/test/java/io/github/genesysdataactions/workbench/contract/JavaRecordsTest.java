package io.github.genesysdataactions.workbench.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.action.Contract;
import io.github.genesysdataactions.schema.Schema;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaRecordsTest {
    @TempDir
    private Path classes;

    @Test
    void of_makesRecordsOfTheSameContract() throws Exception {
        Contract contract = Contract.of(Schema.parse("""
                        {"type": "object", "additionalProperties": true, "required": ["order-id", "class"], "properties": {
                          "order-id": {"type": "string", "description": "Says \\"id\\" \\\\ */ \\u00e9"},
                          "class": {"type": "boolean"},
                          "toString": {"type": "string", "enum": ["a b", "A-B", "OPEN", "7"]},
                          "limit": {"type": "integer"},
                          "price": {"type": "number"}}}
                        """), Schema.parse("""
                        {"type": "object", "additionalProperties": true, "required": ["lines"], "properties": {
                          "lines": {"type": "array", "items": {"type": "object", "additionalProperties": true,
                             "required": ["sku"], "properties": {"sku": {"type": "string"}, "count": {"type": "integer"}}}},
                          "Lines": {"type": "array", "items": {"type": "string"}},
                          "names": {"type": "object", "additionalProperties": {"type": "string"}},
                          "list": {"type": "object", "additionalProperties": true, "properties": {
                             "list": {"type": "object", "additionalProperties": true, "properties": {"x": {"type": "integer"}}}}},
                          "anything": {}}}
                        """));

        String source = JavaRecords.of("Find order (v2)", contract, "com.example");

        Class<?> input = compile("com.example.FindOrderV2", source, "Input");
        Class<?> output = input.getClassLoader().loadClass("com.example.FindOrderV2$Output");
        Contract made = Contract.of(Schema.of(input), Schema.of(output));
        assertThat(made.differences(contract)).as(source).isEmpty();
        assertThat(made.isEquivalentTo(contract)).isTrue();
    }

    @Test
    void of_namesWhatRecordsCannotSay() {
        Contract contract = Contract.of(
                Schema.parse("""
                        {"type": "object", "additionalProperties": false, "properties": {
                          "limit": {"type": "integer", "minimum": 1}, "state": {"type": "string", "enum": ["a", ""]}}}
                        """),
                Schema.parse(
                        "{\"type\": \"array\", \"items\": {\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\"}}}}"));

        assertThat(JavaRecords.of("Find", contract, ""))
                .contains(
                        "// The contract also says minimum.",
                        "// The contract also says enum.",
                        "// The contract allows no further properties",
                        "output {@code List<OutputItem>}");
    }

    private Class<?> compile(String name, String source, String nested) throws Exception {
        JavaFileObject file =
                new SimpleJavaFileObject(
                        URI.create("string:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignored) {
                        return source;
                    }
                };
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none", "-d", classes.toString()), null, List.of(file))
                .call();
        assertThat(compiled).as(source).isTrue();
        URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
        return loader.loadClass(name + "$" + nested);
    }
}
