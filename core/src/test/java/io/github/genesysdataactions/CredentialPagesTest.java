package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genesysdataactions.error.InvalidReplyException;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.error.PermissionDeniedException;
import io.github.genesysdataactions.integration.Credential;
import io.github.genesysdataactions.integration.CredentialDefinition;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.testing.Customers;
import io.github.genesysdataactions.testing.FakeGenesys;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of credentials, which has cursors, and the older one with numbers. */
@Timeout(60)
class CredentialPagesTest {
    private static final String LISTING = "/api/v2/integrations/credentials/listing";

    private final FakeGenesys server = new FakeGenesys();
    private final GenesysDataActions genesys = server.client().build();

    @AfterEach
    void close() {
        genesys.close();
        server.close();
    }

    @Test
    @Tag("choice:credential-listing")
    void list_goesFromCursorToCursor() {
        try (LocalCloud cloud = LocalCloud.builder().noRateLimit().start();
                GenesysDataActions client = Customers.client(cloud).build()) {
            IntStream.range(0, 101)
                    .forEach(i -> client.credentials().create(CredentialDefinition.basicAuth("c" + i, "u", "p")));
            long before = cloud.requestCount("GET", LISTING);

            assertThat(client.credentials().list())
                    .extracting(Credential::name)
                    .hasSize(101)
                    .doesNotHaveDuplicates();
            assertThat(cloud.requestCount("GET", LISTING) - before).isEqualTo(2);
            assertThat(cloud.requestCount("GET", "/api/v2/integrations/credentials"))
                    .isZero();
        }
    }

    @Test
    void list_isTheNumberedOneWhereThereIsNoOther() {
        try (LocalCloud cloud = LocalCloud.start();
                GenesysDataActions client = Customers.client(cloud).build()) {
            client.credentials().create(CredentialDefinition.basicAuth("c", "u", "p"));
            cloud.faults().next("GET", LISTING).status(404);

            assertThat(client.credentials().findByName("c")).isPresent();
            assertThat(cloud.requestCount("GET", "/api/v2/integrations/credentials"))
                    .isEqualTo(1);
        }
    }

    @Test
    void list_readsAllNumberedPages() {
        server.replies(404, "{}")
                .replies(200, "{\"entities\":[{\"id\":\"1\"}],\"pageCount\":2}")
                .replies(200, "{\"entities\":[{\"id\":\"2\"}],\"pageCount\":2}");

        assertThat(genesys.credentials().list()).extracting(Credential::id).containsExactly("1", "2");
        assertThat(server.lines())
                .containsExactly(
                        "GET " + LISTING + "?pageSize=100",
                        "GET /api/v2/integrations/credentials?pageSize=100&pageNumber=1",
                        "GET /api/v2/integrations/credentials?pageSize=100&pageNumber=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%2Bb%2F%3D&pageSize=100", "a+b%2F%3D", "a%2Bb/="})
    void list_sendsTheCursorThatItWasGiven(String query) {
        server.replies(200, "{\"entities\":[{\"id\":\"1\"}],\"nextUri\":\"" + LISTING + "?after=" + query + "\"}")
                .replies(200, "{\"entities\":[{\"id\":\"2\"}],\"previousUri\":\"" + LISTING + "?before=x\"}");

        assertThat(genesys.credentials().list()).extracting(Credential::id).containsExactly("1", "2");
        assertThat(server.lines()).last().isEqualTo("GET " + LISTING + "?pageSize=100&after=a%2Bb%2F%3D");
    }

    @Test
    void list_goesOnAfterAPageWithoutEntries() {
        server.replies(200, "{\"entities\":[],\"nextUri\":\"/x?after=1\"}")
                .replies(200, "{\"entities\":[{\"id\":\"2\"}],\"nextUri\":null}");

        assertThat(genesys.credentials().list()).extracting(Credential::id).containsExactly("2");
    }

    @Test
    void list_doesNotGoRoundInACircle() {
        for (String cursor : new String[] {"a", "b", "a"}) {
            server.replies(200, "{\"entities\":[{\"id\":\"1\"}],\"nextUri\":\"/x?after=" + cursor + "\"}");
        }

        assertThatExceptionOfType(InvalidReplyException.class)
                .isThrownBy(() -> genesys.credentials().list().toList())
                .withMessageContaining("$.nextUri leads to a page that was already read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"/x?pageSize=100\"", "\"/x?after=\"", "\"/x?after=%zz\"", "\"here\"", "17"})
    void list_saysThatItDoesNotUnderstandWhereTheNextPageIs(String nextUri) {
        server.replies(200, "{\"entities\":[{\"id\":\"1\"}],\"nextUri\":" + nextUri + "}");

        assertThatExceptionOfType(InvalidReplyException.class)
                .isThrownBy(() -> genesys.credentials().list().toList())
                .withMessageContaining("$.nextUri does not say");
    }

    @Test
    void list_takesNoOtherRefusalForAMissingList() {
        server.replies(403, "{}");
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> genesys.credentials().list().toList());

        server.replies(200, "{\"entities\":[{\"id\":\"1\"}],\"nextUri\":\"/x?after=1\"}")
                .replies(404, "{}");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> genesys.credentials().list().toList());
        assertThat(server.calls()).hasSize(3);
    }
}
