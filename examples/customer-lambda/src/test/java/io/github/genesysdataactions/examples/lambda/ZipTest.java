package io.github.genesysdataactions.examples.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs after packaging, on the file that is uploaded to Lambda. */
class ZipTest {
    private static final Path ZIP = Path.of(System.getProperty("customer-lambda.zip"));

    private static final LocalDateTime BUILT =
            OffsetDateTime.parse(System.getProperty("project.timestamp")).toLocalDateTime();

    @TempDir
    Path unpacked;

    @Test
    void zip_answersAnEventWithNothingButItselfAndTheRuntimesOwnInterfaces() throws Exception {
        unpack();

        try (URLClassLoader lambda = new URLClassLoader(classPath(), new RuntimeInterfaces())) {
            Class<?> handler = lambda.loadClass("io.github.genesysdataactions.examples.lambda.ProcessCustomer");
            String answer = TestInvocation.invoke(
                    (RequestStreamHandler) handler.getConstructor().newInstance(),
                    "{\"httpMethod\":\"POST\",\"body\":\"{\\\"customerId\\\":\\\"C-1\\\",\\\"actionType\\\":\\\"x\\\"}\"}");

            assertThat(handler.getClassLoader()).isSameAs(lambda);
            assertThat(answer).startsWith("{\"statusCode\":200,").contains("Processed action 'x' for customer 'C-1'.");
        }
    }

    @Test
    void zip_holdsClassesAtTheRootAndJarsInLib() throws IOException {
        List<String> names = entries().stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .toList();

        assertThat(names).contains("io/github/genesysdataactions/examples/lambda/ProcessCustomer.class");
        assertThat(names)
                .filteredOn(name -> name.endsWith(".jar"))
                .allMatch(name -> name.startsWith("lib/"))
                .map(name -> name.replaceAll("lib/(.*?)-\\d.*", "$1"))
                .containsExactlyInAnyOrder(
                        "crac",
                        "genesys-data-actions-lambda-support",
                        "jackson-annotations",
                        "jackson-core",
                        "jackson-databind",
                        "jackson-datatype-jdk8",
                        "jackson-datatype-jsr310",
                        "jspecify",
                        "slf4j-api",
                        "slf4j-simple");
        assertThat(names).noneMatch(name -> name.contains("Test"));
    }

    @Test
    void zip_carriesNoTimeOfItsBuild() throws IOException {
        assertThat(entries()).extracting(ZipEntry::getTimeLocal).containsOnly(BUILT);
    }

    private static List<? extends ZipEntry> entries() throws IOException {
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            return zip.stream().toList();
        }
    }

    private void unpack() throws IOException {
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
                Path target = unpacked.resolve(entry.getName()).normalize();
                assertThat(target).startsWithRaw(unpacked);
                Files.createDirectories(target.getParent());
                try (InputStream content = zip.getInputStream(entry)) {
                    Files.copy(content, target);
                }
            }
        }
    }

    private URL[] classPath() throws IOException {
        List<URL> urls = new ArrayList<>();
        urls.add(unpacked.toUri().toURL());
        try (Stream<Path> jars = Files.list(unpacked.resolve("lib"))) {
            for (Path jar : jars.toList()) {
                urls.add(jar.toUri().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }

    /** The JDK and aws-lambda-java-core, which is all that the Lambda runtime brings. */
    private static final class RuntimeInterfaces extends ClassLoader {
        private RuntimeInterfaces() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("com.amazonaws.services.lambda.runtime.")) {
                return ZipTest.class.getClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
