package io.github.genesysdataactions.testing.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs every case in the folder {@code cases} beside an action as a test of its own. The method takes the {@link
 * io.github.genesysdataactions.testing.CaseResult}, or an {@link io.github.genesysdataactions.testing.ActionCase} and an
 * {@link io.github.genesysdataactions.testing.ActionRunner} to set up before it runs the case.
 *
 * <pre>{@code
 * @DataActionCases("find-order")
 * void cases(CaseResult result) {
 *     result.requireAsExpected();
 * }
 * }</pre>
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@ExtendWith(CasesExtension.class)
public @interface DataActionCases {
    /** The name of the action's file or folder, or its own name. */
    String value();

    /** The directory that it is in; see {@link DataAction#directory()}. */
    String directory() default "";

    /** Values for {@code @{env.NAME}}, as {@code NAME=value}. */
    String[] environment() default {};

    /**
     * Values for {@code ${credentials.name}}, as {@code name=value}: those of the tests, not of an integration.
     */
    String[] credentials() default {};
}
