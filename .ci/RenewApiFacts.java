import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads paths, query parameters, answers and fields out of the official JavaScript SDK (npm
 * purecloud-platform-client-v2), and writes them to the files that the tests judge by. The operations are those that are
 * in a file already, and whatever is new beside them under {@link #WATCHED}.
 */
public final class RenewApiFacts {
    private static final List<String> WATCHED = List.of(
            "/api/v2/integrations/actions", "/api/v2/integrations/credentials", "/api/v2/integrations/types");
    private static final Pattern CALL = Pattern.compile(
            "(?ms)^\\t(\\w+)\\([^)]*\\) \\{ .*?callApi\\(\\s*'([^']+)',\\s*'(\\w+)',\\s*\\{.*?},\\s*\\{(.*?)},\\s*\\{.*?},\\s*\\{.*?},");
    private static final Pattern NAME = Pattern.compile("'(\\w+)':");
    private static final Pattern METHOD =
            Pattern.compile("(?m)^\\s*(\\w+)\\((.*)\\): Promise<(.*)>;\\s*$");
    private static final Pattern INTERFACE = Pattern.compile("(?ms)^\\texport interface (\\w+) \\{(.*?)^\\t}");
    private static final Pattern FIELD = Pattern.compile("(?m)^\\t\\t\"([^\"]+)\"(\\??): (.*);$");
    private static final Pattern BODY = Pattern.compile("(?:^|, )body(\\??): ([^,]+)");
    private static final Pattern KNOWN = Pattern.compile("\"((?:GET|POST|PUT|PATCH|DELETE) [^\"]+)\"");
    private static final Pattern WORD = Pattern.compile("[A-Z]\\w+");

    private final Map<String, String> types = new TreeMap<>();
    private final Map<String, Map<String, String>> operations = new TreeMap<>();
    private final Map<String, List<String>> queries = new TreeMap<>();

    public static void main(String[] arguments) throws IOException {
        Path sdk = Path.of(arguments[0]);
        String facts = new RenewApiFacts().read(sdk, arguments[1], Path.of(arguments[2]));
        for (int i = 2; i < arguments.length; i++) {
            Files.writeString(Path.of(arguments[i]), facts);
        }
    }

    private String read(Path sdk, String version, Path known) throws IOException {
        String typings = Files.readString(sdk.resolve("index.d.ts"));
        INTERFACE.matcher(typings).results().forEach(found -> types.put(found.group(1), found.group(2)));
        Map<String, Matcher> methods = new LinkedHashMap<>();
        for (Matcher method = METHOD.matcher(typings); method.find(); ) {
            Matcher copy = METHOD.matcher(method.group());
            copy.find();
            methods.put(method.group(1), copy);
        }
        List<String> wanted = KNOWN.matcher(Files.readString(known)).results().map(found -> found.group(1)).toList();
        try (Stream<Path> files = Files.list(sdk.resolve("src/purecloud-platform-client-v2/api"))) {
            for (Path file : files.sorted().toList()) {
                CALL.matcher(Files.readString(file)).results().forEach(call -> {
                    String operation = call.group(3) + " " + call.group(2);
                    if (wanted.contains(operation) || WATCHED.stream().anyMatch(call.group(2)::startsWith)) {
                        add(operation, call.group(4), methods.get(call.group(1)));
                    }
                });
            }
        }
        return write(version);
    }

    private void add(String operation, String query, Matcher method) {
        Map<String, String> parts = new TreeMap<>();
        parts.put("answer", plain(method.group(3)));
        Matcher body = BODY.matcher(method.group(2));
        Matcher optional = FIELD.matcher(types.getOrDefault(method.group(1) + "Options", ""));
        if (body.find()) {
            parts.put("body", plain(body.group(2)));
        } else {
            while (optional.find()) {
                if (optional.group(1).equals("body")) {
                    parts.put("body", plain(optional.group(3)) + " (optional)");
                }
            }
        }
        operations.put(operation, parts);
        queries.put(operation, NAME.matcher(query).results().map(found -> found.group(1)).toList());
    }

    private String write(String version) {
        Map<String, Map<String, String>> models = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>();
        operations.values().forEach(parts -> parts.values().forEach(text -> names(text, open)));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (types.containsKey(name) && !models.containsKey(name)) {
                Map<String, String> fields = new TreeMap<>();
                FIELD.matcher(types.get(name)).results().forEach(field -> {
                    fields.put(field.group(1), plain(field.group(3)) + (field.group(2).isEmpty() ? " (required)" : ""));
                    names(field.group(3), open);
                });
                models.put(name, fields);
            }
        }
        StringBuilder text = new StringBuilder("{\n \"models\": {\n");
        text.append(entries(models.entrySet().stream()
                .map(model -> "  \"" + model.getKey() + "\": " + object(model.getValue(), "   ", "  "))
                .toList()));
        text.append(" },\n \"operations\": {\n");
        text.append(entries(operations.entrySet().stream()
                .map(one -> "  \"" + one.getKey() + "\": " + operation(one.getKey(), one.getValue()))
                .toList()));
        return text.append(" },\n \"source\": \"official JavaScript SDK, npm purecloud-platform-client-v2 ")
                .append(version)
                .append(": names and types only\"\n}\n")
                .toString();
    }

    private String operation(String name, Map<String, String> parts) {
        List<String> query = queries.get(name);
        String object = object(parts, "   ", "  ");
        return query.isEmpty()
                ? object
                : object.substring(0, object.length() - "\n  }".length()) + ",\n   \"query\": [\n"
                        + query.stream().map(one -> "    \"" + one + "\"").collect(Collectors.joining(",\n"))
                        + "\n   ]\n  }";
    }

    private static String object(Map<String, String> fields, String indent, String end) {
        return fields.isEmpty()
                ? "{}"
                : fields.entrySet().stream()
                        .map(field -> indent + "\"" + field.getKey() + "\": \"" + field.getValue() + "\"")
                        .collect(Collectors.joining(",\n", "{\n", "\n" + end + "}"));
    }

    private static String entries(List<String> entries) {
        return String.join(",\n", new ArrayList<>(entries)) + "\n";
    }

    private static void names(String text, Deque<String> open) {
        WORD.matcher(text).results().forEach(found -> open.push(found.group()));
    }

    private static String plain(String type) {
        return type.replace("Models.", "").strip();
    }
}
