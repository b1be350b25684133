/**
 * What the local organization holds: actions, flat actions and integrations, in memory. Not API.
 */
@NullMarked
package io.github.genesysdataactions.local.store;

import org.jspecify.annotations.NullMarked;
