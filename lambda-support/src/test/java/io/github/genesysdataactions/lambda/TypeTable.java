package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of types, type-table.json: what becomes of each in the contract, on the wire and in the function. The client's
 * tests and the function's read the same file, as the two share no code. Each row's types are compiled from their source.
 */
final class TypeTable {
    private TypeTable() {}

    /** One row: a type, and either why it is refused, or its contract and what goes with it. */
    record Row(JsonNode row, Class<?> type) {
        boolean isRefused() {
            return row.has("error");
        }

        String error() {
            return row.get("error").textValue();
        }

        JsonNode contract() {
            return row.get("contract");
        }

        List<String> texts(String name) {
            List<String> texts = new ArrayList<>();
            row.path(name).forEach(text -> texts.add(text.textValue()));
            return texts;
        }

        boolean isAsJacksonWrites() {
            return !row.has("jackson");
        }

        @Override
        public String toString() {
            return row.get("name").textValue();
        }
    }

    static List<Row> rows() {
        try (InputStream file = TypeTable.class.getResourceAsStream("/type-table.json")) {
            JsonNode table = JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build()
                    .readTree(file);
            List<String> sources = new ArrayList<>();
            table.forEach(row -> sources.add(row.get("source").textValue()));
            List<Class<?>> types = CompiledTypes.of(sources);
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < table.size(); i++) {
                rows.add(new Row(table.get(i), types.get(i)));
            }
            return rows;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
