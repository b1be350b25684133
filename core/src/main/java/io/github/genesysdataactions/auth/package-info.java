/** Where access tokens come from: client credentials, or a provider of the caller's own. */
@NullMarked
package io.github.genesysdataactions.auth;

import org.jspecify.annotations.NullMarked;
