package io.github.genesysdataactions.local.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
    private final Templates templates = new Templates();
    private final Map<String, ?> variables = Map.of(
            "input",
            Map.of(
                    "text", "a \"b\" + c/ä",
                    "n", 3,
                    "price", new BigDecimal("1.50"),
                    "flag", true,
                    "empty", "",
                    "order-id", "o-1",
                    "order_id", "o_1"),
            "credentials",
            Map.of("user", "u", "password", "p"),
            "authResponse",
            Map.of(),
            "list",
            "[{\"a\":1.0},2]",
            "none",
            "[]",
            "object",
            "{\"k1\":{\"v\":1},\"k2\":2}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "${input.text} | a \"b\" + c/ä",
                "$input.n and ${input.price} and $!{input.flag} | 3 and 1.50 and true",
                "[${input.missing}] [$!{input.missing}] [$input.missing] | [${input.missing}] [] [$input.missing]",
                "${input.order-id} ${input.order_id} | o-1 o_1",
                "$esc.jsonEncode(${input.text}) $esc.jsonString($input.text) | a \\\"b\\\" + c/ä a \\\"b\\\" + c/ä",
                "$esc.jsonEncode(\"${input.text}\") | a \\\"b\\\" + c/ä",
                "$esc.jsonDecode('a\\\"b\\u00e4') | a\"bä",
                "$esc.url(${input.text}) | a+%22b%22+%2B+c%2F%C3%A4",
                "$esc.urlFormEncode(${input.text}) | a+%22b%22+%2B+c%2F%C3%A4",
                "$esc.uriEncode(${input.text}) | a%20%22b%22%20%2B%20c%2F%C3%A4",
                "$esc.uriEncode('~*') | ~%2A",
                "$esc.quote$esc.q $esc.dollar $esc.hash | \"\" $ #",
                "$esc.html('<') $esc.xml('<') $esc.sql(\"o'b\") | &lt; &lt; o''b",
                "$esc.url(${input.missing}) | $esc.url(${input.missing})",
                "$encoding.base64(\"${credentials.user}:${credentials.password}\") | dTpw",
                "$math.add($input.n, 2) $math.mul($input.price, 2) $math.toInteger('7') | 5 3.0 7",
                "$urlTool.optionalQueryParam('q', $input.text) | q=a+%22b%22+%2B+c%2F%C3%A4",
                "[$urlTool.optionalQueryParam('q', $input.missing)$urlTool.optionalQueryParam('q', $input.empty)] | []",
                "${successTemplateUtils.firstFromArray(\"${list}\")} | {\"a\":1.0}",
                "$successTemplateUtils.firstFromArray(${list}, 'x') | {\"a\":1.0}",
                "${successTemplateUtils.firstFromArray(\"${none}\",\"$esc.quote$esc.quote\")} | \"\"",
                "[$!{successTemplateUtils.firstFromArray($none)}] | []",
                "$successTemplateUtils.moveKeysIntoArrayOfObjects($object, 'id') | [{\"id\":\"k1\",\"v\":1},{\"id\":\"k2\",\"value\":2}]",
                "$successTemplateUtils.moveKeysIntoArrayOfObjects($object) | [{\"key\":\"k1\",\"v\":1},{\"key\":\"k2\",\"value\":2}]",
                "$salesforce.escReserved(\"a-b'c\\d\") | a\\-b\\'c\\\\d",
                "$msdynamics.phoneNumberFilter('tel:+13175550125', ['telephone1', 'mobilephone'])"
                        + " | telephone1 eq 'tel:+13175550125' or telephone1 eq '13175550125'"
                        + " or mobilephone eq 'tel:+13175550125' or mobilephone eq '13175550125'",
                "$msdynamics.phoneNumberFilter('13175550125', 'telephone1') | telephone1 eq '13175550125'",
                "$msdynamics.phoneNumberFilter(\"o'b\", ['a']) | a eq 'o''b'",
                "$msdynamics.phoneNumberFilter($input.missing, ['a']) | $msdynamics.phoneNumberFilter($input.missing, ['a'])",
                "$input.text.replace('a', 'b') ${input.text.substring(0, 1)} | b \"b\" + c/ä a",
                "$input.text.replaceAll('[^a-c]', '.') $input.text.replaceFirst('.', '$0$0') | a..b....c.. aa \"b\" + c/ä",
                "$input.text.split(' ').get(1) $input.text.matches('a.*') | \"b\" true",
                "#if($input.empty.isEmpty())none#end #if($input.empty.empty)none#end | none none",
                "#if($credentials.missing)yes#{else}no#end[$!{credentials.missing}] | no[]",
                "#if($authResponse.missing)yes#{else}no#end | no",
                "#set($input.text = 'x')$input.n | 3",
                "US$5 $foo ${foo.bar} $foo.bar | US$5 $foo ${foo.bar} $foo.bar",
                "#if($input.flag)yes#{else}no#end #if($input.missing)yes#{else}no#end | yes no",
                "#set($x = $input.text.toUpperCase())$x.length() | 11",
                "{\"a\": \"${x}\"} | {\"a\": \"${x}\"}"
            })
    @Tag("choice:phone-number-filter")
    @Tag("choice:optional-query-param")
    @Tag("choice:move-keys")
    void render_printsAsGenesysCloudDoes(String template, String printed) throws Exception {
        assertThat(templates.render("t", template, variables).text()).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#foreach($x in [1,2])$x#end",
                "#include('/etc/hostname')",
                "#parse('pom.xml')",
                "#evaluate('$input.n')",
                "#if($input.n)",
                "${esc.url(input.n)}",
                "$esc.jsonDecode('\"')",
                "$successTemplateUtils.firstFromArray('{}')",
                "$successTemplateUtils.firstFromArray('x')",
                "$successTemplateUtils.moveKeysIntoArrayOfObjects('[]')",
                "$msdynamics.phoneNumberFilter('1', [])",
                "$input.text.replaceAll('[', '')",
                "$input.text.substring(99)"
            })
    @Tag("choice:velocity")
    void render_failsOnWhatDataActionsDoNotHave(String template) {
        StepFailure failure =
                catchThrowableOfType(StepFailure.class, () -> templates.render("requestTemplate", template, variables));

        ObjectNode body = failure.executionBody("c");
        assertThat(failure.status()).isEqualTo(500);
        assertThat(body.get("code").textValue()).isEqualTo("invalid.substitution");
        assertThat(body.at("/details/0/errorCode").textValue()).isEqualTo("ACTION.PROCESSING");
        assertThat(body.at("/errors/0/message").textValue()).contains("'requestTemplate'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$jsonUtils.escape($input.text) | no tool '$jsonUtils'; it has $encoding, $esc,",
                "$!jsonUtils.escape('x') | no tool '$jsonUtils'",
                "${successTemplateUtil.firstFromArray(\"${list}\")} | no tool '$successTemplateUtil'",
                "#if($a.b.c())x#end | no tool '$a'",
                "$templates.hashCode() | no tool '$templates'",
                "${credentials.apiKey} | the field 'apiKey'",
                "$esc.url($credentials.apiKey) | the field 'apiKey'",
                "$encoding.base64(\"${credentials.user}:${credentials.secret}\") | the field 'secret'",
                "${authResponse.token} | 'authResponse.token' has no value",
                "Bearer $authResponse.data.token | 'authResponse.data' has no value"
            })
    @Tag("choice:missing-value")
    void render_saysWhatIsNotThereInsteadOfPrintingTheReference(String template, String told) {
        StepFailure failure =
                catchThrowableOfType(StepFailure.class, () -> templates.render("requestTemplate", template, variables));

        assertThat(failure.reason()).contains(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$input.getClass()",
                "$input.text.getClass()",
                "$input.text.class",
                "$input.n.class.name",
                "$input.n.getClass().getName()",
                "$list.bytes",
                "$esc.getClass()",
                "$esc.configure({})",
                "$math.class",
                "$input.text.chars()",
                "$input.getClass().getMethods()",
                "$input.text.class.forName('java.lang.Runtime').getRuntime()",
                "$esc.class.classLoader",
                "$math.getClass().getProtectionDomain()"
            })
    @Tag("choice:template-methods")
    void render_reachesNoClasses(String template) throws Exception {
        assertThat(templates.render("t", template, variables).text()).isEqualTo(template);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#macro(m)x#end#m()", "#define($d)$input.n#end$d"})
    void render_keepsNothingFromOneTemplateToTheNext(String template) throws Exception {
        templates.render("t", template, variables);

        assertThat(templates.render("t", "#m() $d", variables).text()).isEqualTo("#m() $d");
    }
}
