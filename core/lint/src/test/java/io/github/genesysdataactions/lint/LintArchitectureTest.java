package io.github.genesysdataactions.lint;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LintArchitectureTest {
    private static final String ROOT = "io.github.genesysdataactions";

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .importUrl(Lint.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void lint_readsWithCoreAndNeedsNoClient() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..")
                        .and(not(resideInAnyPackage(
                                ROOT + ".lint",
                                ROOT + ".file",
                                ROOT + ".action",
                                ROOT + ".contract",
                                ROOT + ".rules",
                                ROOT + ".velocity",
                                ROOT + ".schema",
                                ROOT + ".json",
                                ROOT + ".error"))))
                .check(PRODUCTION);
    }

    @Test
    void lint_showsNoJacksonType() {
        Stream.of(Lint.class, LintFinding.class, LintFinding.Place.class, LintRule.class, Verdict.class)
                .flatMap(type -> Stream.of(type.getMethods()))
                .forEach(method -> assertThat(method.toGenericString()).doesNotContain("com.fasterxml"));
    }
}
