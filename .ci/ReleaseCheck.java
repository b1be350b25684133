import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Asks of the poms and files of a release what Maven Central asks (central.sonatype.org, Requirements), and what we promise
 * beside it. Its argument is what help:effective-pom prints for the whole build. Exits with 1 and all faults if there are any.
 */
final class ReleaseCheck {
    private static final Set<String> PUBLISHED = Set.of(
            "genesys-data-actions-parent",
            "genesys-data-actions-core",
            "genesys-data-actions-lambda-support",
            "genesys-data-actions-lint",
            "genesys-data-actions-redis",
            "genesys-data-actions-local-cloud",
            "genesys-data-actions-testing",
            "genesys-data-actions-cli",
            "data-actions-maven-plugin");
    private static final String HOME = "https://github.com/genesysdataactions/genesys-data-actions-java";

    /** An artifact on the page of licenses, with or without its group; a star stands for any rest of a name. */
    private static final Pattern LISTED = Pattern.compile("`(?:[\\w.-]+:)?([\\w.*-]+)`");

    private static final Pattern PURL = Pattern.compile("\"pkg:maven/([\\w.-]+)/([\\w.-]+)@");

    private final Set<String> faults = new LinkedHashSet<>();

    public static void main(String[] args) throws Exception {
        ReleaseCheck check = new ReleaseCheck();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Set<String> seen = new TreeSet<>();
        for (Element project : projects(factory.newDocumentBuilder().parse(Path.of(args[0]).toFile()).getDocumentElement())) {
            if (!text(project, "properties", "maven.deploy.skip").equals("true")) {
                seen.add(text(project, "artifactId"));
                check.pom(project);
                check.files(project);
            }
        }
        if (!seen.equals(PUBLISHED)) {
            check.faults.add("published: " + seen + ", expected " + new TreeSet<>(PUBLISHED));
        }
        if (!check.faults.isEmpty()) {
            check.faults.forEach(System.out::println);
            System.exit(1);
        }
        System.out.println("Central: poms and files of " + seen.size() + " artifacts are as it asks.");
    }

    private void pom(Element project) {
        String name = text(project, "artifactId");
        for (String required : List.of("name", "description", "url", "groupId", "version")) {
            require(!text(project, required).isBlank(), name, "has no <" + required + ">");
        }
        require(text(project, "url").equals(HOME), name, "has the url " + text(project, "url"));
        require(text(project, "licenses", "license", "name").equals("Apache-2.0"), name, "has no license");
        require(!text(project, "licenses", "license", "url").isBlank(), name, "has no license url");
        require(!text(project, "developers", "developer", "name").isBlank(), name, "has no developer");
        require(!text(project, "developers", "developer", "url").isBlank(), name, "has no developer url");
        require(text(project, "scm", "url").equals(HOME), name, "has the scm url " + text(project, "scm", "url"));
        for (String connection : List.of("connection", "developerConnection")) {
            String value = text(project, "scm", connection);
            require(value.endsWith("genesysdataactions/genesys-data-actions-java.git"), name, "has the scm " + value);
        }
        require(children(project, "repositories").isEmpty() || onlyCentral(project), name, "names a repository");
        for (Element dependencies : children(project, "dependencies")) {
            for (Element dependency : children(dependencies, "dependency")) {
                dependency(name, text(project, "version"), dependency);
            }
        }
    }

    private void dependency(String name, String version, Element dependency) {
        String of = text(dependency, "groupId") + ":" + text(dependency, "artifactId");
        String its = text(dependency, "version");
        boolean ours = text(dependency, "groupId").equals("io.github.genesysdataactions") && its.equals(version);
        require(ours || !its.endsWith("-SNAPSHOT"), name, "depends on a snapshot: " + of);
        require(its.matches("[\\w.-]+"), name, "depends on no fixed version: " + of + " " + its);
        require(!text(dependency, "scope").equals("system"), name, "depends on a file: " + of);
    }

    private void files(Element project) throws IOException {
        String name = text(project, "artifactId");
        Path target = Path.of(text(project, "build", "directory"));
        for (String bom : List.of("bom.json", "bom.xml")) {
            Path file = target.resolve(bom);
            require(Files.isRegularFile(file), name, "has no " + bom);
            require(Files.isRegularFile(file) && Files.readString(file).contains("pkg:maven/io.github.genesysdataactions/" + name),
                    name, bom + " is not about it");
        }
        licenses(name, target.resolve("bom.json"));
        if (text(project, "packaging").equals("pom")) {
            return;
        }
        String base = name + "-" + text(project, "version");
        jar(name, target.resolve(base + ".jar"), ".class", true);
        jar(name, target.resolve(base + "-sources.jar"), ".java", true);
        jar(name, target.resolve(base + "-javadoc.jar"), "index.html", false);
    }

    /** Each jar that a program gets is on the page of licenses. */
    private void licenses(String name, Path bom) throws IOException {
        if (!Files.isRegularFile(bom)) {
            return;
        }
        List<Pattern> listed = LISTED.matcher(Files.readString(Path.of("docs/licenses.md")))
                .results()
                .map(artifact -> Pattern.compile(artifact.group(1).replace(".", "\\.").replace("*", ".*")))
                .toList();
        Matcher component = PURL.matcher(Files.readString(bom));
        while (component.find()) {
            String artifact = component.group(2);
            require(component.group(1).equals("io.github.genesysdataactions")
                            || listed.stream().anyMatch(one -> one.matcher(artifact).matches()),
                    name, component.group(1) + ":" + artifact + " is not on docs/licenses.md");
        }
    }

    private void jar(String name, Path file, String content, boolean licensed) throws IOException {
        if (!Files.isRegularFile(file)) {
            faults.add(name + " has no " + file.getFileName());
            return;
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            require(jar.stream().anyMatch(entry -> entry.getName().endsWith(content)), name,
                    file.getFileName() + " holds no " + content);
            require(!licensed || jar.getEntry("META-INF/LICENSE") != null, name, file.getFileName() + " holds no license");
            if (content.equals(".class")) {
                var manifest = jar.getManifest().getMainAttributes();
                require(manifest.getValue("Implementation-Version") != null, name, "does not say its version");
                require(name.equals("data-actions-maven-plugin")
                        || jar.getEntry("module-info.class") != null
                        || manifest.getValue("Automatic-Module-Name") != null, name, "has no module name");
            }
        }
    }

    private void require(boolean holds, String name, String fault) {
        if (!holds) {
            faults.add(name + " " + fault);
        }
    }

    /** The effective pom lists Central itself. */
    private static boolean onlyCentral(Element project) {
        return children(project, "repositories").stream()
                .flatMap(repositories -> children(repositories, "repository").stream())
                .allMatch(repository -> text(repository, "id").equals("central"));
    }

    private static List<Element> projects(Element root) {
        return root.getTagName().equals("project") ? List.of(root) : children(root, "project");
    }

    private static String text(Element parent, String... path) {
        Element at = parent;
        for (String name : path) {
            List<Element> found = children(at, name);
            if (found.isEmpty()) {
                return "";
            }
            at = found.get(0);
        }
        return at.getTextContent().strip();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
