package io.github.genesysdataactions.testing.junit;

import io.github.genesysdataactions.testing.Coverage;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.platform.commons.support.AnnotationSupport;

/** Reports the coverage when the test run ends: JUnit closes what is in the store of the root then. */
final class CoverageExtension implements BeforeAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(CoverageExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        AnnotationSupport.findAnnotation(context.getRequiredTestClass(), DataActionCoverage.class)
                .ifPresent(wanted -> context.getRoot()
                        .getStore(NAMESPACE)
                        .getOrComputeIfAbsent(
                                wanted.report() + wanted.minimum(), key -> new Report(wanted), Report.class));
    }

    /** What is to be done at the end. */
    @SuppressWarnings("deprecation") // JUnit before 5.13 knows no other.
    private record Report(DataActionCoverage wanted) implements CloseableResource, AutoCloseable {
        @Override
        public void close() {
            Coverage coverage = Coverage.current();
            System.out.print(coverage.toText());
            if (!wanted.report().isEmpty()) {
                coverage.writeTo(Path.of(wanted.report()));
            }
            coverage.requireAtLeast(wanted.minimum());
        }
    }
}
