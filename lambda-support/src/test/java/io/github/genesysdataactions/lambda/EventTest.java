package io.github.genesysdataactions.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            API_GATEWAY_REST | -           | {"requestContext":{}}
            API_GATEWAY_REST | -           | {"requestContext":{"a":{"b":["}"]}},"resource":"/"}
            API_GATEWAY_REST | -           | {"version":"1.0","requestContext":{},"httpMethod":"POST"}
            API_GATEWAY_REST | -           | {"httpMethod":"POST"}
            API_GATEWAY_REST | -           |   { "x" : [ 1 , "\\"]" ] , "httpMethod" : "POST" }
            API_GATEWAY_REST | -           | {"httpMethod":"POST","body":{"deep":[[
            API_GATEWAY_REST | -           | {"httpMethod":"POST"} and more
            API_GATEWAY_REST | httpMethod  | {"httpMethod":"POST","requestContext":{}}
            API_GATEWAY_REST | requestContext | {"requestContext":{}}
            API_GATEWAY_HTTP | -           | {"version":"2.0","requestContext":{}}
            API_GATEWAY_HTTP | -           | {"routeKey":"$default","requestContext":{}}
            API_GATEWAY_HTTP | -           | {"version":"2.0","routeKey":"$default"}
            API_GATEWAY_HTTP | version     | {"version":"2.0","routeKey":"$default"}
            API_GATEWAY_HTTP | -           | {"version":"2.0","routeKey":"$default","httpMethod":"POST"}
            FUNCTION_URL     | -           | {"version":"2.0","requestContext":{"domainName":"u.lambda-url.us-east-1.on.aws"}}
            FUNCTION_URL     | -           | {"routeKey":"$default","requestContext":{"domainName":"u.lambda-url.eu-west-1.on.aws"}}
            API_GATEWAY_HTTP | -           | {"version":"2.0","requestContext":{"domainName":"a.execute-api.us-east-1.amazonaws.com"}}
            API_GATEWAY_HTTP | -           | {"version":"2.0","requestContext":{"domainName":null,"x":".lambda-url."}}
            API_GATEWAY_REST | -           | {"requestContext":{"domainName":"u.lambda-url.us-east-1.on.aws"}}
            LOAD_BALANCER    | -           | {"requestContext":{"elb":{"targetGroupArn":"arn"}},"httpMethod":"POST"}
            LOAD_BALANCER    | httpMethod,requestContext | {"requestContext":{"elb":{}}}
            API_GATEWAY_REST | -           | {"requestContext":{"elb":"x"}}
            API_GATEWAY_REST | -           | {"requestContext":{"x":{"elb":{}}}}
            API_GATEWAY_REST | -           | {"requestContext":{"x":"\\",\\"elb\\":{"}}
            BODY_ONLY        | -           | {"body":"{}"}
            BODY_ONLY        | -           | {"body":{}}
            BODY_ONLY        | -           | {"body":"{}","headers":{},"multiValueHeaders":{},"isBase64Encoded":false}
            BODY_ONLY        | headers     | {"body":"{}"}
            DIRECT           | -           | {"body":"{}","customerId":"C-1"}
            DIRECT           | body        | {"body":"{}"}
            DIRECT           | headers     | {"body":"{}","headers":"x"}
            BODY_ONLY        | -           | {"body":null}
            DIRECT           | body        | {"body":null}
            DIRECT           | -           | {"body":"{}","requestContext":"x"}
            DIRECT           | -           | {"requestContext":"x"}
            DIRECT           | -           | {"requestContext":null,"httpMethod":null}
            DIRECT           | httpMethod  | {"httpMethod":"POST"}
            DIRECT           | -           | {"version":"2.0"}
            DIRECT           | -           | {"routeKey":"$default"}
            DIRECT           | version,routeKey | {"version":"2.0","routeKey":"$default"}
            DIRECT           | -           | {"x":{"httpMethod":"POST","requestContext":{}}}
            DIRECT           | -           | {"x":"\\",\\"httpMethod\\":\\"POST\\""}
            DIRECT           | -           | {"customerId":"C-1"}
            DIRECT           | -           | {}
            DIRECT           | -           | []
            DIRECT           | -           | [{"httpMethod":"POST"}]
            DIRECT           | -           | "httpMethod"
            DIRECT           | -           | {"body":"{}"
            DIRECT           | -           | {"body":"{}"}}
            DIRECT           | -           | {"body
            DIRECT           | -           | {"body"
            DIRECT           | -           | {"body":
            DIRECT           | -           | {"body":}
            DIRECT           | -           | {"body\\
            DIRECT           | -           | {
            DIRECT           | -           | nonsense
            DIRECT           | -           | ``
            """)
    void of_tellsWhatSentTheEvent(EventKind kind, String declared, String event) {
        Set<String> properties = declared == null ? Set.of() : Set.of(declared.split(","));

        assertThat(Event.of(event.getBytes(StandardCharsets.UTF_8), properties).kind())
                .isEqualTo(kind);
    }
}
