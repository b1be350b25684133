/** One operation, from a facet to its requests: creates, changes and reads, and the composition of the client. */
@NullMarked
package io.github.genesysdataactions.engine;

import org.jspecify.annotations.NullMarked;
