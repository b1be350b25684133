package io.github.genesysdataactions.testing.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Reports, at the end of the test run, what it reached of the actions: prints it, and writes {@code coverage.json} and
 * {@code index.html}. One test class of a project needs it; it counts the runs of all.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(CoverageExtension.class)
public @interface DataActionCoverage {
    /** Where the files go; empty for none. */
    String report() default "target/data-action-coverage";

    /** Fails the test run if less was reached of any action, 0 to 100. */
    double minimum() default 0;
}
