package io.github.genesysdataactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genesysdataactions.action.ActionFile;
import io.github.genesysdataactions.action.FunctionSettings;
import io.github.genesysdataactions.error.NotFoundException;
import io.github.genesysdataactions.integration.CredentialDefinition;
import io.github.genesysdataactions.testing.FakeGenesys;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ids are opaque: whatever they hold, they stay one segment of the path. */
@Timeout(30)
class OddIdsTest {
    private static final String ID = "a/b?c#d%";
    private static final String ENCODED = "a%2Fb%3Fc%23d%25";

    private final FakeGenesys server = new FakeGenesys();
    private final GenesysDataActions genesys = server.client().build();

    @AfterEach
    void close() {
        genesys.close();
        server.close();
    }

    interface Attempt {
        void on(GenesysDataActions genesys);
    }

    static Stream<Attempt> operations() {
        return Stream.of(
                genesys -> genesys.actions().get(ID),
                genesys -> genesys.actions().update(ID, edit -> edit),
                genesys -> genesys.actions().delete(ID),
                genesys -> genesys.actions().execute(ID, Map.of()),
                genesys -> genesys.actions().test(ID, Map.of()),
                genesys -> genesys.actions().schema("x", ID),
                genesys -> genesys.actions().template(ID, "x"),
                genesys -> genesys.actions().file(ID, ActionFile.INPUT_SCHEMA),
                genesys -> genesys.drafts().createFrom(ID),
                genesys -> genesys.drafts().get(ID),
                genesys -> genesys.drafts().update(ID, edit -> edit),
                genesys -> genesys.drafts().validate(ID),
                genesys -> genesys.drafts().test(ID, Map.of()),
                genesys -> genesys.drafts().publish(ID),
                genesys -> genesys.drafts().delete(ID),
                genesys -> genesys.drafts().schema(ID, "x"),
                genesys -> genesys.drafts().template("x", ID),
                genesys -> genesys.functions().get(ID),
                genesys -> genesys.functions().draft(ID),
                genesys -> genesys.functions().update(ID, FunctionSettings.of("a.b", "r")),
                genesys -> genesys.functions().publish(ID),
                genesys -> genesys.integrations().get(ID),
                genesys -> genesys.integrations().config(ID),
                genesys -> genesys.integrations().updateConfig(ID, edit -> edit),
                genesys -> genesys.integrations().enable(ID),
                genesys -> genesys.integrations().disable(ID),
                genesys -> genesys.integrations().delete(ID),
                genesys -> genesys.integrations().type(ID),
                genesys -> genesys.credentials().get(ID),
                genesys -> genesys.credentials().update(ID, CredentialDefinition.basicAuth("n", "u", "p")),
                genesys -> genesys.credentials().delete(ID));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperation_keepsAnIdInOneSegment(Attempt operation) {
        server.replies(404, "{}");

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> operation.on(genesys));

        assertThat(server.lines()).singleElement().asString().contains("/" + ENCODED);
    }
}
