package io.github.genesysdataactions.local.load;

import io.github.genesysdataactions.local.store.ActionRecord;

/**
 * What became of an export file.
 *
 * @param draft whether it is a draft, as its action cannot be published
 * @param replaced whether it took the place of an action or a draft of the same name
 * @param problem why it is a draft; empty if it is not
 */
public record Loaded(ActionRecord action, boolean draft, boolean replaced, String problem) {}
