package io.github.genesysdataactions.local;

import static io.github.genesysdataactions.local.Caller.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** The page in a real Chromium. */
@Tag("slow")
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class PageBrowserTest {
    private static final String RULE = "optional-input-prints-literally";
    private static final String CONTROL = "\uE009";
    private static final String ENTER = "\uE007";

    @TempDir
    private static Path directory;

    @TempDir
    private static Path downloads;

    private static LocalCloud cloud;
    private static Caller caller;
    private static Browser browser;

    @BeforeAll
    static void start() {
        Browser.missing().ifPresent(PageBrowserTest::skip);
        cloud = LocalCloud.builder()
                .page()
                .noRateLimit()
                .credential("apiKey", "k3y-of-the-test")
                .lint(PageBrowserTest::lint)
                .start();
        caller = Caller.of(cloud);
        browser = Browser.start(false, downloads);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
            cloud.close();
        }
    }

    @AfterEach
    void complainsAboutNothing() {
        cloud.faults().clear();
        assertThat(browser.complaints()).isEmpty();
    }

    // A pipeline installs the browser, so that there its lack is a failure.
    private static void skip(String reason) {
        String loud = "\n\n  THE PAGE WAS NOT TESTED. " + reason + "\n\n";
        System.err.println(loud);
        if (System.getenv("CI") != null) {
            fail(loud);
        }
        throw new TestAbortedException(loud);
    }

    // The client's lint is not for this module; this finds one fault as it does.
    private static List<ActionLint.Finding> lint(String action) {
        return action.contains("limit=${input.limit}")
                ? List.of(new ActionLint.Finding(
                        RULE,
                        "risky",
                        "$.config.request.requestUrlTemplate",
                        1,
                        "The input 'limit' is optional; without a value, the reference itself is printed.",
                        "Write $!{input.limit}."))
                : List.of();
    }

    @Test
    void page_leadsFromAnExportFileToAMendedFaultAndAWatched429() throws IOException {
        try (Remote remote = Remote.answering("{\"total\": 12, \"state\": \"open\"}")) {
            String faulty = ExportFiles.findOrder("Find order", remote.url() + "/orders?limit=${input.limit}");
            Path file = Files.writeString(directory.resolve("Find order.custom.json"), faulty);
            open("/");
            browser.await("document.querySelector('#live').textContent === 'Live'");

            browser.add("#files", file.toString());
            browser.await("document.querySelector('#action h2')?.textContent === 'Find order'");
            assertThat(browser.text("#action .finding")).contains(RULE, "Write $!{input.limit}.");
            assertThat(browser.run("return document.querySelectorAll('pre .line.marked').length")
                            .intValue())
                    .isEqualTo(1);
            assertThat(browser.run("return [...document.querySelectorAll('.t-reference')].map(n => n.textContent)")
                            .toString())
                    .contains("${input.limit}", "$esc.jsonString(${input.orderId})");

            browser.type("#input-orderId", "A-1");
            browser.press(CONTROL, ENTER);
            browser.await("document.querySelector('#result .box.bad')");
            assertThat(browser.text("#result")).contains("It failed", "LEFT CURLY BRACKET", "column");

            browser.click("[data-name='POST URL template'] button");
            browser.type("[data-name='POST URL template'] textarea", remote.url() + "/orders?limit=$!{input.limit}");
            browser.click("[data-name='POST URL template'] button.main");
            browser.await("document.querySelector('#action .finding') === null");
            assertThat(browser.run("return document.querySelector('#input-orderId').value")
                            .textValue())
                    .isEqualTo("A-1");
            browser.click("#try button.main");
            browser.await("document.querySelector('#result .good')?.textContent.includes('It works')");
            assertThat(browser.text("#result"))
                    .contains("order.total", "12", "X-Api-Key: ***", "\"open\"", "$.state")
                    .doesNotContain("k3y-of-the-test", "[object");
            assertThat(remote.last().target()).isEqualTo("/orders?limit=");

            browser.click("a[download]");
            Path download = downloads.resolve("Find order.custom.json");
            awaitFile(download);
            JsonNode saved = Caller.JSON.readTree(Files.readString(download));
            assertThat(saved).isEqualTo(mended(faulty, remote.url()));
        }
        watch429();
    }

    private static void watch429() {
        browser.press("5");
        browser.await("document.querySelector('#fault-form')");
        assertThat(browser.text("#fault-scope")).contains("every program", "It does not hit this page");
        browser.click("#fault-form button.main");
        browser.await("document.querySelectorAll('#fault-list td').length > 0");
        browser.press("3");
        browser.await("document.querySelector('#calls-summary')");

        assertThat(caller.get(ACTIONS).status()).isEqualTo(429);

        browser.await("document.querySelector('.rows .call .warn')?.textContent === '429 fault'");
        assertThat(browser.text("#calls-summary")).contains("429: 1");
        open("/#/faults");
        browser.click("#fault-list td button");
        browser.await("document.querySelector('#fault-list').textContent === 'Nothing goes wrong.'");
        assertThat(caller.get(ACTIONS).status()).isEqualTo(200);
    }

    @Test
    void page_saysWithWhichWarningsAnExecutionAnswered() throws IOException {
        ObjectNode file = (ObjectNode) Caller.JSON.readTree(ExportFiles.findOrder("Warned", "https://a.example.com/"));
        file.withObject("/config/response").put("successTemplate", "{\"vip\": false}");
        Path written = Files.writeString(directory.resolve("warned.custom.json"), file.toString());
        open("/#/actions");
        browser.await("document.querySelector('#action-list')");

        browser.add("#files", written.toString());
        browser.await("document.querySelector('#action h2')?.textContent === 'Warned'");
        browser.type("#input-orderId", "A-1");
        browser.click("#try button.main");

        browser.await("document.querySelector('#result strong.warn')?.textContent === '! It answered, with 1 warning'");
        assertThat(browser.text("#result .notice.warn"))
                .contains(
                        "The success template writes 'vip', which the output contract does not have",
                        "line 1, column 2");

        browser.click("[data-name='Translation map'] button");
        browser.type("[data-name='Translation map'] textarea", "{\"state\": \"$.state\",}");
        browser.click("[data-name='Translation map'] button.main");
        browser.await("document.querySelector('#notes .bad')?.textContent.startsWith('Translation map is not JSON: ')");
        browser.type("[data-name='Translation map'] textarea", "{\"state\": \"$.state\"}");
        browser.click("[data-name='Translation map'] button.main");
        browser.await("document.querySelector('#notes')?.textContent.includes('Translation map is saved.')"
                + " && document.querySelector('#notes .bad') === null");
    }

    @Test
    void page_takesDroppedFilesAndShowsWhatIsInThemAsText() throws IOException {
        String evil = "<img src=x onerror=\"document.title='owned'\">";
        ObjectNode file =
                (ObjectNode) Caller.JSON.readTree(ExportFiles.findOrder(evil, "https://a.example.com/" + evil));
        file.withObject("/contract/input/inputSchema/properties/orderId").put("description", evil);
        file.withObject("/config/response").put("successTemplate", "${total}" + evil);
        open("/#/actions");
        browser.await("document.querySelector('#action-list')");

        browser.run("""
                const files = new DataTransfer();
                files.items.add(new File([arguments[0]], "evil.custom.json"));
                window.dispatchEvent(new DragEvent("dragenter", {dataTransfer: files}));
                window.dispatchEvent(new DragEvent("drop", {dataTransfer: files, cancelable: true}));""", file.toString());

        browser.await("document.querySelector('#action h2')?.textContent.startsWith('<img')");
        browser.type("#input-orderId", evil);
        browser.click("#try button.main");
        browser.await("document.querySelector('#result .trace')");
        assertThat(browser.run("return document.querySelectorAll('img').length").intValue())
                .isZero();
        assertThat(browser.run("return document.title").textValue()).isEqualTo("local-cloud");
        assertThat(browser.text("#notes")).contains(evil + " is loaded");
    }

    @Test
    void page_saysWhyAFileIsNotLoaded() throws IOException {
        Path file = Files.writeString(directory.resolve("broken.custom.json"), "{\"name\": ");
        open("/#/actions");
        browser.await("document.querySelector('#action-list')");

        browser.add("#files", file.toString());

        browser.await("document.querySelector('#notes .bad')");
        assertThat(browser.text("#notes")).contains("broken.custom.json was not loaded. It is not JSON");
        // The refusal is a 400, which the browser itself notes.
        assertThat(browser.complaints()).singleElement().asString().contains("400");
    }

    @Test
    void page_staysQuickWith200ActionsAnd10000Calls() {
        for (int i = 0; i < 200; i++) {
            caller.create(Bodies.action(cloud, "Many " + i, "https://a.example.com"));
        }
        open("/#/calls");
        browser.await("document.querySelector('#calls-summary')");
        for (int i = 0; i < 10_500; i++) {
            caller.get("/api/v2/integrations/actions/categories?pageNumber=" + i);
        }

        browser.await("document.querySelector('.rows .call')?.textContent.includes('pageNumber=10499')");
        assertThat(browser.text("#calls-summary")).contains("the last 10000 are kept");
        assertThat(browser.run("return document.querySelectorAll('.call').length")
                        .intValue())
                .isLessThan(100);
        long scroll = browser.run("""
                        const rows = document.querySelector(".rows");
                        const begin = performance.now();
                        for (let i = 1; i <= 50; i++) { rows.scrollTop = rows.scrollHeight * i / 50; rows.getBoundingClientRect(); }
                        return performance.now() - begin;""").longValue();
        browser.await(
                "[...document.querySelectorAll('.rows .call')].some(n => n.textContent.includes('pageNumber=500'))");
        browser.press("1");
        browser.await("document.querySelectorAll('#action-list li').length >= 200");
        long filter = browser.run("""
                        const filter = document.querySelector("[data-filter]");
                        const begin = performance.now();
                        for (const text of ["M", "Ma", "Many 1", "Many 19", ""]) {
                          filter.value = text; filter.dispatchEvent(new Event("input")); document.body.getBoundingClientRect();
                        }
                        return performance.now() - begin;""").longValue();
        // Generous: a page that makes a row of each call needs many seconds.
        assertThat(scroll).isLessThan(2_000);
        assertThat(filter).isLessThan(2_000);
    }

    @Test
    void page_goesByTheKeyboardAndIsLightOrDark() {
        open("/#/actions");
        browser.await("document.querySelector('#action-list')");

        browser.press("/");
        assertThat(browser.run("return document.activeElement.hasAttribute('data-filter')")
                        .booleanValue())
                .isTrue();
        browser.press("\uE00C");
        browser.press("?");
        assertThat(browser.run("return document.querySelector('#keys').open").booleanValue())
                .isTrue();
        browser.press("\uE00C");
        String before = background();
        browser.press("t");
        assertThat(background()).isNotEqualTo(before);
        browser.press("t");
        assertThat(background()).isEqualTo(before);
        browser.press("4");
        browser.await("document.querySelector('#main').textContent.includes('Web Services Data Actions')");
        browser.press("2");
        browser.await("document.querySelector('#execution-list')");
    }

    private static String background() {
        return browser.run("return getComputedStyle(document.body).backgroundColor")
                .textValue();
    }

    private static void open(String path) {
        browser.open(URI.create("about:blank"));
        browser.open(URI.create(cloud.url() + path));
        browser.await("document.querySelector('#live').textContent === 'Live'");
    }

    private static JsonNode mended(String file, String url) throws IOException {
        ObjectNode mended = (ObjectNode) Caller.JSON.readTree(file);
        mended.withObject("/config/request").put("requestUrlTemplate", url + "/orders?limit=$!{input.limit}");
        return mended;
    }

    // The browser writes a download under another name until it is whole.
    private static void awaitFile(Path file) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            while (!Files.exists(file)) {
                Thread.onSpinWait();
            }
        });
    }
}
