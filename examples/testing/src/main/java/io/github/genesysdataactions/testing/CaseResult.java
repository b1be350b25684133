package io.github.genesysdataactions.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.genesysdataactions.local.execute.Masking;
import io.github.genesysdataactions.testing.text.Printable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The outcome of a case: what differs from what it expects. */
public final class CaseResult {
    private static final Comparator<JsonNode> SAME = (a, b) -> a.isNumber() && b.isNumber()
            ? a.decimalValue().compareTo(b.decimalValue())
            : a.equals(b) || (a.isTextual() && b.isTextual() && matches(a.textValue(), b.textValue())) ? 0 : 1;

    private final ActionCase expected;
    private final ActionResult result;
    private final List<String> differences = new ArrayList<>();

    CaseResult(ActionCase expected, ActionResult result) {
        this.expected = expected;
        this.result = result;
        expected.expected("request").ifPresent(this::request);
        expected.expected("output").ifPresent(this::output);
        expected.expected("failure").ifPresent(this::failure);
    }

    /** Returns what is otherwise than expected, each with its place in the case; empty if nothing is. */
    public List<String> differences() {
        return List.copyOf(differences);
    }

    /** Returns whether all is as expected. */
    public boolean isAsExpected() {
        return differences.isEmpty();
    }

    /** Returns the run itself. */
    public ActionResult result() {
        return result;
    }

    /**
     * Fails the test unless all is as expected.
     *
     * @throws AssertionError with each difference and the whole trace
     */
    public CaseResult requireAsExpected() {
        if (!isAsExpected()) {
            throw new AssertionError("The case '" + expected.name() + "' of the action '" + result.actionName()
                    + "' is not as expected:\n"
                    + differences.stream().map(line -> "  " + line).collect(Collectors.joining("\n")) + "\n"
                    + result.trace());
        }
        return this;
    }

    private void differ(String difference) {
        differences.add(Printable.text(difference));
    }

    private void request(JsonNode request) {
        if (result.request().isEmpty()) {
            differ("$.request: no request was sent");
            return;
        }
        BackendRequest sent = result.request().get();
        text("$.request.method", request.path("method"), sent.method());
        text("$.request.url", request.path("url"), sent.url());
        request.path("headers").properties().forEach(header -> {
            String value = sent.header(header.getKey()).orElse(null);
            if (value == null) {
                differ("$.request.headers." + header.getKey() + ": was not sent");
            } else {
                text("$.request.headers." + header.getKey(), header.getValue(), value);
            }
        });
        text("$.request.body", request.path("body"), sent.body());
        if (request.has("json")) {
            compare("$.request.json", request.get("json"), Values.jsonOrText(sent.body()));
        }
    }

    private void output(JsonNode output) {
        if (!result.isSuccess()) {
            differ("$.output: the run failed: "
                    + result.error().map(Object::toString).orElse(""));
        } else {
            compare("$.output", output, result.outputTree());
        }
    }

    private void failure(JsonNode failure) {
        if (result.error().isEmpty()) {
            differ("$.failure: the run succeeded with " + result.masking().text(Trace.shortened(result.outputJson())));
            return;
        }
        ActionError found = result.error().get();
        text("$.failure.step", failure.path("step"), found.step().name());
        text("$.failure.code", failure.path("code"), found.code());
        text("$.failure.message", failure.path("message"), found.message());
        if (failure.has("status") && failure.get("status").intValue() != found.status()) {
            differ("$.failure.status: expected " + failure.get("status") + " and found " + found.status());
        }
    }

    private void text(String path, JsonNode wanted, String found) {
        if (wanted.isTextual() && !matches(wanted.textValue(), found)) {
            differ(path + ": expected " + shown(wanted) + " and found "
                    + shown(TextNode.valueOf(result.masking().text(found))));
        }
    }

    private static boolean matches(String wanted, String found) {
        if (wanted.equals(found) || !wanted.contains(Masking.MASK)) {
            return wanted.equals(found);
        }
        return Pattern.compile(
                        List.of(wanted.split(Pattern.quote(Masking.MASK), -1)).stream()
                                .map(Pattern::quote)
                                .collect(Collectors.joining(".*")),
                        Pattern.DOTALL)
                .matcher(found)
                .matches();
    }

    private void compare(String path, JsonNode wanted, JsonNode found) {
        if (wanted.isTextual() && wanted.textValue().equals(Masking.MASK)) {
            return;
        }
        if (wanted.isObject() && found.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            wanted.fieldNames().forEachRemaining(names::add);
            found.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(path + "." + name, wanted.path(name), found.path(name)));
        } else if (wanted.isArray() && found.isArray() && wanted.size() == found.size()) {
            for (int i = 0; i < wanted.size(); i++) {
                compare(path + "[" + i + "]", wanted.get(i), found.get(i));
            }
        } else if (!wanted.equals(SAME, found)) {
            differ(path + ": expected " + shown(wanted) + " and found "
                    + result.masking().text(shown(found)));
        }
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "nothing" : Values.json(node);
    }

    /** Names the case and the number of differences. */
    @Override
    public String toString() {
        return "CaseResult[" + expected.name() + ", " + differences.size() + " differences]";
    }
}
