package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Holds the pictures to what a page shows of an image, and to their sources. */
class PicturesTest {
    private static final Path FOLDER = Pages.ROOT.resolve("docs/pictures");

    /** What a reader sees of a Mermaid source: names of participants, messages and notes, boxes and labels of arrows. */
    private static final Pattern LABEL =
            Pattern.compile("(?m)^ *participant \\w+ as (.+)$|^ *(?:Note [^:]+|\\w+-+>+\\w+): (.+)$|\"([^\"]+)\"");

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\"'<> )]*|@import|url\\((?!#)|data:");
    private static final Pattern NAMESPACE = Pattern.compile("xmlns(:\\w+)?=\"[^\"]*\"");

    static List<Path> pictures() throws IOException {
        return files(FOLDER, ".svg");
    }

    static List<Path> picturesAndPlots() throws IOException {
        return Stream.concat(pictures().stream(), files(FOLDER.resolveSibling("performance"), ".svg").stream())
                .toList();
    }

    static List<Path> sources() throws IOException {
        return files(FOLDER, ".mmd");
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void picture_needsNothingFromElsewhere(Path picture) throws Exception {
        String text = Pages.text(picture);
        List<String> names =
                elements(picture).map(element -> element.getTagName()).toList();

        assertThat(ADDRESS.matcher(NAMESPACE.matcher(text).replaceAll("")).results())
                .isEmpty();
        assertThat(names).contains("text").doesNotContain("script", "foreignObject", "image", "a", "iframe");
        assertThat(elements(picture).flatMap(PicturesTest::attributes)).noneMatch(name -> name.startsWith("on"));
        assertThat(text.length()).isLessThan(60_000);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void picture_hasABackgroundOfItsOwn(Path picture) throws Exception {
        Element svg = document(picture).getDocumentElement();

        boolean isStyled = svg.getAttribute("style").contains("background-color: white");
        boolean isPainted = elements(picture)
                .filter(element -> element.getTagName().equals("rect"))
                .limit(1)
                .allMatch(rect -> rect.getAttribute("fill").equals("#ffffff")
                        && rect.getAttribute("width").equals(svg.getAttribute("width"))
                        && rect.getAttribute("height").equals(svg.getAttribute("height")));

        assertThat(isStyled || isPainted).isTrue();
    }

    @ParameterizedTest
    @MethodSource("picturesAndPlots")
    void picture_followsADarkPage(Path picture) {
        assertThat(Pages.text(picture)).contains("@media (prefers-color-scheme: dark)");
    }

    @ParameterizedTest
    @MethodSource("sources")
    void picture_saysWhatItsSourceSays(Path source) throws Exception {
        String name = String.valueOf(source.getFileName()).replace(".mmd", ".svg");
        String shown = squeezed(
                document(source.resolveSibling(name)).getDocumentElement().getTextContent());
        List<String> labels = LABEL.matcher(Pages.text(source))
                .results()
                .map(found -> IntStream.rangeClosed(1, found.groupCount())
                        .mapToObj(found::group)
                        .filter(group -> group != null)
                        .findFirst()
                        .orElseThrow())
                .toList();

        assertThat(labels)
                .hasSizeGreaterThan(5)
                .allSatisfy(label -> assertThat(shown).contains(squeezed(label)));
    }

    @Test
    void everyPictureIsShownWithWordsForWhoCannotSeeIt() throws IOException {
        String pages = String.join("\n", Pages.all().stream().map(Pages::text).toList());

        assertThat(pictures())
                .isNotEmpty()
                .allSatisfy(picture ->
                        assertThat(pages).containsPattern("!\\[[^\\]]{20,}]\\([^)]*pictures/" + picture.getFileName()));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    private static Stream<String> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> element.getAttributes().item(i).getNodeName());
    }

    private static Stream<Element> elements(Path picture) throws Exception {
        NodeList all = document(picture).getElementsByTagName("*");
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i));
    }

    private static Document document(Path picture) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(Pages.text(picture))));
    }
}
