package io.github.genesysdataactions.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "!", "~", "abc.DEF-_~+/="})
    void token_takesVisibleAscii(String value) {
        assertThat(AccessToken.of(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'' | is blank.", "' ' | is blank.", "'a b' | feed at its end", "'s\u007f' | feed", "sé | feed"})
    void token_refusesWhatCannotStandInAHeaderAndQuotesNothing(String value, String reason) {
        assertThatThrownBy(() -> AccessToken.of(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("An access token is one or more visible ASCII characters")
                .hasMessageContaining(reason)
                .hasMessageNotContainingAny("a b", "s\u007f", "sé");
    }

    @Test
    void token_refusesALineFeed() {
        assertThatThrownBy(() -> AccessToken.of("secret\n")).hasMessageNotContaining("secret");
    }

    @Test
    void token_knowsItsEnd() {
        Instant end = Instant.parse("2026-11-22T12:00:00Z");

        assertThat(new AccessToken("s3cret", end).expiry()).contains(end);
        assertThat(AccessToken.of("s3cret").expiry()).isEmpty();
    }

    @Test
    void toString_showsNoSecret() {
        assertThat(AccessToken.of("s3cret")).hasToString("AccessToken[value=***, expiresAt=null]");
        assertThat(new ClientCredentials("id", "s3cret"))
                .hasToString("ClientCredentials[clientId=id, clientSecret=***]");
    }

    @Test
    void credentials_refuseHalfASurrogatePairAndQuoteNothing() {
        for (String cut : new String[] {"s3cret\ud83d", "\ude00s3cret", "s3cret\ude00\ud83d"}) {
            assertThatThrownBy(() -> new ClientCredentials("id", cut))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("half a surrogate pair")
                    .hasMessageNotContaining("s3cret");
            assertThatThrownBy(() -> new ClientCredentials(cut, "s3cret"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("half a surrogate pair")
                    .hasMessageNotContaining("s3cret");
            assertThatThrownBy(() -> AccessToken.of(cut)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new ClientCredentials("id", "s3cret\ud83d\ude00").clientSecret())
                .endsWith("\ud83d\ude00");
    }

    @ParameterizedTest
    @CsvSource({"'', s3cret, id", "' ', s3cret, id", "id, '', secret", "id, ' ', secret", "'', '', id"})
    void credentials_refuseABlankPart(String id, String secret, String which) {
        assertThatThrownBy(() -> new ClientCredentials(id, secret))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Client credentials need an id and a secret; the " + which + " is blank.");
    }
}
