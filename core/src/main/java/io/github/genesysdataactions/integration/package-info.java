/**
 * What a data action needs around it: integrations, their types and configuration, credentials, certificates and the
 * organization. Values only; nothing here talks to a server.
 */
@NullMarked
package io.github.genesysdataactions.integration;

import org.jspecify.annotations.NullMarked;
