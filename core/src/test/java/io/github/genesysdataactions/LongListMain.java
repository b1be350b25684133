package io.github.genesysdataactions;

import io.github.genesysdataactions.action.ActionSummary;
import io.github.genesysdataactions.options.Region;
import java.net.URI;
import java.util.stream.Stream;

/** Lists all actions and prints how many there are; runs in a process of its own with little memory. */
final class LongListMain {
    private LongListMain() {}

    public static void main(String[] args) {
        try (GenesysDataActions genesys = GenesysDataActions.builder(Region.at(URI.create(args[0])))
                        .clientCredentials(args[1], args[2])
                        .build();
                Stream<ActionSummary> actions = genesys.actions().list()) {
            System.out.println(actions.map(ActionSummary::name).distinct().count() + " actions in "
                    + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB");
        }
    }
}
