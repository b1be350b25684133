/** Texts that reports can hold; for the other packages of the kit, not for tests. */
@NullMarked
package io.github.genesysdataactions.testing.text;

import org.jspecify.annotations.NullMarked;
