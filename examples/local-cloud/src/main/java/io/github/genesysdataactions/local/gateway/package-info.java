/**
 * An API gateway's work: HTTP to Lambda event, Lambda answer to HTTP. Not API.
 */
@NullMarked
package io.github.genesysdataactions.local.gateway;

import org.jspecify.annotations.NullMarked;
