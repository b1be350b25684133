package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.Contract;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Genesys Cloud does not change once an action is published: its contract and {@code secure} (Resource Center, "Add
 * contracts to custom actions"; the update model of the public API has neither field).
 */
public final class PublishedContractGuard {
    private static final String REMEDY =
            "A published contract cannot be changed: create an action of another name beside it and move the flows there"
                    + " (Architect's dependency search lists those that use this one).";

    private final Action action;

    private PublishedContractGuard(Action action) {
        this.action = action;
    }

    public static PublishedContractGuard of(Action action) {
        return new PublishedContractGuard(action);
    }

    public void requireUnchangedBy(Optional<Contract> contract, boolean secure) {
        List<Problem> problems = new ArrayList<>();
        if (action.contract().isPresent() && contract.isPresent()) {
            action.contract().get().differences(contract.get()).stream()
                    .map(difference -> new Problem(difference.path(), difference.message(), REMEDY))
                    .forEach(problems::add);
        }
        if (action.isSecure() != secure) {
            problems.add(new Problem("$.secure", "Changes from " + action.isSecure() + " to " + secure + ".", REMEDY));
        }
        if (!problems.isEmpty()) {
            throw new InvalidDefinitionException(
                    "The change to the published action '" + action.name() + "' (" + action.id() + ")", problems);
        }
    }
}
