/**
 * Unit tests for data actions. {@link io.github.genesysdataactions.testing.ActionRunner} runs an action in this JVM as
 * Genesys Cloud runs it; what it found on its way is an {@link io.github.genesysdataactions.testing.ActionResult}.
 */
@NullMarked
package io.github.genesysdataactions.testing;

import org.jspecify.annotations.NullMarked;
