package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.local.Caller.Answer;
import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see the page and ask its JSON. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PageVisitorTest {
    private static final String FAULT = """
            {"method":"*","path":"*","kind":"reset","every":true}""";

    private static LocalCloud cloud;
    private static int port;

    @BeforeAll
    static void start() {
        cloud = LocalCloud.builder().page().start();
        port = cloud.url().getPort();
    }

    @AfterAll
    static void close() {
        cloud.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LOCALHOST"})
    void page_isThereUnderTheNamesOfThisMachine(String name) {
        assertThat(RawRequest.bare(cloud)
                        .header("Host", name + ":" + port)
                        .get("/")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example.com:PORT",
                "localhost.evil.example.com:PORT",
                "127.0.0.1.evil.example.com:PORT",
                "localhost",
                "localhost:1",
                "127.0.0.2:PORT",
                "localhost:PORT:PORT",
                ":PORT",
                "[::1]"
            })
    void others_areRefusedByTheHostThatTheyName(String host) {
        String named = host.replace("PORT", String.valueOf(port));
        for (String path : new String[] {"/", "/__local/overview", "/__local/page/page.css", "/__local/events"}) {
            Answer answer = RawRequest.bare(cloud).header("Host", named).get(path);

            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.body().path("message").textValue())
                    .isEqualTo("This page is at 127.0.0.1 and localhost only; the request names another host.");
        }
    }

    @Test
    void others_areRefusedWithTwoHosts() {
        Answer answer = RawRequest.to(cloud).header("Host", "evil.example.com").get("/__local/overview");

        assertThat(answer.status()).isIn(400, 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example.com",
                "null",
                "https://127.0.0.1:PORT",
                "http://localhost:PORT",
                "http://127.0.0.1"
            })
    void others_areRefusedByTheirOrigin(String origin) {
        RawRequest request = RawRequest.to(cloud)
                .header("Origin", origin.replace("PORT", String.valueOf(port)))
                .header("Content-Type", "application/json");

        Answer answer = request.send("POST", "/__local/faults", FAULT);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().path("message").textValue())
                .isEqualTo("The request comes from a page of another site.");
        assertThat(cloud.faults().pending()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site, cors, /__local/actions, 403",
        "same-site, no-cors, /__local/actions, 403",
        "cross-site, navigate, /__local/actions, 403",
        "cross-site, no-cors, /, 403",
        "cross-site, navigate, /, 200",
        "none, navigate, /__local/actions, 200",
        "same-origin, cors, /__local/actions, 200"
    })
    void others_areRefusedByWhatTheBrowserSaysOfThem(String site, String mode, String path, int status) {
        Answer answer = RawRequest.to(cloud)
                .header("Sec-Fetch-Site", site)
                .header("Sec-Fetch-Mode", mode)
                .get(path);

        assertThat(answer.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""})
    void forms_areRefused(String type) {
        RawRequest request = RawRequest.to(cloud);
        Answer answer = (type.isEmpty() ? request : request.header("Content-Type", type))
                .send("POST", "/__local/faults", FAULT);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(cloud.faults().pending()).isZero();
    }

    @Test
    void page_allowsNothingButItsOwnFiles() {
        for (String path : new String[] {"/", "/__local/overview", "/__local/page/main.js"}) {
            Answer answer = RawRequest.to(cloud).get(path);

            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "http:", "*");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(answer.headers()).doesNotContainKey("Access-Control-Allow-Origin");
        }
    }

    @Test
    void api_asksForNoHost() {
        Answer answer = RawRequest.bare(cloud)
                .header("Host", "host.docker.internal:8780")
                .get(ACTIONS);

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void page_isOffUnlessAskedFor() {
        try (LocalCloud plain = LocalCloud.start()) {
            assertThat(plain.page()).isEmpty();
            assertThat(RawRequest.to(plain).get("/").status()).isEqualTo(401);
            assertThat(RawRequest.to(plain).get("/__local/overview").status()).isEqualTo(401);
        }
    }

    @Test
    void page_isOffWhereOthersReachIt() throws Exception {
        InetAddress anyAddress = InetAddress.getByName("0.0.0.0");
        try (LocalCloud open = LocalCloud.builder().bind(anyAddress).page().start()) {
            assertThat(open.page()).isEmpty();
            assertThat(open.url().getHost()).isEqualTo("127.0.0.1");
            assertThat(RawRequest.to(open).get("/").status()).isEqualTo(401);
            assertThat(RawRequest.to(open).get("/__local/overview").status()).isEqualTo(401);
            assertThat(Caller.of(open).get(ACTIONS).status()).isEqualTo(200);
        }
    }
}
