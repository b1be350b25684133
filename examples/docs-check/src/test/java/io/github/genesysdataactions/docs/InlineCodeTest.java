package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.GenesysDataActions;
import java.lang.reflect.Member;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the code within sentences to the API: no compiler sees it, and a renamed method stays there. */
class InlineCodeTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```.*?^ *```\\s*$");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern FACET = Pattern.compile("\\b([a-z]\\w+)\\(\\)\\.(\\w+)");
    private static final Pattern STATIC = Pattern.compile("(?<![\\w.])([A-Z]\\w+)\\.(\\w+)");
    private static final List<String> PACKAGES = List.of(
            "", "action.", "auth.", "aws.", "error.", "file.", "integration.", "lint.", "options.", "schema.", "sync.");

    /** Pages that name what was there before, or what another library has. */
    private static final Set<String> OTHERS =
            Set.of("CHANGELOG.md", "docs/renamed.md", "docs/from-the-official-sdk.md");

    @Test
    void aFacetInASentence_hasTheMethodThatIsNamed() {
        assertThat(code().filter(found -> !isMethodOfFacet(found.code()))).isEmpty();
    }

    @Test
    void aTypeInASentence_hasTheMemberThatIsNamed() {
        assertThat(code().filter(found -> !hasItsMembers(found.code()))).isEmpty();
    }

    @Test
    void oldNames_areFound() {
        assertThat(isMethodOfFacet("integrations().configure")).isFalse();
        assertThat(isMethodOfFacet("actions().with(options)")).isFalse();
        assertThat(isMethodOfFacet("genesys.actions().get(id)")).isTrue();
        assertThat(hasItsMembers("Region.named(\"eu-central-1\")")).isFalse();
        assertThat(hasItsMembers("Region.of(\"eu-central-1\")")).isTrue();
    }

    private record Found(String page, String code) {}

    private static Stream<Found> code() {
        return Pages.all().stream()
                .filter(page -> !OTHERS.contains(Pages.name(page)))
                .flatMap(page -> CODE.matcher(BLOCK.matcher(Pages.text(page)).replaceAll(""))
                        .results()
                        .map(match -> new Found(Pages.name(page), match.group(1))));
    }

    private static boolean isMethodOfFacet(String code) {
        return FACET.matcher(code)
                .results()
                .allMatch(call -> Stream.of(GenesysDataActions.class.getMethods())
                        .filter(method -> method.getName().equals(call.group(1)) && method.getParameterCount() == 0)
                        .filter(method -> method.getReturnType().getName().startsWith("io.github.genesysdataactions."))
                        .allMatch(facet -> members(facet.getReturnType()).contains(call.group(2))));
    }

    private static boolean hasItsMembers(String code) {
        return STATIC.matcher(code).results().allMatch(InlineCodeTest::hasMember);
    }

    private static boolean hasMember(MatchResult reference) {
        List<Class<?>> types = PACKAGES.stream()
                .flatMap(name -> type("io.github.genesysdataactions." + name + reference.group(1)))
                .toList();
        return types.isEmpty() || types.stream().anyMatch(type -> members(type).contains(reference.group(2)));
    }

    private static Stream<Class<?>> type(String name) {
        try {
            return Stream.of(Class.forName(name, false, GenesysDataActions.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return Stream.of();
        }
    }

    private static Set<String> members(Class<?> type) {
        return Stream.concat(
                        Stream.<Member[]>of(type.getMethods(), type.getFields())
                                .flatMap(Stream::of)
                                .map(Member::getName),
                        Stream.of(type.getClasses()).map(Class::getSimpleName))
                .collect(Collectors.toSet());
    }
}
