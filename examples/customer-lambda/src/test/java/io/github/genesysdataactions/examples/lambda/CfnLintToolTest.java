package io.github.genesysdataactions.examples.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("slow")
class CfnLintToolTest {
    /** Finds nothing. An older one may not know the newer of the Java runtimes. */
    private static final Version KNOWN = Version.parse("1.51.0");

    @Test
    @Timeout(120)
    void cfnLint_findsNothingInAnyTemplate() {
        Tool.needs("cfn-lint on the templates", "cfn-lint");
        List<String> command = new ArrayList<>(List.of("cfn-lint", "--include-checks", "I", "--template"));
        Template.all().forEach(template -> command.add(template.file().toString()));

        Tool.Outcome outcome = run(command);

        if (outcome.exit() != 0) {
            skipIfTooOld();
        }
        assertThat(outcome.text()).isEmpty();
        assertThat(outcome.exit()).isZero();
    }

    private static void skipIfTooOld() {
        Tool.Outcome outcome = run(List.of("cfn-lint", "--version"));
        String version = outcome.text().replace("cfn-lint", "").strip();
        if (outcome.exit() != 0) {
            Tool.skip("Skipped: cfn-lint on the templates, as it does not start: " + version);
        }
        if (Version.parse(version).compareTo(KNOWN) < 0) {
            Tool.skip("Skipped: cfn-lint on the templates, as version " + version
                    + " finds something and is older than " + KNOWN);
        }
    }

    private static Tool.Outcome run(List<String> command) {
        return Tool.run(Path.of("."), Map.of(), command.toArray(String[]::new));
    }
}
