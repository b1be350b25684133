package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.lambda.HandlerOptions;
import io.github.genesysdataactions.options.CallOptions;
import io.github.genesysdataactions.options.RetryPolicy;
import io.github.genesysdataactions.options.SyncOptions;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the tables of options to the code: each option, its name and its default. */
class OptionsPageTest {
    private static final String PAGE = Pages.text(Pages.ROOT.resolve("docs/options.md"));
    private static final Pattern NAME = Pattern.compile("`(?:[\\w.()]+\\.)?(\\w+)\\([^`]*`");

    static Stream<Object> options() {
        return Stream.of(CallOptions.standard(), RetryPolicy.standard(), SyncOptions.standard());
    }

    @ParameterizedTest
    @MethodSource("options")
    void eachOptionHasALineWithItsDefault(Object standard) throws Exception {
        for (String option : named(standard.getClass(), "with")) {
            Method getter = getter(standard.getClass(), option.substring("with".length()));
            Object value = getter.invoke(standard);

            assertThat(PAGE)
                    .as(option)
                    .containsPattern("(?m)^\\| `" + option + "\\(\\w+\\)` \\| "
                            + (value instanceof RetryPolicy ? "" : shown(value) + " "));
        }
    }

    private static String shown(Object value) {
        return value.equals(Optional.empty()) ? "none" : "`" + Pattern.quote(value.toString()) + "`";
    }

    @Test
    void eachOptionOfTheBuilderHasALine() {
        Set<String> options = named(GenesysDataActions.Builder.class, "");
        options.remove("build");

        assertThat(names(PAGE)).containsAll(options);
    }

    @Test
    void eachOptionOfHandlersHasALine() {
        String page = Pages.text(Pages.ROOT.resolve("docs/lambda.md"));
        String table = page.lines().filter(line -> line.startsWith("| `with")).collect(Collectors.joining("\n"));

        assertThat(named(HandlerOptions.class, "with"))
                .allSatisfy(option -> assertThat(table).containsPattern("`" + option + "`|`withSecretHeader…`"));
    }

    /** A guide that names an option by an old name sends its reader looking. */
    @Test
    void guidesNameOptionsThatThereAre() {
        Set<String> known = Stream.of(
                        CallOptions.class,
                        RetryPolicy.class,
                        SyncOptions.class,
                        HandlerOptions.class,
                        io.github.genesysdataactions.action.Action.class,
                        io.github.genesysdataactions.action.ActionDefinition.class,
                        io.github.genesysdataactions.action.ActionQuery.class,
                        io.github.genesysdataactions.action.CategoryQuery.class,
                        io.github.genesysdataactions.action.FunctionSettings.class,
                        io.github.genesysdataactions.aws.LambdaArn.class,
                        io.github.genesysdataactions.file.ExportFile.class,
                        io.github.genesysdataactions.integration.CertificateQuery.class,
                        io.github.genesysdataactions.integration.IntegrationQuery.class,
                        io.github.genesysdataactions.lambda.testing.FakeContext.class,
                        io.github.genesysdataactions.lambda.testing.HandlerTester.class,
                        io.github.genesysdataactions.sync.DesiredAction.class)
                .flatMap(type -> named(type, "with").stream())
                .collect(Collectors.toSet());

        Pages.all().stream()
                .filter(page -> Pages.name(page).startsWith("docs/")
                        && !Pages.name(page).equals("docs/renamed.md")
                        && !Pages.name(page).equals("docs/architecture.md"))
                .forEach(page -> {
                    Matcher option = Pattern.compile("`(?:[\\w.()]+\\.)?(with[A-Z]\\w*)(?:\\([^`]*)?`")
                            .matcher(Pages.text(page));
                    assertThat(known)
                            .as(Pages.name(page))
                            .containsAll(option.results()
                                    .map(found -> found.group(1))
                                    .toList());
                });
    }

    private static Set<String> names(String page) {
        return NAME.matcher(page).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> named(Class<?> type, String prefix) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName)
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Method getter(Class<?> type, String property) throws NoSuchMethodException {
        try {
            return type.getMethod(property.substring(0, 1).toLowerCase(Locale.ROOT) + property.substring(1));
        } catch (NoSuchMethodException e) {
            return type.getMethod("is" + property);
        }
    }
}
