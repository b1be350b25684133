/** Checks that several packages share: over texts and JSON trees, never over the types of the packages that use them. */
@NullMarked
package io.github.genesysdataactions.rules;

import org.jspecify.annotations.NullMarked;
