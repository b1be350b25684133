package io.github.genesysdataactions.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.genesysdataactions.local.execute.Rendered;
import io.github.genesysdataactions.testing.text.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Holds an action to its word: whatever an input is, the request keeps its structure. It has the same number of path
 * segments, the same parameters, the same headers, and a body of the same shape.
 *
 * <pre>{@code
 * StructureCheck.of(runner).run(Map.of("name", "Ann")).requireNone();
 * }</pre>
 */
public final class StructureCheck {
    private final ActionRunner runner;

    private StructureCheck(ActionRunner runner) {
        this.runner = runner;
    }

    /** Checks an action; a backend need not be set. */
    public static StructureCheck of(ActionRunner runner) {
        return new StructureCheck(runner);
    }

    /**
     * One value that changes the request.
     *
     * @param input the name of the input
     * @param value the hostile value
     * @param message what it changes, and what template printed it
     */
    public record Violation(String input, Object value, String message) {
        /** Writes it on one line; a long value is cut off. */
        @Override
        public String toString() {
            String json = Values.json(Values.tree(value));
            return Printable.text(
                    input + " = " + (json.length() > 80 ? json.substring(0, 80) + "…" : json) + ": " + message);
        }
    }

    /** What a check found. */
    public static final class Report {
        private final String action;
        private final int runs;
        private final int refused;
        private final List<Violation> violations;

        Report(String action, int runs, int refused, List<Violation> violations) {
            this.action = action;
            this.runs = runs;
            this.refused = refused;
            this.violations = List.copyOf(violations);
        }

        /** Returns each value that changes the request, or makes one that cannot be sent. */
        public List<Violation> violations() {
            return violations;
        }

        /** Returns how many values were tried. */
        public int runs() {
            return runs;
        }

        /** Returns how many of them the input contract refused, which is no violation. */
        public int refused() {
            return refused;
        }

        /**
         * Fails the test if there is a violation.
         *
         * @throws AssertionError with each input and value, what it changes, and the place of the template
         */
        public Report requireNone() {
            if (!violations.isEmpty()) {
                throw new AssertionError(toString());
            }
            return this;
        }

        /** Writes all violations down. */
        @Override
        public String toString() {
            return violations.isEmpty()
                    ? "No value of " + runs + " changes the structure of the request of '" + action + "' (" + refused
                            + " are refused by the contract)."
                    : violations.size() + " of " + runs + " values change the structure of the request of '" + action
                            + "':\n"
                            + violations.stream()
                                    .map(violation -> "  " + violation)
                                    .collect(Collectors.joining("\n"));
        }
    }

    /**
     * Runs the action once with plain values and once with each hostile value for each of its inputs.
     *
     * @param plain an input that is as usual, with values for all inputs that are to be tried
     * @throws IllegalArgumentException if the run with the plain values sends no request
     */
    public Report run(Map<String, ?> plain) {
        ObjectNode input = Inputs.of(plain);
        ActionRunner answering = runner.backend(Backend.always(BackendAnswer.json(200, "{}")));
        ActionResult usual = answering.run(plain);
        BackendRequest expected = usual.request()
                .orElseThrow(() -> new IllegalArgumentException(
                        "With the plain values no request is sent, so there is nothing to compare with.\n"
                                + usual.trace()));
        List<Violation> violations = new ArrayList<>();
        int runs = 0;
        int refused = 0;
        Map<String, String> types =
                Inputs.types(runner.action().record().contract().inputSchema());
        for (String name : plain.keySet()) {
            if (!types.containsKey(name)) {
                continue;
            }
            for (Object value : HostileInputs.of(types.get(name).isEmpty() ? "string" : types.get(name))) {
                ObjectNode hostile = input.deepCopy();
                hostile.set(name, Values.tree(value));
                ActionResult result = answering.run(Values.json(hostile));
                runs++;
                if (result.error()
                        .filter(failure -> failure.step() == Step.INPUT_CONTRACT)
                        .isPresent()) {
                    refused++;
                } else {
                    String change = change(expected, result);
                    if (!change.isEmpty()) {
                        violations.add(new Violation(name, value, change + origin(result, name)));
                    }
                }
            }
        }
        return new Report(runner.name(), runs, refused, violations);
    }

