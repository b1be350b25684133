/**
 * Genesys Cloud's data actions and an API gateway on loopback, for tests and for trying things out without an account.
 * {@link io.github.genesysdataactions.local.LocalCloud} and {@link io.github.genesysdataactions.local.LocalGateway} are
 * the two doors; the packages below this one are not API.
 */
@NullMarked
package io.github.genesysdataactions.local;

import org.jspecify.annotations.NullMarked;
