package io.github.genesysdataactions.engine.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.GenesysDataActions;
import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.options.Region;
import io.github.genesysdataactions.options.SyncOptions;
import io.github.genesysdataactions.sync.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever someone else changes between plans, a plan with a cache finds it. */
class PlanCachePropertyTest {
    private static final int ACTIONS = 8;

    private enum Kind {
        TEMPLATE,
        HEADER,
        CATEGORY,
        BACK,
        DELETE,
        PLAN
    }

    private record Edit(Kind kind, int action) {}

    @Property(tries = 15)
    void plan_findsEachEdit(@ForAll("edits") List<Edit> edits) throws IOException {
        Path directory = Files.createTempDirectory("plans");
        try (LocalCloud cloud = LocalCloud.builder().noRateLimit().start();
                GenesysDataActions genesys = client(cloud);
                GenesysDataActions other = client(cloud)) {
            List<ActionDefinition> wanted = new ArrayList<>();
            List<Action> there = new ArrayList<>();
            for (int i = 0; i < ACTIONS; i++) {
                wanted.add(definition(i));
                there.add(genesys.actions().create(definition(i)));
            }
            SyncOptions options = SyncOptions.standard().withCache(directory);
            Set<String> differ = new HashSet<>();
            Set<String> gone = new HashSet<>();
            for (Edit edit : edits) {
                ActionDefinition definition = wanted.get(edit.action());
                if (edit.kind() == Kind.PLAN) {
                    assertThat(genesys.sync(options).plan(wanted).changes())
                            .allSatisfy(change -> assertThat(change.kind())
                                    .as(change.name())
                                    .isEqualTo(
                                            gone.contains(change.name())
                                                    ? Change.Kind.CREATE
                                                    : differ.contains(change.name())
                                                            ? Change.Kind.UPDATE
                                                            : Change.Kind.UNCHANGED))
                            .hasSize(ACTIONS);
                } else if (!gone.contains(definition.name())) {
                    carryOut(edit.kind(), definition, there.get(edit.action()).id(), other);
                    (edit.kind() == Kind.DELETE ? gone : differ).add(definition.name());
                    if (edit.kind() == Kind.BACK) {
                        differ.remove(definition.name());
                    }
                }
            }
        }
    }

    private static void carryOut(Kind kind, ActionDefinition definition, String id, GenesysDataActions other) {
        switch (kind) {
            case TEMPLATE -> other.actions().update(id, action -> action.requestTemplate("{\"a\": 1}"));
            case HEADER -> other.actions().update(id, action -> action.header("X-Team", "orders"));
            case CATEGORY -> other.actions().update(id, action -> action.category("Moved"));
            case BACK -> other.actions().update(id, definition);
            case DELETE -> other.actions().delete(id);
            case PLAN -> throw new IllegalArgumentException("no edit");
        }
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        Arbitrary<Kind> kinds = Arbitraries.of(
                Kind.TEMPLATE, Kind.HEADER, Kind.CATEGORY, Kind.BACK, Kind.DELETE, Kind.PLAN, Kind.PLAN, Kind.PLAN);
        return Combinators.combine(kinds, Arbitraries.integers().between(0, ACTIONS - 1))
                .as(Edit::new)
                .list()
                .ofMinSize(6)
                .ofMaxSize(24);
    }

    private static ActionDefinition definition(int number) {
        return ActionDefinition.builder("Action " + number)
                .category("Made")
                .post("https://example.com/things")
                .input(in -> in)
                .output(out -> out)
                .build();
    }

    private static GenesysDataActions client(LocalCloud cloud) {
        return GenesysDataActions.builder(Region.at(cloud.url()))
                .clientCredentials(cloud.clientId(), cloud.clientSecret())
                .defaultIntegration(cloud.integrationId())
                .build();
    }
}
