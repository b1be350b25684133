/** Where access tokens come from, client credentials or your own provider. */
@NullMarked
package io.github.genesysdataactions.auth;

import org.jspecify.annotations.NullMarked;
