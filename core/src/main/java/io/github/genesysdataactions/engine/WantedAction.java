package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.Contract;
import io.github.genesysdataactions.json.Json;
import java.time.Duration;
import java.util.Optional;

/** What a create or a change asked for, to compare with what the server has. */
public final class WantedAction {
    /** What Genesys Cloud waits where nothing is said. */
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

    private final Action wanted;

    private WantedAction(Action wanted) {
        this.wanted = wanted;
    }

    /** Takes the body of the request. */
    public static WantedAction of(String json) {
        return new WantedAction(Action.parse(Json.write(Json.readObject(json).put("id", "wanted"))));
    }

    String name() {
        return wanted.name();
    }

    Optional<String> integrationId() {
        return wanted.integrationId();
    }

    /** Compares what was sent, and lets the server add to it. */
    public boolean isMetBy(Action found) {
        return !found.isStatic() && hasSameIdentity(found) && hasSameRequest(found) && hasSameResponse(found);
    }

    private boolean hasSameIdentity(Action found) {
        return wanted.name().equals(found.name())
                && isSaid(wanted.category(), found.category())
                && isSaid(wanted.integrationId(), found.integrationId())
                && hasSameContract(found);
    }

    /** A change carries no contract. */
    private boolean hasSameContract(Action found) {
        Optional<Contract> contract = wanted.contract();
        return contract.isEmpty()
                || (wanted.secure() == found.secure()
                        && found.contract()
                                .filter(contract.get()::isEquivalentTo)
                                .isPresent());
    }

    private boolean hasSameRequest(Action found) {
        return wanted.urlTemplate().equals(found.urlTemplate())
                && wanted.method().equals(found.method())
                && wanted.headers().equals(found.headers())
                && isSaid(wanted.requestTemplate(), found.requestTemplate())
                && timeout(wanted).equals(timeout(found));
    }

    private boolean hasSameResponse(Action found) {
        return wanted.translationMap().equals(found.translationMap())
                && wanted.translationDefaults().equals(found.translationDefaults())
                && isSaid(wanted.successTemplate(), found.successTemplate());
    }

    private static boolean isSaid(Optional<String> wanted, Optional<String> found) {
        return wanted.isEmpty() || wanted.equals(found);
    }

    private static Duration timeout(Action action) {
        return action.timeout().orElse(DEFAULT_TIMEOUT);
    }
}
