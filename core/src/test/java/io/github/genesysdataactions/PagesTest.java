package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Named.named;

import io.github.genesysdataactions.error.InvalidReplyException;
import io.github.genesysdataactions.testing.FakeGenesys;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists that come in pages, from servers that do not count them as they should. */
@Timeout(60)
class PagesTest {
    /** More than any list here has; a list that never ends meets it. */
    private static final int ENOUGH = 1000;

    private interface Listed extends Function<GenesysDataActions, Stream<?>> {}

    private final FakeGenesys server = new FakeGenesys();
    private final GenesysDataActions genesys = server.client().build();

    @AfterEach
    void close() {
        genesys.close();
        server.close();
    }

    static Stream<Named<Listed>> lists() {
        return Stream.of(
                named("actions", (Listed) genesys -> genesys.actions().list()),
                named("drafts", genesys -> genesys.drafts().list()),
                named("categories", genesys -> genesys.actions().categories()),
                named("integrations", genesys -> genesys.integrations().list()),
                named("integration types", genesys -> genesys.integrations().types()));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void list_goesOnAfterAnEmptyPageThatIsNotTheLast(Listed list) {
        server.replies(200, page("\"pageCount\":3", 1, 2))
                .replies(200, page("\"pageCount\":3"))
                .replies(200, page("\"pageCount\":3", 3));

        assertThat(list.apply(genesys).limit(ENOUGH)).hasSize(3);
        assertThat(server.calls()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void list_endsAtAnEmptyPageIfNobodyCounts(Listed list) {
        server.replies(200, page("\"total\":2", 1, 2)).replies(200, page("\"total\":2"));

        assertThat(list.apply(genesys).limit(ENOUGH)).hasSize(2);
        assertThat(server.calls()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void list_saysThatTheServerRepeatsOnePage(Listed list) {
        IntStream.range(0, ENOUGH).forEach(i -> server.replies(200, page("\"pageNumber\":1", 1, 2)));

        assertThatExceptionOfType(InvalidReplyException.class)
                .isThrownBy(() -> list.apply(genesys).limit(ENOUGH).toList())
                .withMessageContaining("Could not list ")
                .withMessageContaining("page 2 is the same as page 1");
        assertThat(server.calls()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void list_saysThatTheServerStaysAtItsLastPage(Listed list) {
        server.replies(200, page("\"a\":1", 1, 2));
        IntStream.range(0, ENOUGH).forEach(i -> server.replies(200, page("\"a\":1", 3)));

        assertThatExceptionOfType(InvalidReplyException.class)
                .isThrownBy(() -> list.apply(genesys).limit(ENOUGH).toList())
                .withMessageContaining("page 3 is the same as page 2");
        assertThat(server.calls()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void list_saysThatTheServerGoesRoundInACircle(Listed list) {
        IntStream.range(0, ENOUGH).forEach(i -> server.replies(200, page("\"a\":1", i % 3)));

        assertThatExceptionOfType(InvalidReplyException.class)
                .isThrownBy(() -> list.apply(genesys).limit(ENOUGH).toList())
                .withMessageContaining("page 7 is the same as page 4");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void list_doesNotBelieveInAMillionEmptyPages(Listed list) {
        IntStream.range(0, ENOUGH).forEach(i -> server.replies(200, page("\"pageCount\":1000000")));

        assertThatExceptionOfType(InvalidReplyException.class)
                .isThrownBy(() -> list.apply(genesys).limit(ENOUGH).toList())
                .withMessageContaining("pages in a row are empty");
        assertThat(server.calls()).hasSizeLessThan(ENOUGH);
    }

    private static String page(String count, int... ids) {
        String entities = IntStream.of(ids)
                .mapToObj(id -> "{\"id\":\"" + id + "\",\"name\":\"n" + id
                        + "\",\"integrationType\":{\"id\":\"t\"},\"type\":{\"id\":\"t\"},\"version\":1}")
                .reduce((one, other) -> one + "," + other)
                .orElse("");
        return "{\"entities\":[" + entities + "]," + count + "}";
    }
}
