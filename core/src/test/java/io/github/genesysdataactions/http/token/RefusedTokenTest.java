package io.github.genesysdataactions.http.token;

import static io.github.genesysdataactions.testing.Calls.budget;
import static io.github.genesysdataactions.testing.Calls.createAction;
import static io.github.genesysdataactions.testing.Replies.reply;
import static io.github.genesysdataactions.testing.Replies.status;
import static io.github.genesysdataactions.testing.Replies.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.auth.AccessToken;
import io.github.genesysdataactions.auth.ClientCredentials;
import io.github.genesysdataactions.http.Call;
import io.github.genesysdataactions.http.Listeners;
import io.github.genesysdataactions.http.Pause;
import io.github.genesysdataactions.http.ReplyErrors;
import io.github.genesysdataactions.http.Retry;
import io.github.genesysdataactions.http.Transport;
import io.github.genesysdataactions.testing.ScriptedTransport;
import io.github.genesysdataactions.testing.VirtualTime;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a token that the API answers 401 to. */
@Timeout(60)
class RefusedTokenTest {
    private static final String ADDRESS =
            "The login issued it, so id and secret are right: check the region or address, the"
                    + " OAuth client (is it active?), and what is in between (proxy, gateway).";
    private static final String CHANGED =
            "Check what has changed since: the OAuth client, its organization, or a gateway in between.";

    private final VirtualTime time = new VirtualTime();
    private final ScriptedTransport api = new ScriptedTransport();
    private final ScriptedTransport login = new ScriptedTransport();

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 ms",
        "PT0.25S, 250 ms",
        "PT3S, 3 s",
        "PT1M59S, 119 s",
        "PT2M, 2 min",
        "PT1H59M, 119 min",
        "PT2H, 2 h",
        "PT23H30M, 23 h"
    })
    void refused_tellsTheAgeOfATokenThatHadWorked(Duration age, String told) {
        Transport transport = authorizing(tokens(time.clock(), "t1", "t2"), api);
        api.replies(status(200), status(401), status(401));
        transport.send(call());
        time.pass(age);

        assertThat(message(transport))
                .isEqualTo("Could not create action 'Find customer': Genesys Cloud answered 401. The access token was "
                        + told + " old and had been accepted; a new one was refused as well. " + CHANGED);
    }

    @Test
    void refused_tellsThatATokenNeverWorked() {
        Transport transport = authorizing(tokens(time.clock(), "t1", "t2"), api);
        api.replies(status(401), status(401));

        assertThat(message(transport))
                .endsWith("The access token was 0 ms old; a new one was refused as well. " + ADDRESS);
    }

    @Test
    void refused_tellsThatNoNewTokenIsFetchedAfterTwo() {
        Transport transport = authorizing(tokens(time.clock(), "t1", "t2"), api);
        api.replies(status(401), status(401), status(401));
        transport.send(call());
        time.pass(Duration.ofSeconds(12));

        assertThat(message(transport))
                .endsWith(
                        "The access token was 12 s old and had replaced another that was refused as well. " + ADDRESS);
    }

    @Test
    void refused_tellsThatTheLoginGaveTheSameTokenAgain() {
        Transport transport = authorizing(tokens(time.clock(), "t1", "t1"), api);
        api.replies(status(401));

        assertThat(message(transport)).contains("; a request for a new one returned the same one.");
    }

    @Test
    void refused_knowsTheAgeOfATokenThatAnotherCallDropped() {
        CachedToken tokens = tokens(time.clock(), "t1", "t2");
        AccessToken first = tokens.current(call());
        tokens.rejected(call(), first);
        tokens.current(call());
        time.pass(Duration.ofSeconds(5));

        assertThat(tokens.history(first)).contains(new RefusedToken(Duration.ofSeconds(5), false));
        assertThat(tokens.history(AccessToken.of("t0"))).isEmpty();
    }

    @Test
    void refused_tellsNoNegativeAgeWhenTheClockWasSetBack() {
        Clock[] clock = {time.clock()};
        CachedToken tokens = tokens(((InstantSource) () -> clock[0].instant()).withZone(ZoneOffset.UTC), "t1");
        AccessToken first = tokens.current(call());
        clock[0] = Clock.offset(time.clock(), Duration.ofDays(-1));

        assertThat(tokens.history(first)).contains(new RefusedToken(Duration.ZERO, false));
    }

    @Test
    void refused_saysNothingOfTheAgeOfATokenThatWasGiven() {
        api.replies(status(401));

        assertThat(message(authorizing(TokenSource.from(() -> AccessToken.of("own")), api)))
                .endsWith("401. The access token is not accepted. Check the OAuth client (is it active, and of this"
                        + " region?) or the token that this program was given.");
    }

    @Test
    void refused_pointsAtTheActionsSideIfTheServerDoes() {
        Transport transport = authorizing(tokens(time.clock(), "t1", "t2"), api);
        String body = "{\"details\":[{\"errorCode\":\"ACTION.AUTHENTICATION\"}]}";
        api.replies(reply(401, body), reply(401, body));

        assertThat(message(transport)).endsWith("Check the credentials of the action's integration.");
    }

    private Call call() {
        return createAction(budget(time));
    }

    private String message(Transport transport) {
        return String.valueOf(
                ReplyErrors.refused(call(), transport.send(call())).getMessage());
    }

    private CachedToken tokens(Clock clock, String... values) {
        for (String value : values) {
            login.replies(token(value, 86400));
        }
        TokenRequest request = new TokenRequest(
                () -> new ClientCredentials("id", "secret"),
                List.of(),
                login,
                () -> budget(time),
                time.clock(),
                "login.example.com");
        return new CachedToken(request, clock, time, "login.example.com", new Listeners(List.of()));
    }

    private Transport authorizing(TokenSource tokens, Transport next) {
        return new Retry(new AuthorizingTransport(tokens, next), new Pause(time), new UnauthorizedRule());
    }
}
