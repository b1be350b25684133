package io.github.genesysdataactions.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.genesysdataactions.lambda.testing.HandlerTester;
import io.github.genesysdataactions.lambda.testing.HttpAnswer;
import io.github.genesysdataactions.lambda.testing.TestEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events as each sender writes them, read by a handler. */
class TestEventTest {
    private static final String ODD = "C 1&é/,+%";

    static Stream<Named<TestEvent>> routes() {
        return Stream.of(Named.of("REST API", TestEvent.restApi("")), Named.of("HTTP API", TestEvent.httpApi("")));
    }

    static Stream<Named<TestEvent>> senders() {
        return Stream.concat(
                routes(),
                Stream.of(
                        Named.of("function URL", TestEvent.functionUrl("")),
                        Named.of("load balancer", TestEvent.loadBalancer("")),
                        Named.of("load balancer, multi-value", TestEvent.loadBalancerMultiValue(""))));
    }

    @ParameterizedTest
    @MethodSource("senders")
    void queryParameter_arrivesDecoded(TestEvent event) {
        HttpAnswer answer = send(event.method("GET")
                .queryParameter("customerId", ODD)
                .queryParameter("limit", "5")
                .queryParameter("deep", "true"));

        Lookup.Found found = answer.as(Lookup.Found.class);
        assertThat(found.query().customerId()).isEqualTo(ODD);
        assertThat(found.query().limit()).contains(5);
        assertThat(found.query().deep()).contains(true);
        assertThat(found.names()).containsExactly("customerId", "deep", "limit");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void pathParameter_arrivesBesideTheQuery(TestEvent event) {
        HttpAnswer answer = send(event.method("GET")
                .path("/customers/C")
                .pathParameter("customerId", ODD)
                .queryParameter("tag", "a,b")
                .queryParameter("tag", ODD));

        Lookup.Found found = answer.as(Lookup.Found.class);
        assertThat(found.path()).containsExactly(ODD);
        assertThat(found.query().tag()).contains(List.of("a,b", ODD));
    }

    @ParameterizedTest
    @MethodSource("senders")
    void event_hasThePathAndNoBody(TestEvent event) {
        String json = event.method("GET").path("/customers/C-1").toJson();

        assertThat(json).contains("\"/customers/C-1\"", "\"body\":null", "\"isBase64Encoded\":false");
        assertThat(event.base64().toJson()).contains("\"isBase64Encoded\":false");
    }

    @Test
    void copies_leaveTheEventAlone() {
        TestEvent event = TestEvent.restApi("{}").queryParameter("a", "1");

        assertThat(event.queryParameter("a", "2"))
                .isNotEqualTo(event)
                .isEqualTo(TestEvent.restApi("{}").queryParameter("a", "1").queryParameter("a", "2"));
        assertThat(event).isEqualTo(TestEvent.restApi("{}").queryParameter("a", "1"));
    }

    @Test
    void factories_takeNoNull() {
        assertThatNullPointerException().isThrownBy(() -> TestEvent.restApi(missing()));
        assertThatNullPointerException().isThrownBy(() -> TestEvent.loadBalancerMultiValue(missing()));
    }

    private static String missing() {
        return Optional.<String>empty().orElse(null);
    }

    private static HttpAnswer send(TestEvent event) {
        return HandlerTester.of(new Lookup()).send(event);
    }
}
