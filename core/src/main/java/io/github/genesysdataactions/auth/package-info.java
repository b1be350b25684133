/** Where access tokens come from, client credentials or your own provider, and what the clients of a fleet share. */
@NullMarked
package io.github.genesysdataactions.auth;

import org.jspecify.annotations.NullMarked;
