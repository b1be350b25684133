/** Assertions for AssertJ, which is not needed for the rest: {@link io.github.genesysdataactions.testing.assertj.ActionAssertions}. */
@NullMarked
package io.github.genesysdataactions.testing.assertj;

import org.jspecify.annotations.NullMarked;
