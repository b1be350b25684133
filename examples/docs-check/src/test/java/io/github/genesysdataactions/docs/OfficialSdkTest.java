package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.mypurecloud.sdk.v2.ApiClient;
import com.mypurecloud.sdk.v2.ApiResponse;
import com.mypurecloud.sdk.v2.PureCloudRegionHosts;
import com.mypurecloud.sdk.v2.api.IntegrationsApi;
import com.mypurecloud.sdk.v2.extensions.AuthResponse;
import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.auth.ClientCredentials;
import io.github.genesysdataactions.auth.TokenProvider;
import io.github.genesysdataactions.docs.Given.MyHandler;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.local.LocalGateway;
import io.github.genesysdataactions.options.Region;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the official SDK as its page shows it, and looks the names of the page up in its jar. */
@Timeout(60)
class OfficialSdkTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void set() {
        System.setProperty("orders.key", "k-1");
    }

    @AfterEach
    void clear() {
        System.clearProperty("orders.key");
    }

    @TestFactory
    Stream<DynamicTest> everyBlockCompiles() {
        return JavaBlock.official(CallByCallTest.PAGE).stream()
                .map(block -> DynamicTest.dynamicTest(block.name(), () -> compile(block)));
    }

    /**
     * All but the login's, which is at {@code https://login.} only, the class, which has a test of its own, the proxy's,
     * whose name the official SDK looks up while it builds the client, and the credential's, as the local cloud refuses
     * the empty lists that the official SDK sends with a credential's type.
     */
    @TestFactory
    Stream<DynamicTest> everyBlockRuns() {
        return JavaBlock.official(CallByCallTest.PAGE).stream()
                .filter(block -> !block.code().contains("authorizeClientCredentials"))
                .filter(block -> !block.code().contains("withProxy"))
                .filter(block -> !block.code().contains("postIntegrationsCredentials"))
                .map(block -> DynamicTest.dynamicTest(block.name(), () -> run(block)));
    }

    @Test
    void everyMethodOfTheTableIsAsThePageSays() {
        Set<String> there = Stream.of(IntegrationsApi.class.getMethods())
                .map(Method::getName)
                .collect(Collectors.toSet());

        assertThat(CallByCallTest.rows())
                .allSatisfy(row -> assertThat(there.contains(row.official())).isNotEqualTo(row.later()));
    }

    @Test
    void page_saysHowManyRegionsThereAre() {
        assertThat(Pages.text(CallByCallTest.PAGE))
                .contains("knows " + PureCloudRegionHosts.values().length + " regions, this library "
                        + Region.all().size());
    }

    @Test
    void oneToken_servesBothAndIsRenewedAfterA401() throws Exception {
        JavaBlock block = JavaBlock.official(CallByCallTest.PAGE).stream()
                .filter(any -> any.typeName().equals("OneToken"))
                .findFirst()
                .orElseThrow();
        try (OfficialCloud cloud = new OfficialCloud(LocalCloud.builder());
                URLClassLoader loader = loader(compile(block))) {
            ApiClient official = authorizedBy(cloud);
            TokenProvider oneToken = (TokenProvider) loader.loadClass("OneToken")
                    .getConstructor(ApiClient.class, ClientCredentials.class)
                    .newInstance(official, new ClientCredentials("a", "b"));
            try (GenesysDataActions genesys =
                    cloud.ours().tokenProvider(oneToken).build()) {
                assertThat(genesys.actions().list()).isEmpty();
                assertThat(new IntegrationsApi(official).getIntegrationsCredentialsTypes())
                        .isNotNull();
                cloud.cloud().revokeTokens();
                assertThat(genesys.actions().list()).isEmpty();
                assertThat(new IntegrationsApi(official).getIntegrationsCredentialsTypes())
                        .isNotNull();
            }
            assertThat(cloud.cloud().requestCount("POST", "/oauth/token")).isEqualTo(2);
        }
    }

    private void run(JavaBlock block) throws Exception {
        try (OfficialCloud cloud = new OfficialCloud(LocalCloud.builder());
                LocalGateway gateway = LocalGateway.start(MyHandler.class);
                GenesysDataActions genesys = cloud.withCredentials();
                URLClassLoader loader = loader(compile(block))) {
            String id = genesys.actions()
                    .create(OfficialCloud.definition(gateway.url() + "/a"))
                    .id();
            GivenOfficial page = (GivenOfficial)
                    loader.loadClass(block.typeName()).getDeclaredConstructor().newInstance();
            page.use(cloud.official(cloud.token(), 0), cloud.cloud().integrationId(), id);
            page.block();
        }
    }

    private Path compile(JavaBlock block) throws IOException {
        Path classes = folder.resolve("" + block.line());
        BlockCompiler.compile(
                block.typeName(), block.source(GivenOfficial.class.getName(), GivenOfficial.IMPORTS), classes);
        return classes;
    }

    private URLClassLoader loader(Path classes) throws IOException {
        return new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
    }

    /** A client whose login is the local cloud's. It holds no thread or connection that a test would have to end. */
    @SuppressWarnings("try") // its close() may throw InterruptedException; no one closes it here
    private static ApiClient authorizedBy(OfficialCloud cloud) {
        ApiClient client = new ApiClient() {
            @Override
            public ApiResponse<AuthResponse> authorizeClientCredentials(String id, String secret) throws IOException {
                String token = cloud.token();
                setAccessToken(token);
                AuthResponse answer = getObjectMapper()
                        .readValue("{\"access_token\":\"" + token + "\",\"expires_in\":86400}", AuthResponse.class);
                return answered(answer);
            }
        };
        client.setBasePath(cloud.cloud().url().toString());
        return client;
    }

    @SuppressWarnings("unchecked")
    private static ApiResponse<AuthResponse> answered(AuthResponse answer) {
        return (ApiResponse<AuthResponse>) Proxy.newProxyInstance(
                OfficialSdkTest.class.getClassLoader(),
                new Class<?>[] {ApiResponse.class},
                (proxy, method, arguments) -> method.getName().equals("getBody") ? answer : null);
    }
}
