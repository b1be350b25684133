package io.github.genesysdataactions.examples.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessCustomerTest {
    private final RequestStreamHandler handler = new ProcessCustomer();

    @Test
    void handle_answersTheGatewayWithTheProcessedAction() throws IOException {
        String answer = TestInvocation.invoke(handler, """
                {"requestContext":{},"httpMethod":"POST","body":"{\\"customerId\\":\\"C-1\\",\\"actionType\\":\\"refund\\"}"}
                """);

        assertThat(answer)
                .isEqualTo("{\"statusCode\":200,\"headers\":{\"Content-Type\":\"application/json\"},\"body\":"
                        + "\"{\\\"status\\\":\\\"success\\\",\\\"message\\\":\\\"Processed action 'refund' for customer"
                        + " 'C-1'.\\\",\\\"processedId\\\":\\\"req-1\\\"}\",\"isBase64Encoded\":false}");
    }

    @Test
    void handle_answersADirectInvocationPlainly() throws IOException {
        String answer = TestInvocation.invoke(handler, "{\"customerId\":\"C-1\",\"actionType\":\"refund\"}");

        assertThat(answer)
                .isEqualTo("{\"status\":\"success\",\"message\":\"Processed action 'refund' for customer 'C-1'.\","
                        + "\"processedId\":\"req-1\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                      | Required, but missing or null: customerId, actionType.
            {"customerId":"C-1"}                    | Required, but missing or null: actionType.
            {"customerId":"","actionType":"refund"} | customerId is blank.
            {"customerId":"C-1","actionType":" "}   | actionType is blank.
            {"customerId":1,"actionType":"refund"}  | customerId must be a string.
            """)
    void handle_answers400WithoutDefaults(String body, String message) throws IOException {
        String answer = TestInvocation.invoke(handler, "{\"httpMethod\":\"POST\",\"body\":" + body + "}");

        assertThat(answer)
                .startsWith("{\"statusCode\":400,")
                .contains("\\\"code\\\":\\\"invalid_input\\\",\\\"message\\\":\\\"" + message + "\\\"");
    }

    @Test
    void customerRequest_refusesBlankIds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CustomerRequest("\t", "refund"))
                .withMessage("customerId is blank.");
    }
}
