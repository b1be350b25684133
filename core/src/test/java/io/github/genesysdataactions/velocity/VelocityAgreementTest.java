package io.github.genesysdataactions.velocity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our reading of templates beside that of Apache Velocity itself. */
class VelocityAgreementTest {
    private static final VelocityItself VELOCITY = new VelocityItself();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${input.x}",
                "{$a}",
                "[$a]",
                "{\"a\": $b, \"c\": {\"d\": $e}}",
                "$!{input.x}",
                "$input.x.",
                "$a..b",
                "$a.5",
                "$a.",
                "$_a $a_b-c",
                "${a-b}$a-b",
                "\\${input.x}",
                "\\\\${input.x}",
                "a\\\\\\$x",
                "\\#if($a)",
                "\\\\#if($a)1#end",
                "$input.x.y",
                "${a.b.c}",
                "$a.b.c()",
                "${a}.b",
                "$a.b().c",
                "$a[0].b",
                "$input['x']",
                "$a[\"x\"]",
                "$a.b(\"$c $d\")",
                "$a.b('$c')",
                "$a.b(\"a\"\"$c\")",
                "$a.b(\"$c.d('x')\")",
                "$a.b(\"## $c\")",
                "$a.b( $c )",
                "$a.b ($c)",
                "$a.b(1.5e3, -1, 1e3)",
                "$a.b([1..3])",
                "$a.b({\"k\":$c})",
                "$esc.url(not $x)",
                "$esc.url(\"$input.a}\")",
                "$esc.url(\"$input.f(\")",
                "$esc.url(true)",
                "${input.x|'none'}",
                "${a|$b}",
                "## $a",
                "a ## $b\n$c",
                "#* $a *#$b",
                "#*#$a",
                "#[[$a]]#$b",
                "#if($a)#elseif($b)#else#end",
                "#{if}($a)1#{end}",
                "#if ($a)1#end-b",
                "#if\n($a)1#end",
                "#if($a == \"\")x#{else}y#end",
                "#foreach($x in $l)$x#else y#end",
                "#define($b)x#end",
                "#macro(m $a)$a#end",
                "#@foo($a)x#end",
                "#set($a = '$b')",
                "#set($a = \"$b\")",
                "#set a",
                "#fff",
                "#fff($a)",
                "#endx",
                "#",
                "$",
                "#a",
                "it's '$a'",
                "#stop",
                "\"#if($a)\"#end",
            })
    void parse_findsTheReferencesThatVelocityFinds(String template) {
        Optional<String> theirs = VELOCITY.references(template);

        assertThat(theirs).hasValue(ours(template));
        assertThat(new VelocityParser(template).parse().faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${input.x",
                "${esc.url(input.x)}",
                "$esc.url(${input.x}",
                "$esc.url('${input.x}",
                "${a.b ",
                "${a.b }",
                "#if($a)b",
                "a#end",
                "#else",
                "#elseif($a)",
                "#if b #end",
                "#if($a",
                "#foreach x",
                "#set($a=1",
                "#if($a)#if($b)#end",
                "$esc.url(\"${input.a\")",
                "$esc.url($input.a})",
                "$esc.url(\"#if($a)\")",
                "$esc.url(\"#end\")",
                "$esc.url(\"a ${esc.url(input.x)}\")",
                "$a.b([1, 2)",
                "#if(\"${input.a\" != \"\")1#end",
                "#if($a})1#end",
                "#set($x = \"${a\")",
                "#foo(\"${a\")",
                "$a[\"${b\"]",
            })
    void parse_refusesWhatVelocityRefuses(String template) {
        Optional<String> theirs = VELOCITY.references(template);

        assertThat(theirs).isEmpty();
        assertThat(new VelocityParser(template).parse().faults()).isNotEmpty();
    }

    static String ours(String template) {
        List<VelocityReference> references = VelocityReference.in(template);
        return references.stream()
                .map(reference -> reference.root()
                        + (reference.property() == null ? "" : "." + reference.property())
                        + (reference.quiet() ? "?" : ""))
                .collect(Collectors.joining(" "));
    }
}
