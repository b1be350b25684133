package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genesysdataactions.local.Caller.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a URL or a header that cannot be sent is answered with. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class RequestPartsTest {
    private static final String INPUT = "{\"name\":\"a b\",\"line\":\"1\\r\\n2\",\"n\":\"x\"}";

    private static final Pattern NUMBER = Pattern.compile("(position |column )(\\d+)");

    private final Remote remote = Remote.answering("{}");
    private final LocalCloud cloud = LocalCloud.start();
    private final Caller caller = Caller.of(cloud);

    @AfterEach
    void close() {
        cloud.close();
        remote.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/x?q=${input.name} | U+0020 (SPACE) at position 7 comes from ${input.name} at line 1, column 6 of",
                "/x?q=$input.n&r=$!{input.name} | position 11 comes from $!{input.name} at line 1, column 17 of",
                "/x y | U+0020 (SPACE) at position 3 comes from line 1, column 3 of",
                "/$input.n y | position 3 comes from line 1, column 10 of",
                "#if($input.n)/#end<y> | U+003C (LESS-THAN SIGN) at position 2 comes from line 1, column 19 of",
                "/#set($x = \"${input.name}\")^x | U+005E (CIRCUMFLEX ACCENT) at position 2 comes from line 1, column 28 of",
                "/x/${input.missing} | U+007B (LEFT CURLY BRACKET) at position 5 comes from ${input.missing} at line 1, column 4 of",
                "/x/%zz | U+0025 (PERCENT SIGN) at position 4 comes from line 1, column 4 of the template: malformed escape pair.",
                "/$esc.url(\"${input.n}\")/${input.name} | comes from ${input.name} at line 1, column 25 of"
            })
    void execute_namesTheCharacterOfAUrlAndWhereItComesFrom(String template, String told) {
        Answer answer = execute(remote.url() + template, "{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(reason(answer)).contains(shifted(told));
        assertThat(remote.asked()).isEmpty();
    }

    @Test
    @Tag("choice:url-encoding")
    void execute_encodesOtherLettersOfAUrl() {
        assertThat(execute(remote.url() + "/M\u00fcnchen?q=\u4e2d", "{}").status())
                .isEqualTo(200);
        assertThat(remote.last().target()).isEqualTo("/M%C3%BCnchen?q=%E4%B8%AD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "X-Id | ${input.line} | The header 'X-Id' is not valid after its template was rendered: the character U+000D (CARRIAGE RETURN (CR)) at position 2 comes from ${input.line} at line 1, column 1 of the template.",
                "X-Id | a\u4e2d | U+4E2D (CJK UNIFIED IDEOGRAPHS 4E2D) at position 2 comes from line 1, column 2",
                "X Id | a | 'X Id' is not the name of a header.",
                "Host | a | The header 'Host' is one that the connection sets by itself."
            })
    void execute_namesTheHeaderThatCannotBeSent(String name, String template, String told) {
        Answer answer = execute(remote.url(), "{\"" + name + "\":\"" + template + "\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(reason(answer)).contains(told);
        assertThat(remote.asked()).isEmpty();
    }

    private String shifted(String told) {
        return NUMBER.matcher(told)
                .replaceAll(m -> m.group(1)
                        + (Integer.parseInt(m.group(2)) + remote.url().length()));
    }

    private static String reason(Answer answer) {
        return answer.body().at("/errors/0/userMessage").textValue();
    }

    private Answer execute(String url, String headers) {
        ObjectNode config = Caller.JSON.createObjectNode();
        ObjectNode request =
                config.putObject("request").put("requestUrlTemplate", url).put("requestType", "GET");
        try {
            request.set("headers", Caller.JSON.readTree(headers));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String id = caller.create(Bodies.action(
                cloud, "Parts", Bodies.inputs("name", "line", "n", "missing"), Bodies.OUTPUT, config.toString()));
        return caller.post(ACTIONS + "/" + id + "/execute", INPUT);
    }
}