    private static String change(BackendRequest expected, ActionResult result) {
        if (result.request().isEmpty()) {
            return "nothing can be sent: "
                    + result.error().map(ActionError::message).orElse("");
        }
        BackendRequest sent = result.request().get();
        if (!host(sent).equals(host(expected))) {
            return "the request goes to another host, " + host(sent);
        }
        if (sent.pathSegments().size() != expected.pathSegments().size()) {
            return "the path has " + sent.pathSegments().size() + " segments instead of "
                    + expected.pathSegments().size();
        }
        for (int i = 0; i < sent.pathSegments().size(); i++) {
            String segment = sent.pathSegments().get(i);
            if ((segment.isEmpty() && !expected.pathSegments().get(i).isEmpty())
                    || segment.equals(".")
                    || segment.equals("..")) {
                return "segment " + (i + 1) + " of the path is '" + segment + "'";
            }
        }
        if (!sent.query().keySet().equals(expected.query().keySet())) {
            return "the query has the parameters " + sent.query().keySet() + " instead of "
                    + expected.query().keySet();
        }
        if (!sent.query().values().stream()
                .map(List::size)
                .toList()
                .equals(expected.query().values().stream().map(List::size).toList())) {
            return "the query has a parameter more than once";
        }
        if (sent.url().contains("#") != expected.url().contains("#")) {
            return "the rest of the URL is a fragment, which is not sent";
        }
        if (!sent.headers().keySet().equals(expected.headers().keySet())) {
            return "the headers are " + sent.headers().keySet() + " instead of "
                    + expected.headers().keySet();
        }
        return BodyShape.of(expected.body()).changeIn(sent.body());
    }

    private static String host(BackendRequest request) {
        return request.isFunction()
                ? request.url()
                : String.valueOf(java.net.URI.create(request.url()).getRawAuthority());
    }

    private static String origin(ActionResult result, String input) {
        Map<String, Boolean> places = new LinkedHashMap<>();
        for (Rendered rendered : result.rendered()) {
            for (Rendered.Reference reference : rendered.references()) {
                if (reference
                        .mark()
                        .source()
                        .matches("(?s).*\\binput\\.(" + java.util.regex.Pattern.quote(input) + "|rawRequest)\\b.*")) {
                    Place place = result.runner()
                            .action()
                            .place(
                                    rendered.part(),
                                    reference.mark().position().line(),
                                    reference.mark().position().column());
                    places.put(reference.mark().source() + " at " + place, true);
                }
            }
        }
        return places.isEmpty() ? "" : " (" + String.join("; ", places.keySet()) + ")";
    }

    /** What a body is made of: of JSON, a form or XML the names; of anything else only whether there is one. */
    private record BodyShape(String kind, String shape) {
        static BodyShape of(String body) {
            JsonNode tree = Values.jsonOrText(body);
            if (tree.isContainerNode()) {
                return new BodyShape("JSON", json(tree));
            }
            if (body.stripLeading().startsWith("<")) {
                return new BodyShape("XML", XmlShape.of(body));
            }
            if (body.matches("[\\w.~%+-]+=[^\\s{}]*")) {
                return new BodyShape(
                        "form", BackendRequest.parameters(body).keySet().toString());
            }
            return new BodyShape("text", body.isEmpty() ? "" : "text");
        }

        private static String json(JsonNode tree) {
            if (tree.isObject()) {
                return tree.properties().stream()
                        .map(member -> TextNode.valueOf(member.getKey()) + ":" + json(member.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            }
            if (tree.isArray()) {
                List<String> items = new ArrayList<>();
                tree.forEach(item -> items.add(json(item)));
                return items.toString();
            }
            return tree.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
        }

        String changeIn(String other) {
            BodyShape found = of(other);
            if (kind.equals("form") && !other.isEmpty()) {
                found = new BodyShape(
                        "form", BackendRequest.parameters(other).keySet().toString());
            }
            if (!found.kind().equals(kind)) {
                return "the body is no longer " + kind;
            }
            return found.shape().equals(shape)
                    ? ""
                    : "the body has the shape " + Trace.shortened(found.shape()) + " instead of " + shape;
        }
    }
}
