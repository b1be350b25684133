/**
 * What goes wrong in the local organization because someone planned it. Not API.
 */
@NullMarked
package io.github.genesysdataactions.local.fault;

import org.jspecify.annotations.NullMarked;
