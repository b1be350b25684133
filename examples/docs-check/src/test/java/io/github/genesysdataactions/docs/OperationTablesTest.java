package io.github.genesysdataactions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.ActionFile;
import io.github.genesysdataactions.action.FunctionSettings;
import io.github.genesysdataactions.integration.Credential;
import io.github.genesysdataactions.integration.CredentialDefinition;
import io.github.genesysdataactions.integration.Integration;
import io.github.genesysdataactions.integration.IntegrationType;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.schema.Schema;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of operations in the guides against the facets: names, exceptions, permissions, and requests that can be counted. */
class OperationTablesTest {
    private static final Path CORE = Pages.ROOT.resolve("core/src/main/java/io/github/genesysdataactions");
    private static final Pattern METHOD = Pattern.compile("(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*"
            + "(?:@\\w+(?:\\([^)]*\\))?\\s*)*public (?:<[^>]+> )?[\\w<>, ?.\\[\\]]+? (\\w+)\\(([^)]*)\\)");
    private static final Pattern CALL = Pattern.compile("`(\\w+)\\(([^)]*)\\)`");
    private static final Pattern THROWS = Pattern.compile("@throws (?:[\\w.]+\\.)?(\\w+Exception)");
    private static final Pattern EXCEPTION = Pattern.compile("`(\\w+Exception)`");
    private static final Pattern PERMISSION = Pattern.compile("integrations:\\w+:\\w+");

    /** Wrong arguments are refused everywhere, and a row need not say so. */
    private static final Set<String> EVERYWHERE = Set.of("IllegalArgumentException", "UncheckedIOException");

    /** One row; it refers if it names other operations instead of its own exceptions. */
    private record Row(List<String> cells) {
        Map<String, Integer> calls() {
            Map<String, Integer> calls = new LinkedHashMap<>();
            CALL.matcher(cells.get(0)).results().forEach(call -> calls.put(call.group(1), arity(call.group(2))));
            return calls;
        }

        String requests() {
            return cells.get(1);
        }

        boolean refers() {
            return cells.size() > 2
                    && (cells.get(2).contains("those of") || cells.get(2).contains("as there"));
        }

        Set<String> exceptions() {
            return cells.size() < 3 ? Set.of() : all(EXCEPTION, cells.get(2));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "operations.md, Actions",
        "drafts.md, Drafts",
        "functions.md, Functions",
        "integrations-reference.md, Integrations",
        "credentials.md, Credentials"
    })
    void table_hasTheOperationsOfTheFacet(String page, String facet) {
        String source = Pages.text(CORE.resolve(facet + ".java"));
        Map<String, Set<Integer>> methods = new LinkedHashMap<>();
        METHOD.matcher(source)
                .results()
                .forEach(method -> methods.computeIfAbsent(method.group(2), name -> new TreeSet<>())
                        .add(arity(method.group(3))));

        Map<String, Integer> calls = new LinkedHashMap<>();
        rows(page).forEach(row -> calls.putAll(row.calls()));

        assertThat(calls.keySet()).as(page).containsAll(methods.keySet());
        calls.forEach((name, arity) ->
                assertThat(methods.get(name)).as(page + ": " + name).contains(arity));
    }

    @ParameterizedTest
    @CsvSource({
        "operations.md, Actions",
        "drafts.md, Drafts",
        "functions.md, Functions",
        "integrations-reference.md, Integrations"
    })
    void table_hasTheExceptionsOfTheComments(String page, String facet) {
        String source = Pages.text(CORE.resolve(facet + ".java"));
        Map<String, Set<String>> thrown = new LinkedHashMap<>();
        METHOD.matcher(source)
                .results()
                .forEach(method -> thrown.computeIfAbsent(method.group(2), name -> new TreeSet<>())
                        .addAll(all(THROWS, method.group(1))));

        Map<String, Set<String>> written = new LinkedHashMap<>();
        Map<String, Set<String>> documented = new LinkedHashMap<>();
        for (Row row : rows(page)) {
            if (!row.refers()) {
                Set<String> all = documented.computeIfAbsent(row.cells().get(0), operations -> new TreeSet<>());
                row.calls().keySet().forEach(name -> all.addAll(thrown.getOrDefault(name, Set.of())));
                all.removeAll(EVERYWHERE);
                written.put(row.cells().get(0), row.exceptions());
            }
        }
        assertThat(written).isEqualTo(documented);
    }

    @Test
    void tables_namePermissionsThatTheClientKnows() {
        Set<String> known = all(PERMISSION, Pages.text(CORE.resolve("engine/Endpoint.java")));
        for (String page : List.of("drafts.md", "functions.md", "integrations-reference.md", "credentials.md")) {
            String text = Pages.text(Pages.ROOT.resolve("docs").resolve(page));

            assertThat(all(PERMISSION, text)).as(page).isNotEmpty().isSubsetOf(known);
        }
    }

