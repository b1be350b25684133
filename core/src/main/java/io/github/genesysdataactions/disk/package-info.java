/** Reads and writes whole files on this machine. */
@NullMarked
package io.github.genesysdataactions.disk;

import org.jspecify.annotations.NullMarked;
