package io.github.genesysdataactions.local.execute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.genesysdataactions.local.json.Json;
import io.github.genesysdataactions.local.json.NotJson;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes secrets out of what is printed, shown or saved: values of credentials, and of what else is named. */
public final class Masking {
    /** What stands in the place of a secret. */
    public static final String MASK = "***";

    /** Headers that carry secrets whatever they are made of. */
    private static final Set<String> SECRET_HEADERS = Set.of(
            "authorization", "proxy-authorization", "cookie", "x-api-key", "api-key", "x-auth-token", "x-access-token");

    private static final Pattern SET = Pattern.compile("#\\{?set}?\\s*\\(\\s*\\$!?\\{?(\\w+)}?\\s*=([^\\n]*)");

    /** A shorter value would take letters out of everything. */
    private static final int SHORTEST = 4;

    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> values = new LinkedHashSet<>();
    private final Set<String> sources = new LinkedHashSet<>(Set.of("credentials", "authResponse"));

    /**
     * Masks these values.
     *
     * @param names the names of inputs, fields and headers whose values are secret
     * @param secrets values that are
     */
    public Masking(Collection<String> names, Collection<String> secrets) {
        this.names.addAll(names);
        secrets.forEach(this::secret);
    }

    private void secret(String value) {
        if (value.length() < SHORTEST) {
            return;
        }
        values.add(value);
        String json = Json.text(TextNode.valueOf(value));
        values.add(json.substring(1, json.length() - 1));
        String form = URLEncoder.encode(value, StandardCharsets.UTF_8);
        values.add(form);
        values.add(form.replace("+", "%20"));
        values.add(Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)));
    }

    /** Learns the values of named inputs, and what templates print from credentials. */
    public Masking with(ObjectNode input, List<Rendered> rendered) {
        Masking more = new Masking(names, List.of());
        more.values.addAll(values);
        input.properties().forEach(field -> {
            if (names.contains(field.getKey())) {
                more.secret(field.getValue().asText());
            }
        });
        more.sources.addAll(secretSources(rendered));
        for (Rendered template : rendered) {
            for (Rendered.Piece piece : template.pieces()) {
                if (piece.kind() == Rendered.Kind.REFERENCE && sources.stream().anyMatch(piece.source()::contains)) {
                    more.secret(template.text().substring(piece.from(), piece.to()));
                }
            }
        }
        return more;
    }

    // Credentials, and variables that a template sets from them, also by way of others.
    private static Set<String> secretSources(List<Rendered> rendered) {
        Set<String> sources = new LinkedHashSet<>(Set.of("credentials", "authResponse"));
        int before;
        do {
            before = sources.size();
            for (Rendered template : rendered) {
                Matcher set = SET.matcher(template.template());
                while (set.find()) {
                    if (sources.stream().anyMatch(set.group(2)::contains)) {
                        sources.add(set.group(1));
                    }
                }
            }
        } while (sources.size() > before);
        return sources;
    }

    /** Returns whether a name is one of those whose values are secret. */
    public boolean hides(String name) {
        return names.contains(name);
    }

    /** Returns whether a reference of a template, as it stands there, may print a credential. */
    public boolean hidesSource(String reference) {
        return sources.stream().anyMatch(reference::contains);
    }

    /** Returns whether the value of a header is secret, whatever it is made of. */
    public boolean hidesHeader(String name) {
        return hides(name) || SECRET_HEADERS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Returns a text without secrets. */
    public String text(String text) {
        String masked = text;
        for (String value : values.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            masked = masked.replace(value, MASK);
        }
        if (!names.isEmpty()
                && (masked.stripLeading().startsWith("{")
                        || masked.stripLeading().startsWith("["))) {
            try {
                JsonNode tree = Json.parse(masked);
                String before = Json.text(tree);
                hide(tree);
                return Json.text(tree).equals(before) ? masked : Json.text(tree);
            } catch (NotJson e) {
                return masked; // it only looks like JSON
            }
        }
        return masked;
    }

    /** Returns a tree without secrets. */
    public JsonNode tree(JsonNode tree) {
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
