package io.github.genesysdataactions.http;

import static io.github.genesysdataactions.testing.Calls.budget;
import static io.github.genesysdataactions.testing.Calls.createAction;
import static io.github.genesysdataactions.testing.Replies.reply;
import static io.github.genesysdataactions.testing.Replies.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.error.ApiException;
import io.github.genesysdataactions.error.AuthenticationException;
import io.github.genesysdataactions.error.ErrorDetail;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.error.PermissionDeniedException;
import io.github.genesysdataactions.error.VersionConflictException;
import io.github.genesysdataactions.testing.VirtualTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyErrorsTest {
    private final VirtualTime time = new VirtualTime();
    private final Call call = createAction(budget(time));

    @Test
    void refused_readsTheErrorBodyOfThePublicApi() {
        ApiException e = refused(reply(400, """
                {"message":"The field is wrong.","code":"bad.request","status":400,"contextId":"c-1","newField":1,
                 "details":[{"errorCode":"invalid","fieldName":"name","entityId":null}],
                 "errors":[{"message":"inner","code":"inner.code","status":400}]}"""));

        assertThat(e.getClass()).isEqualTo(ApiException.class);
        assertThat(e.status()).isEqualTo(400);
        assertThat(e.code()).contains("bad.request");
        assertThat(e.serverMessage()).contains("The field is wrong.");
        assertThat(e.correlationId()).contains("c-1");
        assertThat(e.details())
                .containsExactly(
                        new ErrorDetail("invalid", "name", null), new ErrorDetail("inner.code", null, "inner"));
        assertThat(e)
                .hasMessage("Could not create action 'Find customer': Genesys Cloud answered 400 bad.request,"
                        + " \"The field is wrong.\"; field 'name' invalid; inner.code: inner."
                        + " Correct name and send it again. [correlation id c-1]");
    }

    @Test
    void refused_readsTheErrorBodyOfTheDataActionService() {
        ApiException e = refused(reply(500, """
                {"errorCode":"internal.server.error","status":500,"correlationId":"c-2",
                 "userMessage":"REST call failed","userParams":[],
                 "details":[{"errorCode":"ACTION.REMOTE_ENDPOINT"}],"errors":[]}"""));

        assertThat(e.code()).contains("internal.server.error");
        assertThat(e.serverMessage()).contains("REST call failed");
        assertThat(e.correlationId()).contains("c-2");
        assertThat(e).hasMessageContaining("The system that the action calls failed or refused");
    }

    @Test
    void refused_prefersTheHeaderForTheCorrelationId() {
        assertThat(refused(reply(404, "{\"contextId\":\"body\"}", "inin-correlation-id", "head"))
                        .correlationId())
                .contains("head");
    }

    @ParameterizedTest
    @CsvSource({
        "'<html><body>502 Bad Gateway</body></html>', '<html><body>502 Bad Gateway</body></html>'",
        "'plain\n\twords', plain words",
        "'[1,2]', '[1,2]'"
    })
    void refused_keepsTheStartOfATextThatIsNoJsonObject(String body, String kept) {
        assertThat(refused(reply(502, body)).serverMessage()).contains(kept);
    }

    @Test
    void refused_cutsLongTexts() {
        assertThat(refused(reply(502, "x".repeat(100_000))).serverMessage())
                .hasValueSatisfying(text -> assertThat(text).hasSizeLessThan(520));
    }

    @Test
    void refused_copesWithSilence() {
        ApiException e = refused(status(503));

        assertThat(e.serverMessage()).isEmpty();
        assertThat(e.code()).isEmpty();
        assertThat(e)
                .hasMessage("Could not create action 'Find customer': Genesys Cloud answered 503. The fault is on the"
                        + " server's side; it is uncertain whether the request was carried out. Try again later.");
    }

    @Test
    void refused_namesThePermission() {
        assertThat(refused(status(403)))
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageContaining("integrations:action:add");
    }

    @Test
    void refused_repeatsNothingConfidential() {
        Call confiding = call.withJson("{}", () -> List.of("4111-1111", "ab"));

        ApiException e = (ApiException)
                ReplyErrors.refused(
                        confiding,
                        reply(
                                400,
                                "{\"message\":\"card 4111-1111 ab\",\"details\":[{\"fieldName\":\"x\",\"message\":\"4111-1111\"}]}"));

        assertThat(e).hasMessageContaining("card *** ab").hasMessageNotContaining("4111");
        assertThat(e.details()).containsExactly(new ErrorDetail(null, "x", "***"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\u001b[2K", "\u0085", "\u009b", "\u2028", "\u202e", "\u2066", "\ufeff", "\u0000"})
    void refused_showsNothingThatCouldForgeALineOfALog(String hostile) {
        ApiException e = refused(reply(500, "a" + hostile + "ERROR all is well"));

        assertThat(e.getMessage()).contains("ERROR all is well").doesNotContain(hostile.substring(0, 1));
    }

    @Test
    void refused_hasAKindForWhatCallersTreatDifferently() {
        assertThat(refused(status(401)))
                .isInstanceOfSatisfying(
                        AuthenticationException.class,
                        e -> assertThat(e.atLogin()).isFalse());
        assertThat(refused(status(404))).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "400, 'Supplied version 2 does not match the current version 3', true",
        "409, 'The version does not match', true",
        "409, 'The name is taken', false",
        "400, 'The type does not match', false",
        "500, 'version does not match', false"
    })
    void refused_knowsAVersionConflictByStatusAndWords(int status, String words, boolean conflict) {
        assertThat(refused(reply(status, "{\"message\":\"" + words + "\"}")) instanceof VersionConflictException)
                .isEqualTo(conflict);
    }

    private ApiException refused(Reply reply) {
        return (ApiException) ReplyErrors.refused(call, reply);
    }
}
