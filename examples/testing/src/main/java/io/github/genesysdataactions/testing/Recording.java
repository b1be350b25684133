package io.github.genesysdataactions.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.action.TestResult;
import io.github.genesysdataactions.action.TestStep;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a test in an organization says of its steps. */
final class Recording {
    private static final Pattern STATUS = Pattern.compile("Status code: (\\d{3})\\.?");
    private static final Pattern BODY = Pattern.compile("(?s)Response from web service: (.*)");

    private final TestResult test;

    Recording(TestResult test) {
        this.test = test;
    }

    private Optional<TestStep> step(Step wanted) {
        return test.steps().stream()
                .filter(step -> Step.named(step.name()).filter(wanted::equals).isPresent())
                .findFirst();
    }

    boolean ran(Step wanted) {
        return step(wanted).isPresent();
    }

    Optional<JsonNode> result(Step wanted) {
        return step(wanted)
                .map(TestStep::result)
                .filter(result -> !result.isEmpty())
                .map(Values::jsonOrText);
    }

    Optional<Step> failedStep() {
        return test.steps().stream()
                .filter(step -> !step.isSuccess())
                .findFirst()
                .flatMap(step -> Step.named(step.name()));
    }

    /** Returns what the backend answered, if the test says so. */
    Optional<BackendAnswer> answer() {
        Optional<TestStep> request = step(Step.REQUEST);
        if (request.isEmpty()) {
            return Optional.empty();
        }
        if (request.get().isSuccess()) {
            String result = request.get().result();
            return Optional.of(result.isEmpty() ? BackendAnswer.status(200) : BackendAnswer.json(200, result));
        }
        String error = request.get().error().map(cause -> cause.toJson()).orElse("");
        String words = String.join(" ", Values.jsonOrText(error).findValuesAsText("userMessage")) + " "
                + String.join(" ", Values.jsonOrText(error).findValuesAsText("message"));
        Matcher status = STATUS.matcher(words);
        if (!status.find()) {
            return Optional.empty();
        }
        Matcher body = BODY.matcher(words);
        return Optional.of(BackendAnswer.text(
                Integer.parseInt(status.group(1)), body.find() ? body.group(1).strip() : ""));
    }
}
