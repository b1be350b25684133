package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.testing.FakeGenesys;
import io.github.genesysdataactions.testing.FakeProxy;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program of the guide to proxies, in a JVM of its own, as Java reads its property once. */
@Tag("slow")
@Timeout(120)
class ProxyProgramTest {
    private static final String LIST = "{\"entities\":[{\"id\":\"1\",\"name\":\"n\",\"version\":1}],\"pageCount\":1}";

    @TempDir
    private Path folder;

    @Test
    void program_getsThroughAnAuthenticatingProxyToAnHttpAddress() throws Exception {
        try (FakeGenesys server = new FakeGenesys();
                FakeProxy proxy = FakeProxy.authenticating("user", "pass word")) {
            server.replies(200, LIST);

            assertThat(run(server.url(), proxy)).isEqualTo("1 actions");
            assertThat(proxy.requests()).contains("POST " + server.url() + "/oauth/token");
        }
    }

    @Test
    void program_getsThroughAnAuthenticatingProxyToAnHttpsAddress() throws Exception {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();
        HandshakeCertificates ours =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        try (MockWebServer server = new MockWebServer();
                FakeProxy proxy = FakeProxy.authenticating("user", "pass word")) {
            server.useHttps(ours.sslSocketFactory());
            server.setDispatcher(new Answers());
            server.start(InetAddress.getLoopbackAddress(), 0);
            URI url = URI.create("https://localhost:" + server.getPort());

            String said = run(
                    url,
                    proxy,
                    "-Djavax.net.ssl.trustStore=" + trustStore(certificate),
                    "-Djavax.net.ssl.trustStorePassword=changeit");

            assertThat(said).isEqualTo("1 actions");
            assertThat(proxy.requests()).contains("CONNECT localhost:" + url.getPort());
        }
    }

    private static final class Answers extends Dispatcher {
        @Override
        public MockResponse dispatch(RecordedRequest request) {
            return "/oauth/token".equals(request.getTarget())
                    ? FakeGenesys.json(200, "{\"access_token\":\"t\",\"expires_in\":1000}")
                    : FakeGenesys.json(200, LIST);
        }
    }

    private String run(URI url, FakeProxy proxy, String... options) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(Arrays.asList(options));
        command.addAll(
                List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=off", "-cp", System.getProperty("java.class.path")));
        command.add(program().toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "GENESYS_BASE_URL", url.toString(),
                        "GENESYS_CLIENT_ID", "id",
                        "GENESYS_CLIENT_SECRET", "secret",
                        "PROXY_HOST", "127.0.0.1",
                        "PROXY_PORT", Integer.toString(proxy.port()),
                        "PROXY_USER", "user",
                        "PROXY_PASSWORD", "pass word"));
        Process process = builder.start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return said.strip();
        } finally {
            process.destroyForcibly();
        }
    }

    private Path program() throws IOException {
        String page = Files.readString(Path.of("../docs/proxies.md"));
        String fence = "```java\n";
        int begin = page.indexOf(fence) + fence.length();
        String block = page.substring(begin, page.indexOf("```", begin));
        assertThat(block).contains("public final class ThroughProxy");
        return Files.writeString(folder.resolve("ThroughProxy.java"), block);
    }

    private Path trustStore(HeldCertificate certificate) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", certificate.certificate());
        Path file = folder.resolve("trusted.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            trusted.store(out, "changeit".toCharArray());
        }
        return file;
    }
}
