package io.github.genesysdataactions.workbench.conformance;

import java.net.URI;
import java.util.Optional;

/**
 * What the administrator allows and provides beyond the one integration, so that more questions can be asked.
 *
 * @param backend what answers the actions' requests; without it the API itself does, which refuses them
 * @param ownIntegration whether it may make an integration and a credential of its own, and remove them
 * @param functionIntegrationId an integration for functions, in which it may make a draft
 */
public record Provided(Optional<URI> backend, boolean ownIntegration, Optional<String> functionIntegrationId) {}
