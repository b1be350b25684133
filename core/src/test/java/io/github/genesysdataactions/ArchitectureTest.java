package io.github.genesysdataactions;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.genesysdataactions.http.Pause;
import io.github.genesysdataactions.http.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "io.github.genesysdataactions";

    /** The picture of docs/architecture.md: who may point at whom; "" is the root package. */
    private static final Map<String, Set<String>> PICTURE = Map.ofEntries(
            Map.entry("error", Set.of()),
            Map.entry("options", Set.of()),
            Map.entry("redact", Set.of()),
            Map.entry("auth", Set.of()),
            Map.entry("fleet", Set.of()),
            Map.entry("json", Set.of("error")),
            Map.entry("schema", Set.of("json")),
            Map.entry("aws", Set.of("json")),
            Map.entry("velocity", Set.of()),
            Map.entry("rules", Set.of("velocity", "aws", "json", "error")),
            Map.entry("contract", Set.of("schema", "json", "error")),
            Map.entry("action", Set.of("contract", "rules", "schema", "aws", "json", "error")),
            Map.entry("disk", Set.of("error")),
            Map.entry("file", Set.of("disk", "action", "schema", "json", "error")),
            Map.entry("comparison", Set.of("action", "rules", "velocity", "json", "error")),
            Map.entry("sync", Set.of("comparison", "file", "action", "rules", "schema", "json", "error")),
            Map.entry("integration", Set.of("rules", "json")),
            Map.entry("http", Set.of("options", "json", "redact", "error")),
            Map.entry("http.limit", Set.of("http", "options", "fleet", "error")),
            Map.entry("http.token", Set.of("http.limit", "http", "options", "auth", "fleet", "json", "error")),
            Map.entry("http.jdk", Set.of("http", "error")),
            Map.entry(
                    "engine",
                    Set.of(
                            "comparison",
                            "http",
                            "http.limit",
                            "http.token",
                            "http.jdk",
                            "integration",
                            "action",
                            "schema",
                            "options",
                            "auth",
                            "fleet",
                            "json",
                            "error")),
            Map.entry(
                    "engine.sync",
                    Set.of(
                            "engine",
                            "http",
                            "sync",
                            "file",
                            "disk",
                            "integration",
                            "action",
                            "rules",
                            "options",
                            "json",
                            "error")),
            Map.entry(
                    "",
                    Set.of(
                            "engine",
                            "engine.sync",
                            "http",
                            "sync",
                            "file",
                            "integration",
                            "action",
                            "schema",
                            "options",
                            "auth",
                            "fleet")));

    /** Core's own output only: other modules on the class path have packages of these names too. */
    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .importUrl(GenesysDataActions.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation());

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(PRODUCTION);
    }

    @Test
    void nothingPointsAtTheRoot() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(PRODUCTION);
    }

    @Test
    void packagesPointWhereThePictureSays() {
        Map<String, Set<String>> edges = new TreeMap<>();
        PRODUCTION.forEach(type -> type.getDirectDependenciesFromSelf().forEach(edge -> {
            String from = name(type.getPackageName());
            String target = edge.getTargetClass().getPackageName();
            if (target.startsWith(ROOT) && !name(target).equals(from)) {
                edges.computeIfAbsent(from, any -> new TreeSet<>()).add(name(target));
            }
        }));

        Set<String> drawn = arrows(PICTURE);
        assertThat(arrows(edges)).containsExactlyElementsOf(drawn);
    }

    /** In the page's drawing a label takes 13 columns; what is between a package and its arrow is for people. */
    @Test
    void pageDrawsThePicture() throws IOException {
        String page = Files.readString(Path.of("../docs/architecture.md")).replaceAll("\n +->", " ->");
        Set<String> drawn = new TreeSet<>();
        Matcher lines = Pattern.compile("(?m)^[a-z* ]{13}([a-z.*]+(?:, [a-z.*]+)*) .*?-> ([a-z.*, ]+)$")
                .matcher(page);
        while (lines.find()) {
            for (String from : lines.group(1).replace("*", "").split(", ", -1)) {
                for (String to : lines.group(2).replace("*", "").split(", ", -1)) {
                    drawn.add((from.equals("root") ? "" : from) + " -> " + to);
                }
            }
        }
        drawn.removeIf(arrow -> arrow.endsWith(" -> nothing"));

        assertThat(drawn).containsExactlyElementsOf(arrows(PICTURE));
    }

    private static Set<String> arrows(Map<String, Set<String>> edges) {
        Set<String> arrows = new TreeSet<>();
        edges.forEach((from, targets) -> targets.forEach(target -> arrows.add(from + " -> " + target)));
        return arrows;
    }

    @Test
    void onlyTheRetryKnowsFailsafe() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".http.Retry")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.failsafe..")
                .check(PRODUCTION);
    }

    @Test
    void theRootHasPublicTypesOnly() {
        classes()
                .that()
                .resideInAPackage(ROOT)
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .bePublic()
                .check(PRODUCTION);
    }

    /**
     * The gate waits for its windows, and a pause for the retry, the poller and, through the poller, the create; with a
     * shared store, also for other processes.
     */
    @Test
    void onlyTheGateTheRetryAndThePollerWait() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".http.limit.RateGate")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".http.limit.SharedLimits")
                .and()
                .doNotHaveFullyQualifiedName(Pause.class.getName())
                .should()
                .callMethod(TimeSource.Wake.class, "await", long.class)
                .check(PRODUCTION);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".engine.Poller")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".engine.NameLocks")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".http.token.SharedToken")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".http.Retry$Sending")
                .should()
                .callMethodWhere(target(owner(type(Pause.class))).and(target(nameMatching("await|awaitIfTime"))))
                .check(PRODUCTION.that(DescribedPredicate.not(type(Pause.class))));
    }

    @Test
    void exportedPackagesShowNoJacksonType() {
        classes()
                .that()
                .resideInAnyPackage(
                        ROOT,
                        ROOT + ".action",
                        ROOT + ".schema",
                        ROOT + ".aws",
                        ROOT + ".auth",
                        ROOT + ".error",
                        ROOT + ".file",
                        ROOT + ".fleet",
                        ROOT + ".integration",
                        ROOT + ".options",
                        ROOT + ".sync")
                .and()
                .arePublic()
                .should(new PublicSignatures("com.fasterxml.jackson", "jacksonModules"))
                .check(PRODUCTION);
    }

    private static String name(String packageName) {
        return packageName.equals(ROOT) ? "" : packageName.substring(ROOT.length() + 1);
    }
}
