/** What differs between the action that is wanted and the one that is there. */
@NullMarked
package io.github.genesysdataactions.comparison;

import org.jspecify.annotations.NullMarked;
