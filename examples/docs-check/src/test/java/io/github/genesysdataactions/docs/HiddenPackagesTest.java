package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The poms list the packages that are no API in four places; each list has all of them and no others. */
class HiddenPackagesTest {
    private static final String BASE = "io.github.genesysdataactions";
    private static final String SOURCES = "src/main/java";
    private static final Pattern EXPORT = Pattern.compile("exports ([\\w.]+)(\\s+to\\s+[\\w.]+)?;");
    private static final Pattern EXCLUDED = Pattern.compile("<exclude>([^<]+)</exclude>");

    private final String parent = Pages.text(Pages.ROOT.resolve("pom.xml"));
    private final String core = Pages.text(Pages.ROOT.resolve("core/pom.xml"));

    @Test
    void apidocs_leavesOutWhatIsHidden() throws IOException {
        String apidocs = parent.substring(parent.indexOf("<id>apidocs</id>"), parent.indexOf("<id>release</id>"));

        assertThat(matched(
                        published(),
                        Arrays.asList(between(apidocs, "excludePackageNames").split(","))))
                .isEqualTo(hidden());
    }

    @Test
    void japicmp_leavesOutWhatIsHidden() throws IOException {
        String check = parent.substring(parent.indexOf("<id>api-check</id>"), parent.indexOf("<id>publish</id>"));
        List<String> patterns = all(EXCLUDED, between(check, "excludes"));

        assertThat(matched(published(), patterns)).isEqualTo(hidden());
    }

    @Test
    void coresJar_leavesOutWhatIsSaidOfHiddenPackages() throws IOException {
        String jar = core.substring(core.indexOf("<artifactId>maven-jar-plugin</artifactId>"));
        List<String> patterns = all(EXCLUDED, between(jar, "excludes")).stream()
                .map(file -> file.replace("/package-info.class", "").replace("/**", "{/**,}"))
                .toList();
        Set<String> left = packages("core").stream()
                .filter(name -> patterns.stream().anyMatch(pattern -> pattern(pattern, name)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(left).isEqualTo(hiddenOfCore());
    }

    @Test
    void coresPages_leaveOutWhatIsExportedToLintAlone() {
        assertThat(between(core, "javadoc.hidden").split(","))
                .containsExactlyInAnyOrderElementsOf(EXPORT.matcher(module())
                        .results()
                        .filter(export -> export.group(2) != null)
                        .map(export -> export.group(1))
                        .toList());
    }

    private static boolean pattern(String pattern, String name) {
        return Path.of("").getFileSystem().getPathMatcher("glob:" + pattern).matches(Path.of(name.replace('.', '/')));
    }

    /** Returns the packages that the patterns mean; a star stands for all below. */
    private static Set<String> matched(Set<String> packages, List<String> patterns) {
        return packages.stream()
                .filter(name -> patterns.stream()
                        .anyMatch(pattern -> pattern.endsWith(".*")
                                ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                                : name.equals(pattern)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> published() throws IOException {
        Set<String> packages = new TreeSet<>();
        for (String module : List.of(
                "core", "core/lint", "core/redis", "lambda-support", "examples/local-cloud", "examples/testing")) {
            packages.addAll(packages(module));
        }
        return packages;
    }

    /** What core does not export, what local-cloud is made of, and the test kit's texts. */
    private static Set<String> hidden() throws IOException {
        Set<String> hidden = new TreeSet<>(hiddenOfCore());
        packages("examples/local-cloud").stream()
                .filter(name -> !name.equals(BASE + ".local"))
                .forEach(hidden::add);
        hidden.add(BASE + ".testing.text");
        return hidden;
    }

    private static Set<String> hiddenOfCore() throws IOException {
        Set<String> hidden = new TreeSet<>(packages("core"));
        EXPORT.matcher(module())
                .results()
                .filter(export -> export.group(2) == null)
                .forEach(export -> hidden.remove(export.group(1)));
        return hidden;
    }

    private static String module() {
        return Pages.text(Pages.ROOT.resolve("core").resolve(SOURCES).resolve("module-info.java"));
    }

    private static Set<String> packages(String module) throws IOException {
        Path sources = Pages.ROOT.resolve(module).resolve(SOURCES);
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .map(file -> sources.relativize(file.getParent()).toString().replace('/', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    private static String between(String xml, String element) {
        int begin = xml.indexOf("<" + element + ">");
        return xml.substring(begin + element.length() + 2, xml.indexOf("</" + element + ">", begin));
    }
}
