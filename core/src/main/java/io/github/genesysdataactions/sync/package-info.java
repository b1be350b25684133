/**
 * Data actions as code: which actions an organization should have, and what differs from those that it has. Values and pure
 * functions; {@code GenesysDataActions.sync()} reads and writes.
 */
@NullMarked
package io.github.genesysdataactions.sync;

import org.jspecify.annotations.NullMarked;