    /** Those that the tables say cost one request, each once, and those whose number is fixed otherwise. */
    @Test
    @Timeout(60)
    void requests_areAsManyAsTheTablesSay() {
        try (LocalCloud cloud = LocalCloud.builder()
                        .integration("fn", "function-data-actions", "Functions")
                        .start();
                GenesysDataActions genesys = GenesysDataActions.builder(Region.at(cloud.url()))
                        .clientCredentials(cloud.clientId(), cloud.clientSecret())
                        .defaultIntegration(cloud.integrationId())
                        .build()) {
            Counter count = new Counter(cloud);
            assertThat(genesys.actions().list()).isEmpty();
            assertThat(count.since()).isEqualTo(1);
            Action action = genesys.actions().create(definition("One").build());
            assertOne("operations.md", "create", count.since());
            genesys.actions().test(action.id(), Map.of());
            assertOne("operations.md", "test", count.since());
            genesys.actions().template(action.id(), "requesttemplate.vm");
            assertOne("operations.md", "template", count.since());
            genesys.actions().schema(action.id(), "inputschema.json");
            assertOne("operations.md", "schema", count.since());
            genesys.actions().file(action.id(), ActionFile.INPUT_SCHEMA);
            assertThat(count.since()).isEqualTo(2);
            assertThat(row("operations.md", "file").requests()).startsWith("2,");
            genesys.actions().get(action.id());
            assertThat(count.since()).isEqualTo(3);
            assertThat(row("operations.md", "get").requests()).contains("(normally 2)");
            genesys.drafts().createFrom(action.id());
            assertThat(count.since()).as("1, and those of get").isEqualTo(4);
            genesys.drafts().validate(action.id());
            assertOne("drafts.md", "validate", count.since());
            genesys.drafts().test(action.id(), Map.of());
            assertOne("drafts.md", "test", count.since());
            genesys.drafts().delete(action.id());
            assertOne("drafts.md", "delete", count.since());
            genesys.actions().delete(action.id());
            assertOne("operations.md", "delete", count.since());
            functions(genesys, count);
            integrations(genesys, count);
            credentials(genesys, count);
        }
    }

    private static void functions(GenesysDataActions genesys, Counter count) {
        genesys.functions().runtimes();
        assertOne("functions.md", "runtimes", count.since());
        Action draft = genesys.drafts()
                .create(definition("Function").withoutUrl().integration("fn").build());
        assertOne("drafts.md", "create", count.since());
        genesys.functions().update(draft.id(), FunctionSettings.of("index.handler", "nodejs22.x"));
        assertOne("functions.md", "update", count.since());
        genesys.functions().draft(draft.id());
        assertOne("functions.md", "draft", count.since());
    }

    private static void integrations(GenesysDataActions genesys, Counter count) {
        Integration made = genesys.integrations().create("Web", IntegrationType.WEB_SERVICES);
        assertThat(count.since()).as("those of list, and 1").isEqualTo(2);
        genesys.integrations().get(made.id());
        assertOne("integrations-reference.md", "get", count.since());
        genesys.integrations().config(made.id());
        assertOne("integrations-reference.md", "config", count.since());
        genesys.integrations().type(IntegrationType.WEB_SERVICES);
        assertOne("integrations-reference.md", "type", count.since());
        genesys.integrations().enable(made.id());
        assertOne("integrations-reference.md", "enable", count.since());
        genesys.integrations().disable(made.id());
        assertOne("integrations-reference.md", "disable", count.since());
        genesys.integrations().updateConfig(made.id(), edit -> edit.notes("n"));
        assertThat(count.since()).as("1, and 1 to write").isEqualTo(2);
        genesys.integrations().delete(made.id());
        assertOne("integrations-reference.md", "delete", count.since());
        CredentialDefinition key = CredentialDefinition.userDefined("Key", Map.of("apiKey", "k"));
        genesys.integrations().connectWebService("Orders", key);
        assertThat(count.since()).as("4, and at most 5 more").isBetween(5, 9);
        genesys.integrations().connectWebService("Orders", key);
        assertThat(count.since()).isEqualTo(4);
    }

    private static void credentials(GenesysDataActions genesys, Counter count) {
        Credential made = genesys.credentials().create(CredentialDefinition.basicAuth("CRM", "u", "p"));
        assertThat(count.since()).as("those of list, and 1").isEqualTo(2);
        genesys.credentials().get(made.id());
        assertOne("credentials.md", "get", count.since());
        genesys.credentials().update(made.id(), CredentialDefinition.basicAuth("CRM", "u", "q"));
        assertOne("credentials.md", "update", count.since());
        genesys.credentials().types();
        assertOne("credentials.md", "types", count.since());
        genesys.credentials().delete(made.id());
        assertOne("credentials.md", "delete", count.since());
    }

    private static ActionDefinition.Builder definition(String name) {
        return ActionDefinition.builder(name)
                .post("http://127.0.0.1:1/orders")
                .input(in -> in)
                .output(out -> out.optional("state", Schema.string()));
    }

    private static void assertOne(String page, String name, int requests) {
        assertThat(requests).as(page + ": " + name).isEqualTo(1);
        assertThat(row(page, name).requests()).as(page + ": " + name).matches("1(;.*)?");
    }

    /** Counts requests. */
    private static final class Counter {
        private final LocalCloud cloud;
        private int before;

        Counter(LocalCloud cloud) {
            this.cloud = cloud;
        }

        /** Returns how many came since the last question, but for the login. */
        int since() {
            int now = (int) cloud.requests().stream()
                    .filter(request -> !request.path().equals("/oauth/token"))
                    .count();
            int since = now - before;
            before = now;
            return since;
        }
    }

    private static Row row(String page, String name) {
        return rows(page).stream()
                .filter(row -> row.calls().containsKey(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page + " has no " + name));
    }

    private static List<Row> rows(String page) {
        List<String> lines =
                Pages.text(Pages.ROOT.resolve("docs").resolve(page)).lines().toList();
        int head = 0;
        while (!lines.get(head).startsWith("| operation |")) {
            head++;
        }
        return lines.stream()
                .skip(head + 2L)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> new Row(Stream.of(line.split("\\|", -1))
                        .skip(1)
                        .map(String::strip)
                        .toList()))
                .toList();
    }

    private static int arity(String parameters) {
        String flat = parameters.replaceAll("<[^<>]*>", "").replaceAll("<[^<>]*>", "");
        return flat.isBlank() ? 0 : flat.split(",").length;
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.groupCount() == 0 ? match.group() : match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
