/** Reads Velocity templates as Genesys Cloud does, without running them. */
@NullMarked
package io.github.genesysdataactions.velocity;

import org.jspecify.annotations.NullMarked;
