/** A directory that follows an organization. */
@NullMarked
package io.github.genesysdataactions.workbench.pull;

import org.jspecify.annotations.NullMarked;
