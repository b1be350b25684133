package io.github.genesysdataactions.testing;

import io.github.genesysdataactions.local.execute.Masking;
import io.github.genesysdataactions.local.execute.Rendered;
import io.github.genesysdataactions.local.execute.Translation;
import io.github.genesysdataactions.testing.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a run down for people, without secrets. */
final class Trace {
    private static final int LONGEST = 2_000;

    /** Above this size the lines of a template are not told apart in what it made. */
    private static final int LONGEST_BY_LINE = 20_000;

    private final StringBuilder text = new StringBuilder();
    private final ActionResult result;
    private final Masking masking;

    Trace(ActionResult result) {
        this.result = result;
        this.masking = result.masking();
    }

    static Masking masking(ActionRunner runner) {
        List<String> secrets = new ArrayList<>(runner.credentials().values());
        runner.authResponse().values().forEach(value -> secrets.add(String.valueOf(value)));
        return new Masking(runner.masked(), secrets);
    }

    String text() {
        text.append("The action '").append(result.actionName()).append("' ");
        result.error().ifPresentOrElse(this::error, this::succeeded);
        for (StepResult step : result.steps()) {
            text.append("\n  ")
                    .append(step.step())
                    .append(" (")
                    .append(step.step().serviceName())
                    .append("): ");
            text.append(step.error().isPresent() ? "failed" : "ok");
            details(step);
        }
        if (!result.isSuccess() && !result.notices().isEmpty()) {
            text.append("\n  Look at this:");
            result.notices().forEach(notice -> text.append("\n    ").append(notice));
        }
        return Printable.text(text.append('\n').toString());
    }

    private void succeeded() {
        text.append("succeeded.");
        result.notices()
                .forEach(notice -> text.append(notice.isWarning() ? "\n  Warning: " : "\n  Note: ")
                        .append(notice));
    }

    private void error(ActionError error) {
        text.append("failed at ")
                .append(error.step())
                .append(" with ")
                .append(error.status())
                .append(' ');
        text.append(error.code()).append(".\n  ").append(shortened(masking.text(error.message())));
        error.place().ifPresent(place -> text.append("\n  at ").append(place));
    }

    private void details(StepResult step) {
        switch (step.step()) {
            case INPUT_CONTRACT -> line(masking.tree(result.inputTree()).toString());
            case URL -> templates("config.request.requestUrlTemplate");
            case HEADERS -> templates("config.request.headers.");
            case REQUEST_TEMPLATE -> templates("config.request.requestTemplate");
            case REQUEST -> exchanges();
            case TRANSLATION_MAP -> result.run().translations().forEach(this::translation);
            case SUCCESS_TEMPLATE -> templates("config.response.successTemplate");
            case OUTPUT_CONTRACT -> line(masking.text(step.output()));
            case SIGN_IN -> result.signIn().ifPresent(this::signIn);
        }
    }

    private void line(String shown) {
        if (!shown.isEmpty()) {
            text.append("\n      ").append(shortened(shown).replace("\n", "\n      "));
        }
    }

    private void templates(String part) {
        for (Rendered rendered : result.rendered()) {
            String name = rendered.part()
                    .substring(Math.min(part.length(), rendered.part().length()));
            boolean header = part.endsWith(".") && rendered.part().startsWith(part);
            if (header && masking.hidesHeader(name)) {
                line(name + ": " + Masking.MASK);
            } else if (header || rendered.part().equals(part)) {
                template(rendered);
            }
        }
    }

    // Where a template has more than one line, each line is shown with what it made.
    private void template(Rendered rendered) {
        Place begin = result.runner().action().place(rendered.part(), 1, 1);
        List<String> lines = rendered.template().lines().toList();
        if (lines.size() <= 1 || rendered.text().length() > LONGEST_BY_LINE) {
            line(begin + "  " + masking.text(rendered.template()));
            line("makes  " + masking.text(rendered.text()));
            return;
        }
        line(begin.file());
        Map<Integer, String> made = byLine(rendered);
        for (int i = 1; i <= lines.size(); i++) {
            line(String.format("%3d | %s", i, masking.text(lines.get(i - 1))));
            String output = masking.text(made.getOrDefault(i, "").stripTrailing());
            if (!output.isEmpty() && !output.equals(lines.get(i - 1).stripTrailing())) {
                line("    > " + output);
            }
        }
    }

    private static Map<Integer, String> byLine(Rendered rendered) {
        Map<Integer, StringBuilder> lines = new TreeMap<>();
        for (Rendered.Piece piece : rendered.pieces()) {
            for (int i = piece.from(); i < piece.to(); i++) {
                int line = piece.kind() == Rendered.Kind.TEXT
                        ? rendered.place(i).position().line()
                        : piece.mark().position().line();
                lines.computeIfAbsent(line, key -> new StringBuilder())
                        .append(rendered.text().charAt(i));
            }
        }
        Map<Integer, String> made = new TreeMap<>();
        lines.forEach((line, output) ->
                made.put(line, output.toString().replace("\r", "\\r").replace("\n", "\\n")));
        made.replaceAll((line, output) -> output.endsWith("\\n") ? output.substring(0, output.length() - 2) : output);
        return made;
    }

    // What answers a sign-in is secret as a whole.
    private void signIn(Execution.Exchange exchange) {
        line(request(exchange.request(), masking));
        line("answered  " + exchange.answer());
    }

    private void exchanges() {
        for (Execution.Exchange exchange : result.exchanges()) {
            line(request(exchange.request(), masking));
            BackendAnswer answer = exchange.answer();
            line("answered  " + answer + (answer.delay().isZero() ? "" : ", after " + answer.delay()));
            line(masking.text(answer.body()));
            answer.cause()
                    .ifPresent(thrown -> line("the handler threw  " + masking.text(thrown.toString()) + at(thrown)));
        }
    }

    private static String at(Throwable thrown) {
        return thrown.getStackTrace().length == 0 ? "" : " at " + thrown.getStackTrace()[0];
    }

    private void translation(Translation translation) {
        String found = translation.found() != null
                ? "found " + Values.json(translation.found())
                : translation.isDefault()
                        ? "found nothing; its default is " + translation.text()
                        : "found nothing, and has no default";
        boolean hidden = masking.hides(translation.name());
        line(translation.name() + " = " + translation.path() + "  " + (hidden ? Masking.MASK : masking.text(found)));
    }

    /** Writes a request down. */
    static String request(BackendRequest request, Masking masking) {
        StringBuilder shown = new StringBuilder(request.method() + " " + url(request, masking));
        request.headers()
                .forEach((name, value) -> shown.append('\n')
                        .append(name)
                        .append(": ")
                        .append(masking.hidesHeader(name) ? Masking.MASK : masking.text(value)));
        if (!request.body().isEmpty()) {
            shown.append("\n\n").append(shortened(masking.text(request.body())));
        }
        return shown.toString();
    }

    static String url(BackendRequest request, Masking masking) {
        String shown = request.url();
        for (Map.Entry<String, List<String>> parameter : request.query().entrySet()) {
            if (masking.hides(parameter.getKey())) {
                shown = shown.replaceAll(
                        "([?&]" + java.util.regex.Pattern.quote(parameter.getKey()) + "=)[^&#]*", "$1***");
            }
        }
        return masking.text(shown);
    }

    static String shortened(String shown) {
        return shown.length() <= LONGEST
                ? shown
                : shown.substring(0, LONGEST) + "… and " + (shown.length() - LONGEST) + " more characters";
    }
}
