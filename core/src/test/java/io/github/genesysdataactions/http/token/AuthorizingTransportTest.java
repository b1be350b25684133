package io.github.genesysdataactions.http.token;

import static io.github.genesysdataactions.testing.Calls.budget;
import static io.github.genesysdataactions.testing.Calls.createAction;
import static io.github.genesysdataactions.testing.Replies.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.auth.AccessToken;
import io.github.genesysdataactions.auth.TokenProvider;
import io.github.genesysdataactions.http.Pause;
import io.github.genesysdataactions.http.Reply;
import io.github.genesysdataactions.http.Retry;
import io.github.genesysdataactions.http.Transport;
import io.github.genesysdataactions.testing.ScriptedTransport;
import io.github.genesysdataactions.testing.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuthorizingTransportTest {
    private final VirtualTime time = new VirtualTime();
    private final ScriptedTransport wire = new ScriptedTransport();

    @Test
    void send_addsTheToken() {
        wire.replies(status(200));

        authorizing(tokens("t1"), wire).send(createAction(budget(time)));

        assertThat(authorizations()).containsExactly("Bearer t1");
    }

    @Test
    void send_triesOnceMoreWithAnotherTokenAfterA401() {
        wire.replies(status(401), status(200));

        Reply reply = authorizing(tokens("t1", "t2"), wire).send(createAction(budget(time)));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(authorizations()).containsExactly("Bearer t1", "Bearer t2");
    }

    @Test
    void send_returnsTheSecond401() {
        wire.replies(status(401), status(401));

        Reply reply = authorizing(tokens("t1", "t2", "t3"), wire).send(createAction(budget(time)));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(wire.calls()).hasSize(2);
    }

    @Test
    void send_doesNotTryAgainWithTheSameToken() {
        wire.replies(status(401));

        Reply reply = authorizing(tokens("t1", "t1"), wire).send(createAction(budget(time)));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(wire.calls()).hasSize(1);
    }

    @Test
    void send_tellsTheProviderWhichTokenWasRejected() {
        wire.replies(status(401), status(200));
        List<AccessToken> rejected = new ArrayList<>();
        TokenProvider provider = new TokenProvider() {
            @Override
            public AccessToken token() {
                return AccessToken.of("t" + rejected.size());
            }

            @Override
            public void rejected(AccessToken token) {
                rejected.add(token);
            }
        };

        authorizing(TokenSource.from(provider), wire).send(createAction(budget(time)));

        assertThat(rejected).containsExactly(AccessToken.of("t0"));
    }

    private TokenSource tokens(String... values) {
        int[] next = {0};
        return TokenSource.from(() -> AccessToken.of(values[next[0]++]));
    }

    private List<String> authorizations() {
        return wire.calls().stream()
                .map(call -> call.headers().get("authorization"))
                .toList();
    }

    private Transport authorizing(TokenSource tokens, Transport next) {
        return new Retry(new AuthorizingTransport(tokens, next), new Pause(time), new UnauthorizedRule());
    }
}
