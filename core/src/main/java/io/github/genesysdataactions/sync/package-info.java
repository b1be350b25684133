/**
 * Data actions as code: which actions there should be, and what differs from those that an organization has. Values and pure
 * functions; {@code GenesysDataActions.sync()} reads and writes.
 */
@NullMarked
package io.github.genesysdataactions.sync;

import org.jspecify.annotations.NullMarked;
