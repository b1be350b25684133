package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.local.StoredAction;
import io.github.genesysdataactions.options.Region;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Compiles the classes of the Spring guides as they stand there, and runs them. */
@Timeout(60)
class SpringPageTest {
    private static final Path PAGE = Pages.ROOT.resolve("docs/spring.md");
    private static final Path PIPELINE = Pages.ROOT.resolve("docs/spring-pipeline.md");

    @TempDir
    private static Path folder;

    private static URLClassLoader loader;

    private LocalCloud cloud = LocalCloud.start();

    @BeforeAll
    static void compile() throws IOException {
        List<JavaBlock> blocks = Stream.of(PAGE, PIPELINE, Pages.ROOT.resolve("docs/observability.md"))
                .flatMap(page -> JavaBlock.of(page).stream())
                .filter(block -> !block.name().startsWith("docs/observability")
                        || block.typeName().equals("CallMetrics"))
                .toList();
        BlockCompiler.compile(blocks, folder);
        loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, SpringPageTest.class.getClassLoader());
    }

    @AfterAll
    static void unload() throws IOException {
        loader.close();
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void bean_isMadeFromPropertiesAndClosedWithTheContext() {
        GenesysDataActions[] made = new GenesysDataActions[1];

        onLoopback("GenesysConfiguration").run(context -> {
            made[0] = bean(context);
            assertThat(made[0].region()).isEqualTo(Region.at(cloud.url()));
            assertThat(made[0].options().timeout()).isEqualTo(Duration.ofMinutes(5));
            assertThat(made[0].check().isOk()).isTrue();
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> made[0].actions().get("x"))
                .withMessageContaining("closed");
    }

    @Test
    void bean_isMadeFromTheVariablesThatThePageNames() {
        Map<String, Object> variables = Map.of(
                "GENESYS_CLIENT_ID",
                cloud.clientId(),
                "GENESYS_CLIENT_SECRET",
                cloud.clientSecret(),
                "GENESYS_BASE_URL",
                cloud.url().toString(),
                "GENESYS_INTEGRATION_ID",
                cloud.integrationId(),
                "GENESYS_TIMEOUT",
                "20s",
                "GENESYS_REQUEST_TIMEOUT",
                "2s",
                "GENESYS_RATE_LIMIT_MAX_RETRIES",
                "7",
                "GENESYS_RATE_LIMIT_MAX_RETRY_AFTER",
                "9s");

        runner("GenesysConfiguration").withInitializer(environment(variables)).run(context -> {
            assertThat(bean(context).check().toString()).contains("ok           integration");
            assertThat(bean(context).options())
                    .hasToString(bean(context)
                            .options()
                            .withTimeout(Duration.ofSeconds(20))
                            .withRequestTimeout(Duration.ofSeconds(2))
                            .toString());
            assertThat(bean(context).options().retryPolicy())
                    .hasToString("RetryPolicy[rateLimitRetries=7, faultRetries=3, maxRetryAfter=PT9S]");
        });
        variables.keySet().forEach(name -> assertThat(Pages.text(PAGE)).contains(name.replaceAll(".*(_MAX_)", "$1")));
    }

    @Test
    void bean_takesItsSecretFromAFile() throws IOException {
        Path secrets = Files.createDirectories(folder.resolve("secrets"));
        Files.writeString(secrets.resolve("genesys.client-secret"), cloud.clientSecret() + "\n");

        runner("GenesysConfiguration")
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues(
                        "spring.config.import=configtree:" + secrets + "/",
                        "genesys.client-id=" + cloud.clientId(),
                        "genesys.base-url=" + cloud.url())
                .run(context -> assertThat(bean(context).check().isOk()).isTrue());
    }

    @Test
    void page_quotesWhatIsMissing() {
        runner("GenesysConfiguration").run(context -> {
            Throwable failure = context.getStartupFailure();

            assertThat(Pages.text(PAGE))
                    .contains(bindingFailure(failure).getMessage().replace(" to G", " to com.example.G") + ":")
                    .contains("Reason: " + rootOf(failure));
        });
    }

    @Test
    void settings_showNoSecret() {
        onLoopback("GenesysConfiguration")
                .run(context -> assertThat(context.getBean(type("GenesysConfiguration$Settings"))
                                .toString())
                        .contains(cloud.clientId())
                        .doesNotContain(cloud.clientSecret()));
    }

    @Test
    void health_saysWhatTheCheckFound() {
        onLoopback("GenesysConfiguration").run(context -> {
            Object indicator = constructor("GenesysHealthIndicator").newInstance(bean(context));
            Health before = ((HealthIndicator) indicator).health();
            method(indicator, "check").invoke(indicator);
            Health up = ((HealthIndicator) indicator).health();

            assertThat(before.getStatus()).isEqualTo(Status.UNKNOWN);
            assertThat(up.getStatus()).isEqualTo(Status.UP);
            assertThat(up.getDetails()).containsKeys("token", "actions", "integration");
            assertThat(cloud.requests()).hasSize(6);
        });
    }

    @Test
    void health_isDownWithAWrongSecret() {
        onLoopback("GenesysConfiguration")
                .withPropertyValues("genesys.client-secret=wrong")
                .run(context -> {
                    Object indicator = constructor("GenesysHealthIndicator").newInstance(bean(context));
                    method(indicator, "check").invoke(indicator);

                    assertThat(((HealthIndicator) indicator).health().getStatus())
                            .isEqualTo(Status.DOWN);
                });
    }

    @Test
    void listeners_areTold() {
        onLoopback("GenesysConfiguration", "CallMetrics")
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .run(context -> {
                    bean(context).check();

                    assertThat(context.getBean(MeterRegistry.class)
                                    .get("genesys.calls")
                                    .timers())
                            .hasSize(6);
                });
    }

    @Test
    void apply_writesWhatTheDefinitionsSay() {
        onLoopback("GenesysConfiguration", "CustomerActions")
                .run(context -> bean(context).actions().createOrUpdate(context.getBean(ActionDefinition.class)));

        onLoopback("GenesysConfiguration", "CustomerActions", "ApplyActions")
                .withPropertyValues("genesys.apply=true", "customers.url=https://other.example.com")
                .run(context -> context.getBean(ApplicationRunner.class).run(new DefaultApplicationArguments()));

        assertThat(cloud.actions())
                .singleElement()
                .extracting(StoredAction::version)
                .isEqualTo(2);
    }

    @Test
    void apply_isOffUnlessAskedFor() {
        onLoopback("GenesysConfiguration", "CustomerActions", "ApplyActions")
                .run(context -> assertThat(context).doesNotHaveBean(ApplicationRunner.class));
    }

    @Test
    void createOrUpdate_leavesTwoWhenTwoInstancesStartTogether() {
        cloud.close();
        cloud = LocalCloud.builder().listLag(Duration.ofSeconds(30)).start();

        for (int instance = 0; instance < 2; instance++) {
            onLoopback("GenesysConfiguration", "CustomerActions")
                    .run(context -> bean(context).actions().createOrUpdate(context.getBean(ActionDefinition.class)));
        }

        assertThat(cloud.actions()).hasSize(2);
    }

    @Test
    void testOfThePage_passes() throws Exception {
        Class<?> type = type("CustomersTest");
        Map<String, String> properties = new HashMap<>();
        InvocationHandler add = (proxy, method, arguments) -> properties.put(
                (String) arguments[0], ((Supplier<?>) arguments[1]).get().toString());
        Method loopback = type.getDeclaredMethod("loopback", DynamicPropertyRegistry.class);
        loopback.setAccessible(true);
        loopback.invoke(null, Proxy.newProxyInstance(loader, new Class<?>[] {DynamicPropertyRegistry.class}, add));

        runner("GenesysConfiguration", "CustomerActions", "GenesysHealthIndicator")
                .withPropertyValues(
                        properties.entrySet().stream().map(Object::toString).toArray(String[]::new))
                .run(context -> {
                    assertThat(context).doesNotHaveBean(type("GenesysHealthIndicator")); // this is no web application
                    Object test = constructor("CustomersTest").newInstance();
                    context.getAutowireCapableBeanFactory().autowireBean(test);
                    method(test, "theActionAnswers").invoke(test);
                    method(test, "close").invoke(test);
                });
    }

    private ApplicationContextRunner onLoopback(String... names) {
        return runner(names)
                .withPropertyValues(
                        "genesys.base-url=" + cloud.url(),
                        "genesys.client-id=" + cloud.clientId(),
                        "genesys.client-secret=" + cloud.clientSecret(),
                        "genesys.integration-id=" + cloud.integrationId());
    }

    private static ApplicationContextRunner runner(String... names) {
        return new ApplicationContextRunner()
                .withClassLoader(loader)
                .withUserConfiguration(
                        Stream.of(names).map(SpringPageTest::type).toArray(Class<?>[]::new));
    }

    private static ApplicationContextInitializer<ConfigurableApplicationContext> environment(
            Map<String, Object> variables) {
        return context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
    }

    private static GenesysDataActions bean(AssertableApplicationContext context) {
        return context.getBean(GenesysDataActions.class);
    }

    private static Throwable bindingFailure(Throwable failure) {
        return chain(failure)
                .filter(BindException.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static Throwable rootOf(Throwable failure) {
        return chain(failure).reduce((outer, inner) -> inner).orElseThrow();
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static Class<?> type(String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The page has no " + name + ".", e);
        }
    }

    private static Constructor<?> constructor(String name) {
        Constructor<?> only = type(name).getDeclaredConstructors()[0];
        only.setAccessible(true);
        return only;
    }

    private static Method method(Object of, String name) throws NoSuchMethodException {
        Method method = of.getClass().getDeclaredMethod(name);
        method.setAccessible(true);
        return method;
    }
}
