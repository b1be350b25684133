package io.github.genesysdataactions.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VelocityParserTest {
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "${input.x} ~ input.x",
                "$!{input.x} ~ input.x?",
                "$input.x ~ input.x",
                "$!input.x ~ input.x?",
                "${input.x}${input.y} ~ input.x input.y",
                "{\"a\": \"${input.x}\"} ~ input.x",
                "${input.rawRequest} ~ input.rawRequest",
                "$input.x. And more. ~ input.x",
                "$input.x.length() ~ input.x",
                "$input.x.y.z ~ input.x",
                "$input.my-name ~ input.my-name",
                "$input.x1_2 ~ input.x1_2",
                "$input ~ input",
                "${input} ~ input",
                "$input. ~ input",
                "$input.get(\"x\") ~ input",
                "$input.get($input.y) ~ input input.y",
                "$input['x'] ~ input",
                "$input[$input.y] ~ input input.y",
                "$Input.x ~ Input.x",
                "${input.x|'none'} ~ input.x",
                "\\${input.x} ~ ``",
                "\\\\${input.x} ~ input.x",
                "\\\\\\${input.x} ~ ``",
                "\\\\ ${input.x} ~ input.x",
                "$$input.x ~ input.x",
                "$$ ~ ``",
                "$ ~ ``",
                "$! ~ ``",
                "${ ~ ``",
                "${ input.x} ~ ``",
                "$5.00 ~ ``",
                "$-x ~ ``",
                "US$ and ${input.x} ~ input.x",
                "$\\!input.x ~ ``",
                "$!$input.x ~ input.x",
                "${$input.x} ~ input.x",
                "$esc.url(${input.x}) ~ esc input.x",
                "$esc.url($input.x)/$input.y ~ esc input.x input.y",
                "$esc.jsonString(\"$!{input.x}\") ~ esc input.x?",
                "$esc.jsonString('${input.x}') ~ esc",
                "$esc.url(')')${input.x} ~ esc input.x",
                "$esc.url(\")\")${input.x} ~ esc input.x",
                "$esc.url(\"\\${input.x}\") ~ esc",
                "$esc.url(\"a\"\"$input.x\") ~ esc input.x",
                "$esc.url($math.add(1, $input.x))$input.y ~ esc math input.x input.y",
                "${successTemplateUtils.firstFromArray(\"${x}\",\"$esc.quote\")} ~ successTemplateUtils x esc.quote",
                "it's ${input.x}, isn't it ~ input.x",
                "#if($input.x)yes#{else}no#end ~ input.x",
                "#if($input.x == 'a' && $!{input.y})1#end ~ input.x input.y?",
                "#if ($input.x) ~ input.x",
                "#{if}($input.x)1#end ~ input.x",
                "#set($a = \"$input.x\")$a ~ a input.x a",
                "#set($a = '$input.x')$a ~ a a",
                "## ${input.x} ~ ``",
                "`a ## ${input.x}\n${input.y}` ~ input.y",
                "#* ${input.x} *#${input.y} ~ input.y",
                "#* ${input.x} ~ ``",
                "#[[ ${input.x} ]]#${input.y} ~ input.y",
                "\\#if($input.x) ~ input.x",
                "# ${input.x} ~ input.x",
                "https://h/#${input.x} ~ input.x",
                "https://h/a?b=$esc.url(\"${input.x} ${input.y}\") ~ esc input.x input.y",
                "$esc.url(${input.x} ~ esc input.x",
                "$esc.url('${input.x} ~ esc",
                "`` ~ ``",
            })
    void in_findsReferences(String template, String expected) {
        StringBuilder found = new StringBuilder();
        for (VelocityReference reference : VelocityReference.in(template)) {
            found.append(found.isEmpty() ? "" : " ")
                    .append(reference.root())
                    .append(reference.property() == null ? "" : "." + reference.property())
                    .append(reference.quiet() ? "?" : "");
        }

        assertThat(found).hasToString(expected);
    }

    @Test
    void in_saysWhereTheyStand() {
        String template = "a $esc.url($!{input.x}) ${input.y}";

        assertThat(VelocityReference.in(template))
                .extracting(
                        VelocityReference::root,
                        VelocityReference::property,
                        VelocityReference::quiet,
                        VelocityReference::at)
                .containsExactly(
                        tuple("esc", null, false, 2), tuple("input", "x", true, 11), tuple("input", "y", false, 24));
    }

    @Test
    void in_survivesAnyNesting() {
        for (String template : List.of("$a.b(\"$c[", "${a.b|")) {
            assertThat(VelocityReference.in(template.repeat(100_000))).hasSizeGreaterThan(100);
        }
    }

    @Test
    @Timeout(10)
    void in_isLinearInLongTemplates() {
        String template = "$input.x \"'(${ ".repeat(50_000);

        assertThat(VelocityReference.in(template)).hasSize(50_000);
    }
}
