/** What can go wrong, as one tree of exceptions. */
@NullMarked
package io.github.genesysdataactions.error;

import org.jspecify.annotations.NullMarked;
