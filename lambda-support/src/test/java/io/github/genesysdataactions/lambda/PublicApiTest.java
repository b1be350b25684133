package io.github.genesysdataactions.lambda;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicApiTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importUrl(DataActionHandler.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation());

    @Test
    void publicTypes_areThoseThatUsersNeed() {
        assertThat(MAIN.stream()
                        .filter(PublicApiTest::isPublic)
                        .map(type -> type.getSimpleName())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "DataActionHandler",
                        "HandlerOptions",
                        "Invocation",
                        "EventKind",
                        "Answer",
                        "ActionFailedException",
                        "HandlerTester",
                        "TestEvent",
                        "HttpAnswer",
                        "DirectAnswer",
                        "FakeContext");
    }

    @Test
    void publicSignatures_haveNoJacksonType() {
        noMethods()
                .that()
                .areDeclaredInClassesThat(describe("are public", PublicApiTest::isPublic))
                .and()
                // The one place where modules of Jackson are given.
                .doNotHaveName("withJacksonModules")
                .and()
                .areNotPrivate()
                .and()
                .areNotStatic()
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(
                        describe("made with Jackson types", PublicApiTest::mentionsJackson)))
                .check(MAIN);
    }

    @Test
    void mainCode_dependsOnWhatTheModuleShips() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.github.genesysdataactions.lambda..",
                        "java..",
                        "com.fasterxml.jackson..",
                        "com.amazonaws.services.lambda.runtime",
                        "org.slf4j",
                        "org.crac",
                        "org.jspecify.annotations",
                        // KotlinReader, in programs that bring it.
                        "kotlin..")
                .check(MAIN);
    }

    // The members of an interface are public, but no one outside sees those of one that is not.
    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(PublicApiTest::isPublic).orElse(true);
    }

    private static boolean mentionsJackson(JavaCodeUnit method) {
        return Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                .anyMatch(type -> type.getPackageName().startsWith("com.fasterxml"));
    }
}
