package io.github.genesysdataactions.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.genesysdataactions.local.execute.Rendered;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Takes secrets out of what is printed or saved: values of credentials, and what the test names. */
final class Masking {
    static final String MASK = "***";

    /** Headers that carry secrets whatever they are made of. */
    private static final Set<String> SECRET_HEADERS = Set.of(
            "authorization", "proxy-authorization", "cookie", "x-api-key", "api-key", "x-auth-token", "x-access-token");

    /** A shorter value would take letters out of everything. */
    private static final int SHORTEST = 4;

    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> values = new LinkedHashSet<>();

    Masking(Collection<String> names, Collection<String> secrets) {
        this.names.addAll(names);
        secrets.forEach(this::secret);
    }

    private void secret(String value) {
        if (value.length() < SHORTEST) {
            return;
        }
        values.add(value);
        String json = Values.json(TextNode.valueOf(value));
        values.add(json.substring(1, json.length() - 1));
        String form = URLEncoder.encode(value, StandardCharsets.UTF_8);
        values.add(form);
        values.add(form.replace("+", "%20"));
        values.add(Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)));
    }

    /** Learns the values of named inputs, and what templates print from credentials. */
    Masking with(ObjectNode input, List<Rendered> rendered) {
        Masking more = new Masking(names, List.of());
        more.values.addAll(values);
        input.properties().forEach(field -> {
            if (names.contains(field.getKey())) {
                more.secret(field.getValue().asText());
            }
        });
        for (Rendered template : rendered) {
            for (Rendered.Piece piece : template.pieces()) {
                String source = piece.source();
                if (piece.kind() == Rendered.Kind.REFERENCE
                        && (source.contains("credentials.") || source.contains("authResponse."))) {
                    more.secret(template.text().substring(piece.from(), piece.to()));
                }
            }
        }
        return more;
    }

    boolean hides(String name) {
        return names.contains(name);
    }

    boolean hidesHeader(String name) {
        return hides(name) || SECRET_HEADERS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Returns a text without secrets. */
    String text(String text) {
        String masked = text;
        for (String value : values.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            masked = masked.replace(value, MASK);
        }
        if (!names.isEmpty()
                && (masked.stripLeading().startsWith("{")
                        || masked.stripLeading().startsWith("["))) {
            JsonNode tree = Values.jsonOrText(masked);
            if (tree.isContainerNode()) {
                String before = Values.json(tree);
                hide(tree);
                return Values.json(tree).equals(before) ? masked : Values.json(tree);
            }
        }
        return masked;
    }

    /** Returns a tree without secrets. */
    JsonNode tree(JsonNode tree) {
        JsonNode copy = tree.deepCopy();
        if (copy.isTextual()) {
            return TextNode.valueOf(text(copy.textValue()));
        }
        hide(copy);
        return copy;
    }

    private void hide(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                if (hides(member.getKey())) {
                    member.setValue(TextNode.valueOf(MASK));
                } else if (member.getValue().isTextual()) {
                    member.setValue(TextNode.valueOf(text(member.getValue().textValue())));
                } else {
                    hide(member.getValue());
                }
            });
        } else if (tree instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).isTextual()) {
                    array.set(i, TextNode.valueOf(text(array.get(i).textValue())));
                } else {
                    hide(array.get(i));
                }
            }
        }
    }
}
