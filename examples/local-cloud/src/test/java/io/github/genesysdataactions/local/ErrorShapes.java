package io.github.genesysdataactions.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genesysdataactions.local.Caller.Answer;

/** The two shapes in which a failed execution is answered. */
final class ErrorShapes {
    private ErrorShapes() {}

    static void assertService(JsonNode body, String errorCode, String detail) {
        assertThat(body.get("errorCode").textValue()).isEqualTo(errorCode);
        assertThat(body.has("userMessage")).isTrue();
        assertThat(body.has("correlationId")).isTrue();
        assertThat(body.at("/details/0/errorCode").textValue()).isEqualTo(detail);
    }

    static void assertPublic(Answer answer, String code) {
        assertThat(answer.body().get("code").textValue()).isEqualTo(code);
        assertThat(answer.body().get("contextId").textValue()).isEqualTo(answer.header("ININ-Correlation-Id"));
        assertThat(answer.body().at("/details/0/errorCode").textValue()).isEqualTo("ACTION.REMOTE_ENDPOINT");
        assertThat(answer.body().at("/errors/0/message").textValue())
                .startsWith("REST call for action execute failed. Message: ");
    }
}
