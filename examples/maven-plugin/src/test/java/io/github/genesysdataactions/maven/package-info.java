/** Units of the plugin, and real builds that use it over a Genesys Cloud on loopback. */
@NullMarked
package io.github.genesysdataactions.maven;

import org.jspecify.annotations.NullMarked;
