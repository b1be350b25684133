package io.github.genesysdataactions.testing.junit;

import io.github.genesysdataactions.local.LocalCloud;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives tests a Genesys Cloud on loopback: parameters of the types {@link LocalCloud}, {@link
 * io.github.genesysdataactions.GenesysDataActions} (a client of it) and {@link
 * io.github.genesysdataactions.testing.StubBackend} (a web service for its actions). On a class, all its tests share one of
 * each; on a method, the test has its own. Started when they are first asked for, stopped with the class or the test; tests
 * may run in parallel.
 *
 * <pre>{@code
 * @GenesysLocalCloud
 * class DeploymentTest {
 *     @Test
 *     void twoDeploymentsLeaveOneAction(LocalCloud cloud, GenesysDataActions genesys) { … }
 * }
 * }</pre>
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@ExtendWith(LocalCloudExtension.class)
public @interface GenesysLocalCloud {
    /** How many requests a token may make in a minute; without a limit by default. */
    int requestsPerMinute() default 0;

    /** Fields that templates read as {@code ${credentials.name}}, as {@code name=value}. */
    String[] credentials() default {};

    /** Permissions that the client lacks. */
    String[] withoutPermissions() default {};

    /** Says the rest. It needs a constructor without parameters. */
    Class<? extends Configurer> configurer() default Configurer.None.class;

    /** Changes the builder of a cloud before it starts. */
    @FunctionalInterface
    interface Configurer {
        /** Changes the builder. */
        void configure(LocalCloud.Builder builder);

        /** Changes nothing. */
        final class None implements Configurer {
            /** Makes one. */
            public None() {}

            @Override
            public void configure(LocalCloud.Builder builder) {}
        }
    }
}
