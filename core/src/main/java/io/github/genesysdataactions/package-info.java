/**
 * The front door: {@link io.github.genesysdataactions.GenesysDataActions}, its facets of operations, and the regions.
 *
 * <p>Everything else hangs below and points nowhere back.
 */
@NullMarked
package io.github.genesysdataactions;

import org.jspecify.annotations.NullMarked;
