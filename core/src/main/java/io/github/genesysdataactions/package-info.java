/**
 * The entry point: {@link io.github.genesysdataactions.GenesysDataActions}, and the operations that it gives access to.
 */
@NullMarked
package io.github.genesysdataactions;

import org.jspecify.annotations.NullMarked;
