/**
 * The service's rules for contracts, as JSON schemas that judge schemas. Not API.
 */
@NullMarked
package io.github.genesysdataactions.local.contract;

import org.jspecify.annotations.NullMarked;
