package io.github.genesysdataactions.testing;

/** Coverage as text. */
final class CoverageText {
    private CoverageText() {}

    static String of(Coverage coverage) {
        StringBuilder text = new StringBuilder("Coverage of data actions: " + Points.shown(coverage.percent()) + "\n");
        coverage.actions().forEach(action -> text.append(of(action)).append('\n'));
        return text.toString();
    }

    static String of(ActionCoverage action) {
        StringBuilder text = new StringBuilder(
                "  " + action.name() + ": " + Points.shown(action.total().percent()) + " ("
                        + action.runs() + " runs; branches " + action.branches() + ", references " + action.references()
                        + ", inputs " + action.inputs() + ", translation map " + action.translations() + ", answers "
                        + action.answers() + ")");
        action.missed().forEach(missed -> text.append("\n    ").append(missed));
        return text.toString();
    }
}
