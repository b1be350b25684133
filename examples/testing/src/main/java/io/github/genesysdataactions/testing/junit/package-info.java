/** Annotations for JUnit 5, which is not needed for the rest. */
@NullMarked
package io.github.genesysdataactions.testing.junit;

import org.jspecify.annotations.NullMarked;
