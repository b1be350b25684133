package io.github.genesysdataactions.local.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
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
                "#if($input.flag)yes#{else}no#end #if($input.missing)yes#{else}no#end | yes no",
                "#set($x = $input.text.toUpperCase())$x.length() | 11",
                "{\"a\": \"${x}\"} | {\"a\": \"${x}\"}"
            })
    void render_printsAsGenesysCloudDoes(String template, String printed) throws Exception {
        assertThat(templates.render("t", template, variables)).isEqualTo(printed);
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
                "$successTemplateUtils.moveKeysIntoArrayOfObjects('[]')"
            })
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
    @ValueSource(
            strings = {
                "$input.getClass().getMethods()",
                "$input.text.class.forName('java.lang.Runtime').getRuntime()",
                "$esc.class.classLoader",
                "$math.getClass().getProtectionDomain()",
                "$templates.hashCode()"
            })
    void render_reachesNoClasses(String template) throws Exception {
        assertThat(templates.render("t", template, variables)).isEqualTo(template);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#macro(m)x#end#m()", "#define($d)$input.n#end$d"})
    void render_keepsNothingFromOneTemplateToTheNext(String template) throws Exception {
        templates.render("t", template, variables);

        assertThat(templates.render("t", "#m() $d", variables)).isEqualTo("#m() $d");
    }
}
