package io.github.genesysdataactions.testing.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a parameter of the type {@link io.github.genesysdataactions.testing.ActionRunner} an action of the project.
 *
 * <pre>{@code
 * @Test
 * void aNameArrivesWhole(@DataAction("find-order") ActionRunner findOrder) { … }
 * }</pre>
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@ExtendWith(DataActionResolver.class)
public @interface DataAction {
    /** The name of the action's file or folder, or its own name. */
    String value();

    /**
     * The directory that it is in. Without it, the first of {@code data-actions}, {@code src/main/data-actions} and {@code
     * src/test/data-actions} that exists, or the value of the system property {@code dataactions.directory}.
     */
    String directory() default "";

    /** Values for {@code @{env.NAME}}, as {@code NAME=value}; the environment variables of the program hold as well. */
    String[] environment() default {};
}
