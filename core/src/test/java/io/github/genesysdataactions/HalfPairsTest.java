package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.action.FunctionSettings;
import io.github.genesysdataactions.error.DataActionsException;
import io.github.genesysdataactions.integration.CredentialDefinition;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.testing.FakeGenesys;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A text that was cut within a character arrives as it is, or is refused before anything is sent: never with a question mark. */
@Timeout(30)
class HalfPairsTest {
    private static final String CUT = "piece\ud83d";
    private static final String CUT_JSON = "{\"a\": \"" + CUT + "\"}";

    /** Answers any request: a page without entities, and a thing with all that is asked for. */
    private static final String ANYTHING =
            "{\"id\":\"1\",\"name\":\"n\",\"version\":1,\"entities\":[],\"pageCount\":1,\"total\":0,"
                    + "\"config\":{\"request\":{\"requestTemplate\":\"a\"},\"response\":{\"successTemplate\":\"a\"}},"
                    + "\"contract\":{\"input\":{\"inputSchema\":{}},\"output\":{\"successSchema\":{}}}}";

    private static final ActionDefinition DEFINITION = ActionDefinition.builder(CUT)
            .category(CUT)
            .description(CUT)
            .post("https://orders.example.com/" + CUT)
            .input(in -> in.optional("a", Schema.string().description(CUT)))
            .output(out -> out.optional("b", Schema.string().title(CUT)))
            .build();

    private final FakeGenesys server = new FakeGenesys();
    private final GenesysDataActions genesys = server.client().build();

    @AfterEach
    void close() {
        genesys.close();
        server.close();
    }

    static Stream<Named<Consumer<GenesysDataActions>>> operations() {
        CredentialDefinition credential = CredentialDefinition.userDefined(CUT, Map.of(CUT, CUT));
        return Stream.of(
                operation("actions.create", genesys -> genesys.actions().create(DEFINITION)),
                operation(
                        "actions.update",
                        genesys -> genesys.actions()
                                .update("1", edit -> edit.name(CUT).requestTemplate(CUT))),
                operation("actions.test", genesys -> genesys.actions().test("1", CUT_JSON)),
                operation("actions.execute", genesys -> genesys.actions().execute("1", CUT_JSON)),
                operation(
                        "actions.execute of a map", genesys -> genesys.actions().execute("1", Map.of(CUT, 1))),
                operation("actions.findByName", genesys -> genesys.actions().findByName(CUT)),
                operation("actions.get", genesys -> genesys.actions().get(CUT)),
                operation("drafts.create", genesys -> genesys.drafts().create(DEFINITION)),
                operation("drafts.update", genesys -> genesys.drafts().update("1", edit -> edit.name(CUT))),
                operation("drafts.test", genesys -> genesys.drafts().test("1", CUT_JSON)),
                operation(
                        "functions.update",
                        genesys -> genesys.functions()
                                .update("1", FunctionSettings.of(CUT, CUT).withDescription(CUT))),
                operation(
                        "integrations.create", genesys -> genesys.integrations().create(CUT, CUT)),
                operation(
                        "integrations.updateConfig",
                        genesys -> genesys.integrations()
                                .updateConfig(
                                        "1",
                                        edit -> edit.name(CUT)
                                                .notes(CUT)
                                                .properties(CUT_JSON)
                                                .advanced(CUT_JSON)
                                                .credential(CUT, CUT))),
                operation("credentials.create", genesys -> genesys.credentials().create(credential)),
                operation("credentials.update", genesys -> genesys.credentials().update("1", credential)),
                operation("flatApi.create", genesys -> genesys.flatApi().create(DEFINITION)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperation_sendsHalfAPairAsItIsOrRefusesIt(Consumer<GenesysDataActions> operation) {
        for (int i = 0; i < 10; i++) {
            server.replies(200, ANYTHING);
        }

        String refusal = "";
        try {
            operation.accept(genesys);
        } catch (IllegalArgumentException e) {
            refusal = e.getMessage();
        } catch (DataActionsException e) {
            // The answer says nothing that is believed; what was sent counts.
        }

        assertThat(server.lines()).noneMatch(line -> line.contains("piece"));
        List<String> bodies = server.calls().stream()
                .map(call -> call.getBody() == null ? "" : call.getBody().utf8())
                .filter(body -> body.contains("piece"))
                .toList();
        if (refusal.isEmpty()) {
            assertThat(bodies)
                    .isNotEmpty()
                    .allSatisfy(
                            body -> assertThat(body.replace("piece\\ud83d", "").replace("piece\\\\ud83d", ""))
                                    .doesNotContain("piece", "?", "\ufffd"));
        } else {
            assertThat(refusal).contains("half a surrogate pair");
            assertThat(bodies).isEmpty();
        }
    }

    private static Named<Consumer<GenesysDataActions>> operation(String name, Consumer<GenesysDataActions> operation) {
        return Named.of(name, operation);
    }
}
