/** What the clients of a fleet share, in whichever store: rate limits, the access token and locks on names. */
@NullMarked
package io.github.genesysdataactions.fleet;

import org.jspecify.annotations.NullMarked;
