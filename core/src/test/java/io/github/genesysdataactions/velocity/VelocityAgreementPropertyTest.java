package io.github.genesysdataactions.velocity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class VelocityAgreementPropertyTest {
    private static final VelocityItself VELOCITY = new VelocityItself();
    /** Where Velocity's tokens run into each other, as in {@code $a{$b}}, whose brace it takes for a name. */
    private static final Pattern QUIRKS = Pattern.compile("#\\\\|[\\[{][$#\\\\]|[)\\]]\\{");

    @Property(tries = 2000, seed = "1972")
    void parse_agreesWithVelocityOnWhatItTakes(@ForAll("templates") String template) {
        Optional<String> theirs = VELOCITY.references(template);

        theirs.ifPresent(references -> {
            assertThat(VelocityAgreementTest.ours(template)).isEqualTo(references);
            assertThat(new VelocityParser(template).parse().faults()).isEmpty();
        });
    }

    @Provide
    Arbitrary<String> templates() {
        return Arbitraries.of(
                        "$a",
                        "${b.c}",
                        "$!{input.x}",
                        "$!d.e",
                        "$esc.url($a)",
                        "$esc.url(\"$!{a}\")",
                        "$m.n('$x', 1)",
                        "$l[0]",
                        "#if($a)",
                        "#else",
                        "#elseif($b)",
                        "#end",
                        "#set($v = $a)",
                        "#set($v = \"$a\")",
                        "## c $z\n",
                        "#* $z *#",
                        "#[[ $z ]]#",
                        "\\",
                        "\\\\",
                        " ",
                        "\n",
                        ".",
                        "-",
                        "\"",
                        "'",
                        ")",
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        ":",
                        "1",
                        "$a.p($b[1], [$c])",
                        "$l[0].p",
                        "é",
                        "#",
                        "#x",
                        "%",
                        "!",
                        "|")
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces))
                .filter(template -> !QUIRKS.matcher(template).find());
    }
}
