package io.github.genesysdataactions.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.error.Problem;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "HTTPS://example.com/a",
                "https://example.com/a?b=${input.b}#c",
                "https://${credentials.host}/a",
                "https://$!{credentials.host}/a",
                "https://api.${input.region}.example.com/",
                "https://#if($input.test)test#{else}live#end.example.com/",
                "https://user:secret@example.com/",
                "http://localhost",
                "http://LOCALHOST:8080/a${input.b}",
                "http://127.0.0.1:8080",
                "http://127.255.255.254/",
                "http://[::1]:8080/",
                "http://[::1]?a=$input.b",
                "/api/v2/users/${input.id}",
                "/",
                "${credentials.baseUrl}/a",
                "$!{credentials.baseUrl}",
                "$credentials.baseUrl",
                "${authResponse.instance_url}/services",
                "https://example.com/a?b=$esc.url(\"${input.b}\")",
                "arn:aws:lambda:us-east-1:111122223333:function:f:live",
            })
    void check_accepts(String url) {
        assertThat(UrlRules.check(url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | is blank",
                "`  ` | is blank",
                "https://exa mple.com | has a space or control character",
                "` https://example.com` | has a space or control character",
                "`https://example.com/a\r\nHost: b` | has a space or control character",
                "http://evil.com\\@127.0.0.1/ | has one of",
                "https://example.com/a<b | has one of",
                "https://example.com/a>b | has one of",
                "https://example.com/\"a\" | has one of",
                "https://example.com/a^b | has one of",
                "/api/v2/a\\b | has one of",
                "https:// | has no host",
                "https:///a | has no host",
                "https://?a | has no host",
                "http://example.com | 'example.com' is not loopback",
                "http://example.com:8080/a | 'example.com' is not loopback",
                "http://localhost.example.com/ | 'localhost.example.com' is not loopback",
                "http://localhost@example.com/ | 'example.com' is not loopback",
                "http://127.0.0.1.example.com/ | is not loopback",
                "http://128.0.0.1/ | '128.0.0.1' is not loopback",
                "http://127.0.0.256/ | is not loopback",
                "http://127.1/ | is not loopback",
                "http://[::2]/ | '[::2]' is not loopback",
                "http://10.0.0.1/ | is not loopback",
                "http:// | '' is not loopback",
                "http://${credentials.host}/ | its host is not fixed",
                "http://localhost${input.rest} | its host is not fixed",
                "http://localhost:${input.port}/ | its host is not fixed",
                "http://localhost#if(true)x#end | its host is not fixed",
                "ftp://example.com | begins neither with https://",
                "//example.com/a | begins neither with https://",
                "file:///etc/passwd | begins neither with https://",
            })
    void check_refuses(String url, String message) {
        List<Problem> problems = UrlRules.check(url);

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).path()).isEqualTo("$.config.request.requestUrlTemplate");
        assertThat(problems.get(0).message()).contains(message);
        assertThat(problems.get(0).remedy()).isNotBlank();
    }

    /** What an organization may have: accepted, and no address. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "example.com/a | begins neither with https://",
                "ht${input.x}://a | begins neither with https://",
                "YOUR_LAMBDA_ARN | begins neither with https://",
                "<lambda arn> | begins neither with https://",
                "{{lambdaArn}} | begins neither with https://",
                "arn:aws:lambda:us-east-1:1:function:f | 'arn:aws:lambda:us-east-1:1:function:f' is not the ARN",
                "arn:aws:lambda:REGION:ACCOUNT:function:NAME | is not the ARN",
                "arn:aws:s3:::bucket | is not the ARN",
            })
    void unreachable_findsWhatIsAcceptedAndNoAddress(String url, String message) {
        assertThat(UrlRules.check(url)).isEmpty();
        assertThat(UrlRules.unreachable(url))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/",
                "/api/v2/users",
                "${input.webhookUrl}",
                "$!{input.webhookUrl}/a",
                "$input.webhookUrl",
                "${credentials.loginUrl}",
                "${credentials}",
                "#if($input.test)https://a#{else}https://b#end",
                "arn:aws:lambda:us-east-1:111122223333:function:f",
                "arn:aws:lambda:${input.region}:111122223333:function:f",
            })
    void unreachable_findsNothingInWhatMayBeAnAddress(String url) {
        assertThat(UrlRules.check(url)).isEmpty();
        assertThat(UrlRules.unreachable(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/a|b", "https://example.com/a`b"})
    void check_refusesTheTwoThatTheTableCannotHold(String url) {
        assertThat(UrlRules.check(url))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("has one of"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://supersecret:supersecret@example.com/a?key=supersecret",
                "ftp://supersecret@example.com",
                "https://example.com/\nsupersecret",
            })
    void check_showsNoMoreThanTheHost(String url) {
        assertThat(UrlRules.check(url).toString()).doesNotContain("supersecret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"supersecret", "https://supersecret", ""})
    void checkLambda_showsOnlyWhatBeginsAsAnArn(String text) {
        assertThat(UrlRules.checkLambda(text)).hasSize(1);
        assertThat(UrlRules.checkLambda(text).toString()).doesNotContain("supersecret");
    }
}
