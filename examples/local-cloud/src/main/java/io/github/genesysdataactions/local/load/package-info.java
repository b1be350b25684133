/**
 * How export files come into the local organization. Not API.
 */
@NullMarked
package io.github.genesysdataactions.local.load;

import org.jspecify.annotations.NullMarked;
