/** The rate limits of a host: one gate, the windows that its answers tell, and those who wait. */
@NullMarked
package io.github.genesysdataactions.http.limit;

import org.jspecify.annotations.NullMarked;
